import { formatValue } from '@/lib/format';
import type { ChartOption } from './echarts';
import type { Frame } from './frame';
import { showTip, tipHtml, withTip } from './tip';

export type Gauge = {
  readonly key: string;
  readonly name: string;
  /** A ratio, 0 to 1. */
  readonly value: number;
  /** The same ratio of everyone, drawn as a mark. */
  readonly usual?: number;
};

export type GaugeEncoding = {
  /** The end of all scales, the same for each; a ratio. */
  readonly max: number;
  /** From here on the arc takes the warning colour, and further on the bad one. */
  readonly warnFrom: number;
  readonly badFrom: number;
};

const LEAST_WIDTH = 112;
/** Below this radius, in pixels, figures are written smaller. */
const SMALL = 48;

/** How many gauges stand in a row at a width, so that the rows are about equally full. */
export function gaugesAcross(count: number, width: number): number {
  const most = Math.max(1, Math.floor(width / LEAST_WIDTH));
  return Math.max(1, Math.ceil(count / Math.ceil(count / most)));
}

const PLAIN = {
  type: 'gauge',
  startAngle: 180,
  endAngle: 0,
  min: 0,
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { show: false },
  anchor: { show: false },
  animation: false,
} as const;

/** Small half rings on one common scale, in rows; each says its ratio in figures. */
export function gaugeOption(gauges: readonly Gauge[], encoding: GaugeEncoding, frame: Frame): ChartOption {
  const { palette } = frame;
  const across = gaugesAcross(gauges.length, frame.width);
  const cell = { width: frame.width / across, height: frame.height / Math.ceil(gauges.length / across) };
  const radius = Math.max(20, Math.min(cell.width / 2 - 12, cell.height - 44));
  return {
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: gauges.flatMap((gauge, index) => {
      const row = Math.floor(index / across);
      const place = {
        ...PLAIN,
        center: [cell.width * ((index % across) + 0.5), cell.height * row + radius + 6],
        radius,
        max: encoding.max,
      };
      const ring = {
        ...place,
        id: gauge.key,
        axisLine: { lineStyle: { width: 10, color: [[1, palette.line] as [number, string]] } },
        progress: { show: true, width: 10, itemStyle: { color: colorOf(gauge.value, encoding, frame) } },
        pointer: { show: false },
        title: {
          offsetCenter: [0, 22],
          color: palette.textSoft,
          fontSize: 12,
          width: cell.width - 12,
          overflow: 'truncate' as const,
        },
        detail: {
          offsetCenter: [0, -6],
          color: palette.text,
          fontSize: radius < SMALL ? 14 : 18,
          fontWeight: 600,
          formatter: writeRatio,
        },
        data: [withTip({ value: gauge.value, name: gauge.name }, tipOf(gauge), gauge.key)],
      };
      if (gauge.usual === undefined) return [ring];
      const mark = {
        ...place,
        id: `${gauge.key} usual`,
        silent: true,
        axisLine: { show: false },
        pointer: {
          icon: 'rect',
          width: 2,
          length: 14,
          offsetCenter: [0, -(radius - 12)],
          itemStyle: { color: palette.text },
        },
        title: { show: false },
        detail: { show: false },
        data: [{ value: gauge.usual }],
      };
      return [ring, mark];
    }),
  };
}

const writeRatio = (value: number) => formatValue(value, 'percent', 'compact');

function colorOf(value: number, { warnFrom, badFrom }: GaugeEncoding, { palette }: Frame): string {
  if (value >= badFrom) return palette.bad;
  return value >= warnFrom ? palette.warn : palette.good;
}

function tipOf({ name, value, usual }: Gauge): string {
  const lines = [{ name: 'Share', value: formatValue(value, 'percent', 'full') }];
  return tipHtml(
    name,
    usual === undefined ? lines : [...lines, { name: 'All', value: formatValue(usual, 'percent', 'full') }],
  );
}
