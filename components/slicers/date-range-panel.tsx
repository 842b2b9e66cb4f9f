'use client';

import { useId } from 'react';
import {
  type Bounds,
  COMPARES,
  type Compare,
  comparisonRange,
  countDays,
  type DateRangeValue,
  matchPreset,
  type Preset,
} from '@/lib/filters/presets';
import { formatRange, formatValue } from '@/lib/format';
import { Button } from '../ui/button';
import { RangePicker } from './range-picker';

type DateRangePanelProps = {
  readonly value: DateRangeValue;
  readonly bounds: Bounds;
  readonly presets: readonly Preset[];
  readonly onChange: (value: DateRangeValue) => void;
  readonly close: () => void;
};

const compareLabels: Readonly<Record<Compare, string>> = {
  'previous-period': 'The days before',
  'previous-month': 'The same days a month before',
  none: 'Nothing',
};

/** Presets, a calendar, and the comparison. */
export function DateRangePanel({ value, bounds, presets, onChange, close }: DateRangePanelProps) {
  const select = useId();
  const current = matchPreset(value, presets);
  const days = countDays(value);
  const before = comparisonRange(value);
  return (
    <>
      <div className="sm:grid sm:grid-cols-[9rem_1fr]">
        <div className="flex flex-wrap gap-1 p-2 sm:max-h-90 sm:flex-col sm:flex-nowrap sm:gap-0 sm:overflow-auto sm:border-line sm:border-r">
          {presets.map((preset) => (
            <button
              key={preset.id}
              type="button"
              aria-pressed={preset.id === current?.id}
              onClick={() => {
                onChange({ ...preset.range, compare: value.compare });
                close();
              }}
              className="h-8 shrink-0 rounded-md bg-wash px-2.5 text-left text-soft hover:text-text aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-text sm:h-7 sm:bg-transparent sm:hover:bg-wash"
            >
              {preset.label}
            </button>
          ))}
        </div>
        <RangePicker
          range={value}
          bounds={bounds}
          onPick={(range) => onChange({ ...range, compare: value.compare })}
        />
      </div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2.5 border-line border-t p-3">
        <label htmlFor={select} className="text-faint text-small">
          Compare with
        </label>
        <select
          id={select}
          value={value.compare}
          onChange={(event) => {
            const compare = COMPARES.find((one) => one === event.target.value);
            if (compare) onChange({ ...value, compare });
          }}
          className="h-8 min-w-0 rounded-md border border-edge bg-card px-2 text-body pointer-coarse:h-10"
        >
          {COMPARES.map((compare) => (
            <option key={compare} value={compare}>
              {compareLabels[compare]}
            </option>
          ))}
        </select>
        <div className="col-span-full flex items-end gap-3">
          <p aria-live="polite" className="tabular min-w-0 grow text-small text-soft">
            {formatRange(value)} · {formatValue(days, 'count', 'full')} {days === 1 ? 'day' : 'days'}
            {before && (
              <span className="block text-faint">
                Compared with {formatRange(before)}
                {before.from < bounds.first && ', which begins before the data'}
              </span>
            )}
          </p>
          <Button variant="primary" size="small" onClick={close}>
            Done
          </Button>
        </div>
      </div>
    </>
  );
}
