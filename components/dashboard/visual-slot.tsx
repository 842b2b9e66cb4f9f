'use client';

import { memo, useMemo } from 'react';
import type { Clause, Mark, PickDimension } from '@/lib/filters/picks';
import type { View } from '@/lib/filters/view';
import type { Answer, DayRange, Row } from '@/lib/metrics/types';
import { partName } from '@/lib/pages/ask-part';
import type { Reaction } from '@/lib/pages/cross';
import type { Visual } from '@/lib/pages/kinds';
import type { ColorPlaces } from '../charts/category-colors';
import { isSame } from '../charts/same';
import { type RowMarks, RowMarksContext } from '../ui/row-marks';
import { ListeningContext } from '../visuals/listening';
import type { VisualState } from '../visuals/visual-state';
import { type Cross, chosenValues, type SettingOf } from './cross';
import { Picture } from './registry';

type VisualSlotProps = {
  readonly visual: Visual;
  readonly view: View;
  /** Its answers by the names of its questions. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly state: VisualState;
  readonly stale: boolean;
  readonly asOf: string | null;
  readonly colors: ColorPlaces;
  readonly settings: Readonly<Record<string, string>>;
  readonly own: readonly Clause[];
  readonly reaction: Reaction;
  readonly note: string;
  /** What it highlights, in words; empty where nothing. */
  readonly solid: string;
  readonly canHighlight: boolean;
  /** These stay the same function. */
  readonly onSet: (visual: string, setting: string, value: string | null) => void;
  readonly onMark: (visual: string, mark: Mark, add: boolean, set?: SettingOf) => void;
  readonly onRange: (range: DayRange) => void;
  readonly onThrough: Cross['onThrough'];
};

/** One visual with all that it is given; drawn again only when something of that changed. */
export const VisualSlot = memo(function VisualSlot(props: VisualSlotProps) {
  const {
    visual,
    answers,
    own,
    reaction,
    note,
    solid,
    canHighlight,
    onSet,
    onMark,
    onRange,
    onThrough,
    ...rest
  } = props;
  const { id, kind } = visual;
  const cross = useMemo<Cross>(
    () => ({ id, own, onMark: (mark, add, set) => onMark(id, mark, add, set), onRange, onThrough }),
    [own, id, onMark, onRange, onThrough],
  );
  const listening = useMemo(
    () => ({
      reaction,
      note,
      solid,
      why: canHighlight ? null : kind,
      onReact: (to: Reaction) => onSet(id, 'react', to === 'filter' ? null : to),
    }),
    [reaction, note, solid, canHighlight, kind, id, onSet],
  );
  const rowMarks = useMemo<RowMarks>(
    () => ({
      chosen: (dimension) => chosenValues(cross, dimension as PickDimension),
      onPick: (dimension, value, add) => cross.onMark({ [dimension]: value }, add),
    }),
    [cross],
  );
  return (
    <RowMarksContext value={rowMarks}>
      <ListeningContext value={listening}>
        <Picture
          {...rest}
          visual={visual}
          cross={cross}
          onSet={(setting, value) => onSet(id, setting, value)}
          answerTo={(question) => answers[question]}
          partTo={(question = 'now') => (solid === '' ? null : (answers[partName(question)]?.rows ?? noRows))}
        />
      </ListeningContext>
    </RowMarksContext>
  );
}, isSameSlot);

const noRows: readonly Row[] = [];

/** Answers are the same when they are the same objects: they are large. */
function isSameSlot(
  { answers: a, ...before }: VisualSlotProps,
  { answers: b, ...after }: VisualSlotProps,
): boolean {
  const names = Object.keys(a);
  const sameAnswers = names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
  return sameAnswers && isSame(before, after);
}
