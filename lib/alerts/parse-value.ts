import type { Format } from '@/lib/metrics/types';

export type ParsedValue = { readonly value: number } | { readonly error: string };

const examples: Readonly<Record<Format, string>> = {
  money: 'Write an amount in dollars, such as 5,000 or 1.2M.',
  count: 'Write a number, such as 250.',
  percent: 'Write a share in per cent, such as 6.5.',
  decimal: 'Write a number, such as 1.5.',
  duration: 'Write a number of seconds.',
};
const units: Readonly<Record<Format, number>> = {
  money: 100,
  count: 1,
  percent: 0.01,
  decimal: 1,
  duration: 1,
};

/** Reads a value as a person writes it (`$5,000`, `1.2M`, `6.5%`), in the unit that metrics of a format have. */
export function parseValue(text: string, format: Format): ParsedValue {
  const [, digits, letter = ''] =
    /^\$?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([kKmM%]?)$/.exec(text.trim()) ?? [];
  const isShare = letter === '%';
  if (digits === undefined || (isShare && format !== 'percent')) return { error: examples[format] };
  const times = { k: 1e3, m: 1e6 }[letter.toLowerCase()] ?? 1;
  const value = Number(digits.replaceAll(',', '')) * times * units[format];
  // A product of decimals carries a tail of binary digits.
  return { value: Number(value.toPrecision(12)) };
}
