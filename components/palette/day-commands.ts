import { formatDay, formatRange } from '@/lib/format';
import type { DataStampInfo } from '../shell/data-stamp';
import type { Command } from './commands';
import type { Ways } from './list-commands';
import { readDay } from './read-day';

/** The way to the page of a day whose date was typed. */
export function dayCommands(
  text: string,
  stamp: Pick<DataStampInfo, 'firstDay' | 'lastDay'> | undefined,
  { goThrough }: Ways,
): Command[] {
  const day = readDay(text);
  if (day === null || !stamp) return [];
  const { firstDay: from, lastDay: to } = stamp;
  const isHeld = day >= from && day <= to;
  return [
    {
      ...{ id: `day ${day}`, group: 'Days', label: formatDay(day, 'long') },
      hint: isHeld ? 'Look into this day' : `outside ${formatRange({ from, to })}`,
      run: () => goThrough({ day }),
    },
  ];
}
