import { isDay } from '@/lib/filters/view';
import type { Day } from '@/lib/metrics/types';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const pad = (text: string) => text.padStart(2, '0');

/**
 * The day that a text names: `2019-11-17`, `17 Nov 2019`, `Sunday 17 November 2019`, `Nov 17, 2019`, `17.11.2019`.
 * Null for anything else; of numbers with slashes nobody knows which is the month.
 */
export function readDay(text: string): Day | null {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  const worded = /^(?:[a-z]+,? )?(\d{1,2})\.? ([a-z]{3,})\.?,? (\d{4})$/.exec(plain);
  const american = /^(?:[a-z]+,? )?([a-z]{3,})\.? (\d{1,2}),? (\d{4})$/.exec(plain);
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : dotted
      ? [dotted[3], dotted[2], dotted[1]]
      : worded
        ? [worded[3], numberOf(worded[2]), worded[1]]
        : american
          ? [american[3], numberOf(american[1]), american[2]]
          : [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

function numberOf(month: string | undefined): string | undefined {
  const at = months.indexOf(month?.slice(0, 3) ?? '');
  return at < 0 ? undefined : String(at + 1);
}
