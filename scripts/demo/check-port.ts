import { Refusal } from '@/db/refusal';
import { isFree } from '@/db/server/port';

/** `localhost` may mean either loopback address: a port is ours only when nobody listens on both. */
const isFreeForSite = async (port: number): Promise<boolean> =>
  (await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'));

/** Throws when something else listens on the port, and names the next free one. */
export const checkPort = async (port: number): Promise<void> => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`The port must be a whole number from 1 to 65535; it is ${port}.`);
  }
  if (await isFreeForSite(port)) return;
  let other = port + 1;
  while (other < 65_535 && !(await isFreeForSite(other))) other += 1;
  throw new Refusal(
    `Port ${port} is taken by another program. Choose another one: npm run demo -- --port ${other} (${other} is free), ` +
      `or PORT=${other} npm run demo.`,
  );
};
