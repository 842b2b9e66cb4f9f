'use client';

import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { ChartOption, ECharts } from './echarts';
import type { OnPick } from './live-chart';
import { pickOf, type Step, stepsOf, wordsOf } from './pick';

type Stepping = {
  readonly chart: RefObject<ECharts | null>;
  readonly shown: RefObject<{ readonly option: ChartOption } | null>;
  /** Whole series are marks: up and down go from one to the next. */
  readonly bySeries: boolean;
  readonly onPick: OnPick | undefined;
  readonly brush: Holding;
};

/** Days held from one bucket to another, until they are chosen or let go. */
type Holding = {
  readonly hold: (ends: readonly [string, string] | null) => void;
  readonly choose: () => boolean;
  readonly isHeld: () => boolean;
};

export type Steps = {
  /** What was stepped to, in words. */
  readonly spoken: string;
  /** Shows again what was stepped to, after the chart was drawn anew. */
  readonly showStep: () => Step | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onBlur: () => void;
};

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [-1, 0],
  ArrowUp: [1, 0],
};
const isMenuKey = ({ key, shiftKey }: KeyboardEvent) => key === 'ContextMenu' || (key === 'F10' && shiftKey);
const clamp = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));

/**
 * By keyboard: the arrows step through the values, Enter picks one, with Ctrl adds it, with Shift
 * opens it, the menu key (Shift with F10) offers what can be done with it, Escape leaves. With Shift, the arrows hold the days between, and Enter chooses them.
 */
export function useSteps({ chart, shown, bySeries, onPick, brush }: Stepping): Steps {
  const at = useRef<{ row: number; column: number } | null>(null);
  const anchor = useRef<Step | null>(null);
  const [spoken, setSpoken] = useState('');

  const stepNow = useCallback((): Step | undefined => {
    if (!shown.current || !at.current) return undefined;
    return stepsOf(shown.current.option, bySeries)[at.current.row]?.[at.current.column];
  }, [shown, bySeries]);

  const showStep = useCallback(() => {
    const step = stepNow();
    if (!step) return undefined;
    const { seriesIndex, dataIndex } = step;
    chart.current?.dispatchAction({ type: 'downplay' });
    if (bySeries) chart.current?.dispatchAction({ type: 'highlight', seriesIndex });
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
    return step;
  }, [chart, bySeries, stepNow]);

  const leave = () => {
    at.current = null;
    anchor.current = null;
    brush.hold(null);
    chart.current?.dispatchAction({ type: 'downplay' });
    chart.current?.dispatchAction({ type: 'hideTip' });
  };

  const move = ([up, right]: readonly [number, number]) => {
    const rows = shown.current ? stepsOf(shown.current.option, bySeries) : [];
    const from = at.current ?? { row: 0, column: -1 };
    const isOneRow = rows.length === 1;
    const row = clamp(from.row + (isOneRow ? 0 : up), rows.length);
    const length = rows[row]?.length ?? 0;
    at.current = { row, column: clamp(from.column + right - (isOneRow ? up : 0), length) };
    const step = showStep();
    if (step) setSpoken(`${bySeries ? `${step.seriesName}, ` : ''}${wordsOf(String(step.item.tip ?? ''))}`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = moves[event.key];
    const step = stepNow();
    if (direction) {
      anchor.current = event.shiftKey ? (anchor.current ?? step ?? null) : null;
      move(direction);
      const ends = [anchor.current?.item.key, stepNow()?.item.key];
      if (!anchor.current) brush.hold(null);
      else if (ends[0] !== undefined && ends[1] !== undefined) brush.hold([String(ends[0]), String(ends[1])]);
    } else if (event.key === 'Enter' && brush.isHeld()) {
      anchor.current = null;
      brush.choose();
    } else if ((event.key === 'Enter' || event.key === ' ') && step) {
      const way = event.shiftKey ? 'open' : event.ctrlKey || event.metaKey ? 'add' : 'pick';
      onPick?.(pickOf({ ...step, data: step.item, value: step.item.value }), way);
    } else if (isMenuKey(event) && step) {
      const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
      onPick?.(pickOf({ ...step, data: step.item, value: step.item.value }), 'menu', {
        x: left + width / 2,
        y: top + height / 2,
      });
    } else if (event.key === 'Escape' && step) {
      leave();
      // On the page the same key also clears what is selected; in full screen it must not close that too.
      if (!event.currentTarget.closest('[role="dialog"]')) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The keys that ask for a menu were heard already: the browser must not open its own.
  const onContextMenu = (event: MouseEvent) => {
    const { nativeEvent } = event;
    const isByKey = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === '';
    if (isByKey && onPick && stepNow()) event.preventDefault();
  };

  return { spoken, showStep, onKeyDown, onContextMenu, onBlur: leave };
}
