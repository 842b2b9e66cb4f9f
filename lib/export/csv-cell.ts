import { harmless } from './harmless';
import { type ExportCell, inUnit, type Unit } from './sheet';

/** A value as a CSV holds it: money exactly, in dollars; texts so that none is run as a formula. */
export function csvCell(value: ExportCell, unit: Unit): string {
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  const number = Number(inUnit(value, unit));
  return unit === 'money' && Number.isInteger(value) ? number.toFixed(2) : String(number);
}
