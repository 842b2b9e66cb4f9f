import type { Format } from '@/lib/metrics/types';

export type ValueStyle = 'compact' | 'full';

/** What is shown where there is no value. */
export const NO_VALUE = '–';

const LOCALE = 'en-US';
const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, options);
  numbers.set(key, made);
  return made;
}

/** Compact from ten thousand on: below it, the plain number is as short and says more. */
const COMPACT_FROM = 10_000;

function compactNumber(value: number, options: Intl.NumberFormatOptions): string {
  return numberFormat({ ...options, notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

function formatMoney(cents: number, style: ValueStyle): string {
  const currency = { style: 'currency', currency: 'USD' } as const;
  const dollars = cents / 100;
  if (style === 'full') return numberFormat(currency).format(dollars);
  if (Math.abs(dollars) >= COMPACT_FROM) return compactNumber(dollars, currency);
  const digits = Math.abs(dollars) >= 1000 || Number.isInteger(dollars) ? 0 : 2;
  return numberFormat({
    ...currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(dollars);
}

function formatPercent(ratio: number, style: ValueStyle): string {
  if (style === 'full')
    return numberFormat({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      ratio,
    );
  const digits = Math.abs(ratio) < 0.01 ? 2 : 1;
  return numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(ratio);
}

function formatNumber(value: number, digits: number, style: ValueStyle): string {
  if (style === 'compact' && Math.abs(value) >= COMPACT_FROM) return compactNumber(value, {});
  const minimum = style === 'full' ? digits : 0;
  return numberFormat({ minimumFractionDigits: minimum, maximumFractionDigits: digits }).format(value);
}

const DURATION_UNITS = [
  { seconds: 86_400, compact: 'd', full: ' d' },
  { seconds: 3600, compact: 'h', full: ' h' },
  { seconds: 60, compact: 'm', full: ' min' },
  { seconds: 1, compact: 's', full: ' s' },
] as const;

function formatDuration(seconds: number, style: ValueStyle): string {
  let left = Math.round(Math.abs(seconds));
  const sign = seconds < 0 && left > 0 ? '-' : '';
  const parts: string[] = [];
  for (const unit of DURATION_UNITS) {
    const amount = Math.floor(left / unit.seconds);
    left -= amount * unit.seconds;
    if (amount > 0) parts.push(`${amount.toLocaleString(LOCALE)}${unit[style]}`);
  }
  if (parts.length === 0) return `0${style === 'full' ? ' s' : 's'}`;
  return sign + parts.slice(0, style === 'full' ? 4 : 2).join(' ');
}

/**
 * Writes a value for readers: `money` is cents, `percent` a ratio (1 is 100%), `duration` seconds.
 * Compact is for cards and axes, full for tables and tooltips; null and non-finite values give a dash.
 */
export function formatValue(value: number | null, format: Format, style: ValueStyle): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const number = value === 0 ? 0 : value;
  switch (format) {
    case 'money':
      return withMinus(formatMoney(number, style));
    case 'percent':
      return withMinus(formatPercent(number, style));
    case 'count':
      return withMinus(formatNumber(number, 0, style));
    case 'decimal':
      return withMinus(formatNumber(number, 2, style));
    case 'duration':
      return withMinus(formatDuration(number, style));
  }
}

/** Like `formatValue`, with a plus before what is above zero. */
export function formatSigned(value: number | null, format: Format, style: ValueStyle): string {
  const text = formatValue(value, format, style);
  return value !== null && Number.isFinite(value) && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A true minus sign is as wide as the digits; a number that rounds to zero carries none. */
function withMinus(text: string): string {
  if (!text.startsWith('-')) return text;
  return /[1-9]/.test(text) ? `−${text.slice(1)}` : text.slice(1);
}
