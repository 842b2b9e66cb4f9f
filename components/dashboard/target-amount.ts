/** Most cents that a target may be: $100,000,000,000. */
const most = 10_000_000_000_000;

export type ParsedAmount = { readonly cents: number } | { readonly error: string };

/** Reads an amount of dollars as a person writes it (`$250,000`, `250000.50`, `1.2M`), in whole cents. */
export function parseAmount(text: string): ParsedAmount {
  const [, digits, letter = ''] =
    /^\$?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([kKmM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined)
    return { error: 'Write an amount in dollars, such as 250,000 or 250000.50 or 1.2M.' };
  const times = { k: 1e3, m: 1e6 }[letter.toLowerCase()] ?? 1;
  const cents = Math.round(Number(digits.replaceAll(',', '')) * times * 100);
  if (cents < 1) return { error: 'A target is above zero.' };
  if (cents > most) return { error: 'A target is at most $100,000,000,000.' };
  return { cents };
}
