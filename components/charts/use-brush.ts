'use client';

import { type PointerEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { formatRange } from '@/lib/format';
import { type Band, bucketAt, bucketsAlong, placeBand } from './buckets';
import type { ChartOption, ECharts } from './echarts';

/** What comes of dragging along a time axis. */
export type Brush = {
  /** The days of the buckets from one to another. */
  readonly daysOf: (from: string, to: string) => Band;
  /** While it is held; null when it was let go without choosing. */
  readonly onMove: (band: Band | null) => void;
  readonly onEnd: (band: Band) => void;
};

type Brushing = {
  readonly chart: RefObject<ECharts | null>;
  readonly shown: RefObject<{ readonly option: ChartOption } | null>;
  /** Days to show as chosen while nothing is dragged here. */
  readonly band: Band | null;
  readonly brush: Brush | undefined;
};

/** Pixels that tell a drag from a click. */
const DRAG_FROM = 6;

/** Chooses days by dragging or by keyboard. The band lies over the canvas, which is not drawn again for it. */
export function useBrush({ chart, shown, band, brush }: Brushing) {
  const layer = useRef<HTMLDivElement>(null);
  const held = useRef<Band | null>(null);
  const drag = useRef<{ readonly x: number; readonly from: string; isMoved: boolean } | null>(null);
  const now = useRef({ band, brush });

  const buckets = useCallback(() => (shown.current ? bucketsAlong(shown.current.option) : []), [shown]);

  const showBand = useCallback(() => {
    const element = layer.current;
    if (!element) return;
    const shownBand = held.current ?? now.current.band;
    const place = shownBand && chart.current ? placeBand(chart.current, buckets(), shownBand) : null;
    element.style.display = place ? '' : 'none';
    element.parentElement?.toggleAttribute('data-held', held.current !== null);
    element.textContent = held.current ? formatRange(held.current) : '';
    if (place) Object.assign(element.style, { left: `${place.left}px`, width: `${place.width}px` });
  }, [chart, buckets]);

  useLayoutEffect(() => {
    now.current = { band, brush };
    showBand();
  }, [band, brush, showBand]);

  /** Holds the days from one bucket to another; null lets them go. */
  const hold = (ends: readonly [string, string] | null) => {
    const [from, to] = ends?.toSorted() ?? [];
    const next = from !== undefined && to !== undefined ? (brush?.daysOf(from, to) ?? null) : null;
    if (next?.from === held.current?.from && next?.to === held.current?.to) return;
    held.current = next;
    showBand();
    brush?.onMove(next);
  };

  /** Chooses what is held; says whether there was anything. */
  const choose = (): boolean => {
    const chosen = held.current;
    held.current = null;
    if (chosen) brush?.onEnd(chosen);
    showBand();
    return chosen !== null;
  };

  const pointAt = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const list = buckets();
    const bucket = chart.current && list.length > 1 ? list[bucketAt(chart.current, list, x)] : undefined;
    return { x, bucket };
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!brush || event.button !== 0) return;
    const { x, bucket } = pointAt(event);
    drag.current = bucket === undefined ? null : { x, from: bucket, isMoved: false };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    const { x, bucket } = pointAt(event);
    if (!drag.current.isMoved) {
      if (Math.abs(x - drag.current.x) < DRAG_FROM) return;
      drag.current.isMoved = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      chart.current?.dispatchAction({ type: 'hideTip' });
    }
    if (bucket !== undefined) hold([drag.current.from, bucket]);
  };

  const onPointerUp = () => {
    if (drag.current?.isMoved) choose();
    drag.current = null;
  };

  const onPointerCancel = () => {
    drag.current = null;
    hold(null);
  };

  return {
    layer,
    showBand,
    hold,
    choose,
    isHeld: () => held.current !== null,
    pointer: { onPointerDown, onPointerUp, onPointerCancel, onPointerMove },
  };
}
