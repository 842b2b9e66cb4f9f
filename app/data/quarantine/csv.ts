import type { QuarantinedLine } from '@/lib/answer/list-quarantine';
import { harmless } from '@/lib/export/harmless';

/** A field as CSV; one that a spreadsheet would take for a formula is kept from it by an apostrophe. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns = ['file', 'line', 'start_byte', 'reason', 'raw', 'raw_base64'];
export const csvHead = `${columns.join(',')}\r\n`;

/** Quarantined lines as CSV: the bytes as text (what is no UTF-8 as �) and, exactly, as base64. */
export function csvOf(lines: readonly QuarantinedLine[]): string {
  return lines
    .map(({ name, line, startByte, reason, base64 }) => {
      const raw = Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace(/\r?\n$/, '')
        .replaceAll('\0', '\u2400');
      return `${[name, line, startByte, reason, raw, base64].map(field).join(',')}\r\n`;
    })
    .join('');
}
