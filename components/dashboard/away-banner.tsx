import { DatabaseZap } from 'lucide-react';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** Says that the database is away and what is seen meanwhile. */
export function AwayBanner({ since }: { readonly since: string }) {
  return (
    <div
      role="status"
      className="mx-4 mb-2 flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-body text-warn md:mx-6"
    >
      <DatabaseZap aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        The database is away since {time.format(new Date(since))} UTC. You see the last answers; the page goes
        on by itself when it is back.
      </p>
    </div>
  );
}
