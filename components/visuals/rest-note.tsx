import { formatValue } from '@/lib/format';

type RestNoteProps = {
  readonly shown: number;
  readonly total: number;
  /** The plural: `brands`. */
  readonly noun: string;
  /** What the rows that are not shown add up to, written for readers. */
  readonly rest?: string;
};

/** Says what a cut visual leaves out: “8 of 465 brands; the rest is worth $1.2M.” Nothing where nothing was cut. */
export function RestNote({ shown, total, noun, rest }: RestNoteProps) {
  if (shown >= total) return null;
  const count = (value: number) => formatValue(value, 'count', 'full');
  return (
    <span className="tabular">
      {count(shown)} of {count(total)} {noun}
      {rest ? `; the rest is worth ${rest}.` : '.'}
    </span>
  );
}
