'use client';

import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import {
  type ChartOption,
  drawCanvas,
  drawSvg,
  type ECharts,
  fetchSeries,
  fetchTips,
  hasTips,
  init,
  registryVersion,
  withoutTips,
} from '@/components/charts/echarts';
import type { ChartShape, Still } from '@/lib/export/report';
import { palettes, type Theme } from '@/lib/look/tokens';
import type { Band } from './buckets';
import { type Chosen, dimOption } from './dim-option';
import type { Frame } from './frame';
import { fontOf, isResized, listen, type OnPick, replayPointer } from './live-chart';
import { isOutOfSight, type Later, later, watchSight } from './out-of-sight';
import { type PictureText, titledPng, titledSvg } from './picture';
import { hasSameShape, isSame } from './same';
import { chartTheme } from './theme';
import { type Brush, useBrush } from './use-brush';
import { useReducedMotion } from './use-reduced-motion';
import { useSize } from './use-size';
import { useSteps } from './use-steps';

export type { Chosen } from './dim-option';
export type { OnPick } from './live-chart';
export type { Pick } from './pick';
export type { PictureText } from './picture';

export type ChartHandle = {
  toPng(text: PictureText): Promise<Blob>;
  toSvg(text: PictureText): Promise<string>;
  /** Draws it anew for paper, on white and as large as is asked (CSS pixels). */
  toStill(size: { readonly width: number; readonly height: number }): Promise<Still>;
  /** The kind of chart that other programs know it as. */
  shape(): Promise<ChartShape | null>;
};

export type ChartProps = {
  /** Builds the option for the room there is; a new function means that data or settings may be new. */
  readonly draw: (frame: Frame) => ChartOption;
  readonly theme: Theme;
  /** Pixels, or any CSS height; kept from the first paint, so that nothing below moves. */
  readonly height: number | string;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Marks that are picked; the others are drawn faint. */
  readonly chosen?: Chosen | undefined;
  readonly onPick?: OnPick | undefined;
  /** Days along a time axis to show as chosen. */
  readonly band?: Band | null;
  /** For a time axis: what comes of dragging along it. */
  readonly brush?: Brush | undefined;
  readonly ref?: Ref<ChartHandle>;
};

const PNG_RATIO = 2;
const NOT_DRAWN = 'The chart is not drawn yet; try again in a moment.';

/** Draws an option on a canvas, redraws only what is new (`data-draws` counts), and hands out what is clicked. */
export function Chart({ draw, theme, height, label, chosen, onPick, band = null, brush, ref }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const shown = useRef<{ option: ChartOption; theme: Theme } | null>(null);
  const listener = useRef(onPick);
  const version = useRef(0);
  const draws = useRef(0);
  // What is out of sight is drawn after the frame that a person waits for.
  const waiting = useRef<Later | null>(null);
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const [tips, setTips] = useState(hasTips);
  const size = useSize(box);
  const calm = useReducedMotion();

  useLayoutEffect(() => {
    listener.current = onPick;
  });

  const held = useBrush({ chart, shown, band, brush });
  const { showBand } = held;
  const { spoken, showStep, onKeyDown, onContextMenu, onBlur } = useSteps({
    chart,
    shown,
    bySeries: chosen?.by === 'series',
    onPick,
    brush: held,
  });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !size) return;
    const drawn = dimOption(draw({ palette: palettes[theme], ...size }), chosen);
    const option = tips ? drawn : withoutTips(drawn);
    const look = () => chartTheme(palettes[theme], fontOf(element));
    const paint = () => {
      if (shown.current?.theme === theme && isSame(shown.current.option, option)) {
        if (isResized(chart.current, size)) chart.current?.resize({ silent: true });
        showBand();
        return;
      }
      if (chart.current && version.current !== registryVersion()) {
        chart.current.dispose();
        chart.current = null;
        shown.current = null;
      }
      const last = shown.current;
      const made = chart.current ?? init(element, look(), { renderer: 'canvas' });
      if (!chart.current) {
        chart.current = made;
        version.current = registryVersion();
        listen(made, listener, shown);
      }
      if (isResized(made, size)) made.resize({ silent: true });
      if (last && last.theme !== theme) made.setTheme(look(), { silent: true });
      const mayMerge = last?.theme === theme && hasSameShape(last.option, option);
      const motion = { animation: mayMerge && !calm, animationDuration: 0, animationDurationUpdate: 250 };
      made.setOption({ ...option, ...motion }, { notMerge: !mayMerge });
      shown.current = { option, theme };
      draws.current += 1;
      element.dataset.draws = String(draws.current);
      if (document.activeElement === element) showStep();
      showBand();
    };
    const coming = fetchSeries(option);
    if (!coming && chart.current && isOutOfSight(element)) {
      waiting.current = later(paint);
      return waiting.current.cancel;
    }
    if (!coming) {
      paint();
      return;
    }
    let current = true;
    void coming.then(() => {
      if (current) paint();
    });
    return () => {
      current = false;
    };
  }, [draw, theme, size, calm, tips, chosen, showStep, showBand]);

  useEffect(() => (box.current ? watchSight(box.current) : undefined), []);

  // Whoever asked for tooltips may rest by the time they are here.
  useEffect(() => {
    if (!tips) return;
    if (pointer.current && chart.current) replayPointer(chart.current, pointer.current);
    else showStep();
  }, [tips, showStep]);

  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
      shown.current = null;
    },
    [],
  );

  useImperativeHandle(
    ref,
    () => ({
      async toPng(text) {
        waiting.current?.now();
        if (!shown.current || !box.current || !size) throw new Error(NOT_DRAWN);
        const font = fontOf(box.current);
        const canvas = drawCanvas(shown.current.option, chartTheme(palettes[theme], font), size, PNG_RATIO);
        return titledPng(canvas, text, PNG_RATIO, palettes[theme], font);
      },
      async toSvg(text) {
        waiting.current?.now();
        if (!shown.current || !box.current || !size) throw new Error(NOT_DRAWN);
        const font = fontOf(box.current);
        const svg = await drawSvg(shown.current.option, chartTheme(palettes[theme], font), size);
        return titledSvg(svg, text, size, palettes[theme], font);
      },
      async toStill(paper) {
        if (!box.current) throw new Error(NOT_DRAWN);
        const { stillOf } = await import('./still');
        const palette = palettes.light;
        const option = draw({ palette, ...paper });
        await fetchSeries(option);
        const canvas = drawCanvas(option, chartTheme(palette, fontOf(box.current)), paper, PNG_RATIO);
        return stillOf(canvas, paper, palette);
      },
      shape: async () => {
        const { shapeOf } = await import('./shape');
        waiting.current?.now();
        return shown.current ? shapeOf(shown.current.option) : null;
      },
    }),
    [draw, theme, size],
  );

  const wantTips = (at: { x: number; y: number } | null) => {
    pointer.current = at;
    if (!tips) void fetchTips().then(() => setTips(true));
  };

  return (
    // The tooltip, which is the second thing in the drawing's box, would cover what is dragged over.
    <div
      className="[&[data-held]>:first-child>div+div]:invisible!"
      style={{ position: 'relative', height, width: '100%', minWidth: 0 }}
    >
      <div
        ref={box}
        role="img"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: readers by keyboard step through the values here.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onFocus={() => wantTips(pointer.current)}
        {...held.pointer}
        // A finger touches before it moves.
        onPointerDown={(event) => {
          const { offsetX: x, offsetY: y } = event.nativeEvent;
          if (event.pointerType === 'touch') wantTips({ x, y });
          held.pointer.onPointerDown(event);
        }}
        onPointerMove={(event) => {
          const { offsetX: x, offsetY: y } = event.nativeEvent;
          wantTips({ x, y });
          held.pointer.onPointerMove(event);
        }}
        // A finger that is lifted leaves too; what it touched is still told.
        onPointerLeave={(event) => event.pointerType !== 'touch' && wantTips(null)}
        onBlur={onBlur}
        // A finger that goes along a time axis chooses days; one that goes up or down scrolls.
        style={{ position: 'absolute', inset: 0, ...(brush && { touchAction: 'pan-y' }) }}
      />
      <div
        ref={held.layer}
        style={{ display: 'none' }}
        aria-hidden
        className="pointer-events-none absolute top-0 bottom-6 flex items-end justify-center whitespace-nowrap rounded-sm border-accent/60 border-x bg-accent/10 pb-1 font-medium text-accent text-small"
      />
      <span aria-live="polite" style={UNSEEN}>
        {spoken}
      </span>
    </div>
  );
}

const UNSEEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
