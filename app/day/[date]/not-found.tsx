import Link from 'next/link';
import { items } from '@/app/items';
import { Shell } from '@/components/shell/shell';

const linkStyle = 'font-medium text-accent underline underline-offset-2';

/** Says that an address names no day, how days are written, and where to find one. */
export default function DayNotFound() {
  return (
    <Shell items={items} title="No such day">
      <div className="grid max-w-prose gap-2 text-soft">
        <p>
          The address names no day of the calendar. Days are written year-month-day, such as /day/2019-11-17.
        </p>
        <p>
          Type a date into the finder (Ctrl K), double click a day of a chart on the{' '}
          <Link href="/" className={linkStyle}>
            executive page
          </Link>
          , or choose one from the calendar of{' '}
          <Link href="/data" className={linkStyle}>
            data quality
          </Link>
          .
        </p>
      </div>
    </Shell>
  );
}
