export type Recovery = {
  readonly share: number;
  /** Whole cents. */
  readonly worth: number;
  /** As a share of the revenue that was made; null without any. */
  readonly ofRevenue: number | null;
};

/** What recovering parts of what was left in carts would be worth; amounts in cents. */
export function recoveries(
  abandoned: number,
  revenue: number,
  shares: readonly number[] = [0.05, 0.1, 0.2],
): Recovery[] {
  return shares.map((share) => {
    const worth = Math.round(abandoned * share);
    return { share, worth, ofRevenue: revenue > 0 ? worth / revenue : null };
  });
}
