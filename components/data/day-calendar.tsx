import { formatDay, formatMonth, formatValue, formatWeekday } from '@/lib/format';
import { weekdayOf } from '@/lib/metrics/grain';
import { drillHref } from '../products/use-drill';
import { classes } from '../ui/classes';
import { IntentLink } from '../ui/intent-link';
import type { JudgedCalendarDay } from './judge-days';
import { verdicts } from './verdicts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Months side by side, one cell a day; a day that is marked carries a sign. */
export function DayCalendar({ days }: { readonly days: readonly JudgedCalendarDay[] }) {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return (
    <>
      <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
        {Object.values(verdicts).map(({ label, sign, style }) => (
          <li key={label} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden
              className={classes('grid size-5 place-content-center rounded text-tiny', style)}
            >
              {sign}
            </span>
            {label}
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-x-5 gap-y-4">
        {months.map((month) => (
          <Month key={month} month={month} days={days.filter(({ day }) => day.startsWith(month))} />
        ))}
      </div>
    </>
  );
}

function Month({ month, days }: { readonly month: string; readonly days: readonly JudgedCalendarDay[] }) {
  const first = days[0];
  const weeks: (JudgedCalendarDay | null)[][] = [[]];
  for (let gap = 1; first && gap < weekdayOf(first.day); gap += 1) weeks[0]?.push(null);
  for (const day of days) {
    if (weeks.at(-1)?.length === 7) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 text-tiny">
      <caption className="pb-1 text-left font-medium text-small">{formatMonth(month, 'long')}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={formatWeekday(weekday, 'long')}
              className="font-normal text-faint"
            >
              {formatWeekday(weekday).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.day}>
            {week.map((day, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no identity but its place
              day ? <DayCell key={day.day} judged={day} /> : <td key={index} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ judged }: { readonly judged: JudgedCalendarDay }) {
  const { label, sign, style } = verdicts[judged.verdict];
  const events = `${formatValue(judged.events, 'count', 'full')} events`;
  const said = [formatDay(judged.day, 'long'), events, ...judged.reasons].join('\n');
  return (
    <td title={said} className={classes('h-6 rounded p-0 text-center', style)}>
      <IntentLink
        href={drillHref('/data', '', { day: judged.day })}
        aria-label={`Look into ${formatDay(judged.day, 'long')}${sign && `, ${label}`}`}
        className="tabular block rounded leading-6 underline-offset-2 hover:underline"
      >
        {Number(judged.day.slice(8))}
        {sign && (
          <span aria-hidden className="ml-0.5">
            {sign}
          </span>
        )}
      </IntentLink>
    </td>
  );
}
