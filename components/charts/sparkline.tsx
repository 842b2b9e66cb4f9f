type SparklineProps = {
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
  /** Draws the step to the last value dashed and its point hollow. */
  readonly unfinished?: boolean;
  /** A second, faint line on the same scale, such as the target or the period before. */
  readonly reference?: readonly (number | null)[];
};

type Point = { readonly x: number; readonly y: number };

const PAD = 3;

/** Line commands through the known points; a null leaves a gap. */
export function sparkPath(points: readonly (Point | null)[]): string {
  let path = '';
  points.forEach((point, index) => {
    if (!point) return;
    path += `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`;
  });
  return path;
}

/** Places values in a box of the given size, on a scale that begins at zero unless values are below it. */
export function sparkPoints(
  values: readonly (number | null)[],
  all: readonly (number | null)[],
  width: number,
  height: number,
): (Point | null)[] {
  const known = all.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const step = values.length > 1 ? (width - 2 * PAD) / (values.length - 1) : 0;
  const round = (value: number) => Math.round(value * 100) / 100;
  return values.map((value, index) =>
    value === null
      ? null
      : {
          x: round(PAD + index * step),
          y: round(height - PAD - ((value - low) / span) * (height - 2 * PAD)),
        },
  );
}

/** A line the size of a word, for a card whose number already tells the value. It takes the text's colour. */
export function Sparkline({
  values,
  width = 120,
  height = 32,
  unfinished = false,
  reference = [],
}: SparklineProps) {
  const points = sparkPoints(values, [...values, ...reference], width, height);
  const solid = unfinished ? points.slice(0, -1) : points;
  const tail = unfinished ? points.slice(-2) : [];
  const last = points.at(-1);
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinejoin: 'round' } as const;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path
        {...line}
        d={sparkPath(sparkPoints(reference, [...values, ...reference], width, height))}
        strokeDasharray="3 3"
        strokeWidth={1}
        opacity={0.5}
      />
      <path {...line} d={sparkPath(solid)} />
      <path {...line} d={sparkPath(tail)} strokeDasharray="2 3" />
      {last && (
        <circle
          cx={last.x}
          cy={last.y}
          r={2.25}
          fill={unfinished ? 'var(--card)' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={1.25}
        />
      )}
    </svg>
  );
}
