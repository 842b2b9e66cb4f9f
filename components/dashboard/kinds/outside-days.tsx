import { formatDay } from '@/lib/format';
import { useDrill } from '../../products/use-drill';
import { IntentLink } from '../../ui/intent-link';

const mostNamed = 4;

/** Which days are ringed, in words, each the way to its page. */
export function OutsideDays({ days }: { readonly days: readonly string[] }) {
  const drillTo = useDrill();
  if (days.length === 0) return null;
  const named = days.slice(0, mostNamed);
  const more = days.length - named.length;
  return (
    <span>
      Ringed: {days.length === 1 ? 'a day' : `${days.length} days`} outside normal variation,{' '}
      {named.map((day, index) => (
        <span key={day}>
          {index > 0 && ', '}
          <IntentLink
            href={drillTo({ day })}
            title={`Look into ${formatDay(day, 'long')}`}
            className="whitespace-nowrap text-accent underline underline-offset-2"
          >
            {formatDay(day, 'axis')}
          </IntentLink>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : ''}.
    </span>
  );
}
