import { type EmbeddedOptions, openEmbedded } from '@/db/server/embedded';
import { checkGiven } from '@/db/server/given';

/** A PostgreSQL that answers at `url`; `close` lets go of it and stops it when we run it and nobody else uses it. */
export type Server = {
  readonly url: string;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database of the project: the one that `DATABASE_URL` names, else the embedded one in `.data`.
 * Throws a Refusal that says what to do. On Ctrl-C, SIGTERM or a crash the embedded server is let go as by `close`.
 */
export const openServer = async (options: EmbeddedOptions = {}): Promise<Server> => {
  const given = process.env.DATABASE_URL;
  if (!given) return openEmbedded(options);
  await checkGiven(given);
  return { url: given, embedded: false, close: async () => undefined };
};
