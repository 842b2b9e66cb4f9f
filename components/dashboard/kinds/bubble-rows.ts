import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Row } from '@/lib/metrics/types';
import type { BubbleSubject } from '@/lib/pages/kinds/bubble';

export type BubbleRow = {
  readonly key: string;
  readonly revenue: number;
  readonly conversion: number;
  readonly views: number;
  readonly sessions: number;
  readonly quadrant: Quadrant;
};

/** By revenue and conversion, each against its median: upper left, upper right, lower left, lower right. */
export const quadrants = ['Hidden gems', 'Stars', 'Tail', 'Window shopping'] as const;
export type Quadrant = (typeof quadrants)[number];
export type Bubbles = {
  readonly rows: readonly BubbleRow[];
  /** Medians of the rows; null without rows. */
  readonly revenue: number | null;
  readonly conversion: number | null;
  /** Without revenue they have no place on a log scale. */
  readonly unsold: number;
  /** How many lie in each quadrant, in their order. */
  readonly counts: readonly [number, number, number, number];
};

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function quadrantOf(isRich: boolean, isReady: boolean): Quadrant {
  if (isReady) return isRich ? 'Stars' : 'Hidden gems';
  return isRich ? 'Window shopping' : 'Tail';
}

/** The bubbles of an answer: what sold, with the quadrant in which each lies against the medians of all of them. */
export function readBubbles(rows: readonly Row[], subject: BubbleSubject): Bubbles {
  const sold = rows.filter((row) => Number(row.revenue) > 0);
  const read = sold.map((row) => ({
    key: String(row[subject]),
    revenue: Number(row.revenue),
    conversion: readMetric(commerce, 'conversion', row) ?? 0,
    views: Number(row.views),
    sessions: Number(row.sessions),
  }));
  const revenue = median(read.map((row) => row.revenue));
  const conversion = median(read.map((row) => row.conversion));
  const placed = read.map((row) => ({
    ...row,
    quadrant: quadrantOf(row.revenue >= (revenue ?? 0), row.conversion >= (conversion ?? 0)),
  }));
  const count = (quadrant: Quadrant) => placed.filter((row) => row.quadrant === quadrant).length;
  return {
    rows: placed,
    counts: [count(quadrants[0]), count(quadrants[1]), count(quadrants[2]), count(quadrants[3])],
    revenue,
    conversion,
    unsold: rows.length - sold.length,
  };
}
