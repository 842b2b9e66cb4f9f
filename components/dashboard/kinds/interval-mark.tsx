import type { Interval } from '@/lib/stats/intervals';

type IntervalMarkProps = {
  readonly interval: Interval;
  /** What the ends of the picture stand for, on either side of zero. */
  readonly reach: number;
};

/** An interval as a line with its value as a dot, over a line at zero. The numbers stand beside it in words. */
export function IntervalMark({ interval: { value, lower, upper }, reach }: IntervalMarkProps) {
  if (value === null || lower === null || upper === null || reach <= 0) return null;
  const at = (number: number) => `${50 + (number / reach) * 50}%`;
  return (
    <div aria-hidden className="relative h-4">
      <div className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <div
        style={{ left: at(lower), right: `calc(100% - ${at(upper)})` }}
        className="absolute top-[7px] h-0.5 rounded bg-accent"
      />
      <div style={{ left: at(value) }} className="-ml-1 absolute top-1 size-2 rounded-full bg-accent" />
    </div>
  );
}
