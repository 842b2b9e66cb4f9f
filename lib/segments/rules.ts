/** A span of scores, both ends in it. */
type Span = readonly [from: number, to: number];
type Cells = { readonly recency: Span; readonly value: Span };

export type SegmentRule = {
  readonly key: string;
  readonly label: string;
  /** Who they are, for readers. */
  readonly words: string;
  readonly cells: readonly Cells[];
};

/**
 * The eleven segments by recency score and value score (the mean of frequency and monetary score, halves rounded
 * up), best first. Each of the 25 pairs of scores belongs to one of them.
 */
export const segmentRules = [
  {
    key: 'champions',
    label: 'Champions',
    words: 'Bought lately, often and for much.',
    cells: [{ recency: [4, 5], value: [4, 5] }],
  },
  {
    key: 'loyal',
    label: 'Loyal',
    words: 'Buy often or for much; the last order is neither fresh nor old.',
    cells: [{ recency: [3, 3], value: [4, 5] }],
  },
  {
    key: 'potential',
    label: 'Potential loyalists',
    words: 'Bought lately, with middling frequency and spend.',
    cells: [{ recency: [4, 5], value: [2, 3] }],
  },
  {
    key: 'new',
    label: 'New',
    words: 'Bought very lately, seldom and for little.',
    cells: [{ recency: [5, 5], value: [1, 1] }],
  },
  {
    key: 'promising',
    label: 'Promising',
    words: 'Bought lately, seldom and for little.',
    cells: [{ recency: [4, 4], value: [1, 1] }],
  },
  {
    key: 'attention',
    label: 'Need attention',
    words: 'In the middle by recency and by value.',
    cells: [{ recency: [3, 3], value: [3, 3] }],
  },
  {
    key: 'sleepy',
    label: 'About to sleep',
    words: 'Middling recency, below the middle in value.',
    cells: [{ recency: [3, 3], value: [1, 2] }],
  },
  {
    key: 'risk',
    label: 'At risk',
    words: 'Of middling or high value, but their last order is long ago.',
    cells: [
      { recency: [2, 2], value: [3, 5] },
      { recency: [1, 1], value: [3, 3] },
    ],
  },
  {
    key: 'cannotLose',
    label: 'Cannot lose them',
    words: 'Of the highest value, and not seen for longest.',
    cells: [{ recency: [1, 1], value: [4, 5] }],
  },
  {
    key: 'hibernating',
    label: 'Hibernating',
    words: 'Bought long ago, seldom and for little.',
    cells: [
      { recency: [2, 2], value: [1, 2] },
      { recency: [1, 1], value: [2, 2] },
    ],
  },
  {
    key: 'lost',
    label: 'Lost',
    words: 'The lowest scores of all.',
    cells: [{ recency: [1, 1], value: [1, 1] }],
  },
] as const satisfies readonly SegmentRule[];

export type SegmentKey = (typeof segmentRules)[number]['key'];

/** The value of the segment slicer for visitors without an order. */
export const noPurchase = 'none';

export const segmentKeys: readonly SegmentKey[] = segmentRules.map((rule) => rule.key);

/** How a segment is written. */
export const segmentLabels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(segmentRules.map((rule) => [rule.key, rule.label])),
  [noPurchase]: 'No purchase yet',
};

/** The mean of frequency and monetary score, halves rounded up. */
export function valueScore(frequency: number, monetary: number): number {
  return Math.floor((frequency + monetary + 1) / 2);
}

/** The segment of a customer with these scores (1 to 5 each). */
export function segmentOf(recency: number, frequency: number, monetary: number): SegmentKey {
  const value = valueScore(frequency, monetary);
  const isIn = (score: number, [from, to]: Span) => score >= from && score <= to;
  const rule = segmentRules.find(({ cells }) =>
    (cells as readonly Cells[]).some((cell) => isIn(recency, cell.recency) && isIn(value, cell.value)),
  );
  if (!rule)
    throw new RangeError(`Scores lie between 1 and 5: ${recency}, ${frequency}, ${monetary} do not.`);
  return rule.key;
}

/** A rule in words: its cells of scores, such as “Recency 4–5 and value 4–5”. */
export function describeRule(rule: SegmentRule): string {
  const span = ([from, to]: Span) => (from === to ? `${from}` : `${from}–${to}`);
  return rule.cells
    .map((cell) => `recency ${span(cell.recency)} with value ${span(cell.value)}`)
    .join(', or ');
}
