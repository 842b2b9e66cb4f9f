'use client';

import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from 'react-aria-components/RangeCalendar';
import type { Bounds } from '@/lib/filters/presets';
import type { DayRange } from '@/lib/metrics/types';

type RangePickerProps = {
  readonly range: DayRange;
  readonly bounds: Bounds;
  readonly onPick: (range: DayRange) => void;
};

const arrow =
  'grid size-8 place-items-center rounded-md text-soft hover:bg-wash data-disabled:opacity-30 [&>svg]:size-4';

/** A calendar of UTC days to pick the two ends on; Monday first. */
export function RangePicker({ range, bounds, onPick }: RangePickerProps) {
  return (
    <I18nProvider locale="en-GB">
      <RangeCalendar
        aria-label="Days"
        firstDayOfWeek="mon"
        value={{ start: parseDate(range.from), end: parseDate(range.to) }}
        minValue={parseDate(bounds.first)}
        maxValue={parseDate(bounds.last)}
        defaultFocusedValue={parseDate(range.to)}
        onChange={({ start, end }) => onPick({ from: start.toString(), to: end.toString() })}
        className="p-3"
      >
        <div className="mb-1 flex items-center justify-between">
          <Button slot="previous" className={arrow}>
            <ChevronLeft aria-hidden />
          </Button>
          <Heading className="font-medium" />
          <Button slot="next" className={arrow}>
            <ChevronRight aria-hidden />
          </Button>
        </div>
        <CalendarGrid
          weekdayStyle="short"
          className="tabular w-full table-fixed border-separate border-spacing-y-0.5"
        >
          <CalendarGridHeader>
            {(day) => (
              <CalendarHeaderCell className="h-8 font-normal text-faint text-small">{day}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="grid h-8 cursor-pointer place-items-center text-body outline-none hover:bg-wash data-disabled:pointer-events-none data-outside-month:invisible data-selected:bg-accent-soft data-[selection-end]:rounded-r-md data-[selection-start]:rounded-l-md data-[selection-end]:bg-accent data-[selection-start]:bg-accent data-[selection-end]:text-on-accent data-[selection-start]:text-on-accent data-disabled:opacity-30 data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:outline-offset-1 pointer-coarse:h-10"
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </RangeCalendar>
    </I18nProvider>
  );
}
