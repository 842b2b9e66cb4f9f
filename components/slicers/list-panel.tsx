'use client';

import { useMemo, useState } from 'react';
import { Checkbox, GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { findOptions } from '@/lib/filters/options';
import { formatValue } from '@/lib/format';
import { SearchField } from '../ui/search-field';
import { TickBox } from '../ui/tick-box';
import type { SlicerOption } from './list-slicer';
import { OnlyButton } from './only-button';
import { PanelFoot } from './panel-foot';

type ListPanelProps = {
  readonly noun: string;
  readonly options: readonly SlicerOption[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly close: () => void;
};

const SEARCH_FROM = 10;
const ROW_PX = 32;
const TOUCH_ROW_PX = 44;
const PADDING_PX = 8;
const MOST_ROWS = 10;

const keyOf = (value: string) => `value:${value}`;
const valueAt = (key: string | number) => String(key).slice('value:'.length);
const count = (value: number) => formatValue(value, 'count', 'full');

/** All values with their rows; only those in sight are in the document. */
export function ListPanel({ noun, options, value, onChange, close }: ListPanelProps) {
  const [search, setSearch] = useState('');
  const [rowHeight] = useState(() => (matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PX : ROW_PX));
  // What was chosen when the panel opened stands first, and does not jump while boxes are ticked.
  const [atOpening] = useState(() => new Set(value));
  const found = useMemo(() => findOptions(options, search, atOpening), [options, search, atOpening]);
  const chosen = options.filter((option) => value.includes(option.value));
  const rows = chosen.reduce((sum, option) => sum + option.rows, 0);

  return (
    <>
      {options.length >= SEARCH_FROM && (
        <div className="p-2 pb-1">
          <SearchField
            label={`Search ${count(options.length)} ${noun}`}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: PADDING_PX }}>
        <GridList
          aria-label={noun}
          items={found}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={value.map(keyOf)}
          onSelectionChange={(keys) =>
            onChange(
              keys === 'all'
                ? [...new Set([...value, ...found.map((option) => option.value)])]
                : [...keys].map(valueAt),
            )
          }
          renderEmptyState={() => (
            <p className="p-6 text-center text-soft">
              None of the {noun} is called “{search}”.
            </p>
          )}
          style={{ height: Math.min(MOST_ROWS, Math.max(options.length, 3)) * rowHeight + 2 * PADDING_PX }}
          className="overflow-auto outline-none"
        >
          {(option) => (
            <GridListItem
              id={keyOf(option.value)}
              textValue={option.label}
              className="group flex h-full cursor-pointer items-center gap-2 rounded-md px-2 outline-none data-hovered:bg-wash data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:-outline-offset-2"
            >
              {({ isSelected }) => (
                <>
                  <Checkbox slot="selection" className="cursor-pointer">
                    <TickBox state={isSelected ? 'on' : 'off'} />
                  </Checkbox>
                  <span className="min-w-0 grow truncate">{option.label}</span>
                  <OnlyButton label={option.label} onPress={() => onChange([option.value])} />
                  <span className="tabular shrink-0 text-faint text-small">
                    {formatValue(option.rows, 'count', 'compact')}
                  </span>
                </>
              )}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
      <PanelFoot
        text={
          value.length === 0
            ? `Nothing ticked: all ${noun}`
            : `${count(value.length)} of ${count(options.length)} · ${count(rows)} rows`
        }
        canClear={value.length > 0}
        onClear={() => onChange([])}
        onDone={close}
      />
    </>
  );
}
