'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { Button } from '../ui/button';
import type { TableColumn } from '../ui/data-table';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { QualityCard } from './quality-card';
import { showBytes } from './show-bytes';
import { useReads } from './use-reads';

const pageRows = 50;
const count = (value: number) => formatValue(value, 'count', 'full');

const lineColumns: readonly TableColumn[] = [
  { key: 'name', label: 'File' },
  numbers('line', 'Line'),
  numbers('startByte', 'Byte'),
  { key: 'reason', label: 'Reason' },
  {
    key: 'hex',
    label: 'Content',
    format: (value) =>
      showBytes(String(value))
        .map(({ text }) => text)
        .join(''),
  },
];

/** The lines that did not load, with their reasons and their bytes. */
export function QuarantineCard() {
  const { chunks } = useData();
  const [reason, setReason] = useState('');
  const [page, setPage] = useState(0);
  const reasons = useReads([{ read: 'dataReasons', arguments: { chunks } }]);
  const lines = useReads([{ read: 'dataQuarantine', arguments: { chunks, reason, page } }]);
  const total = lines.answers[0]?.total ?? 0;
  const all = sumOf(reasons.rows, 'lines');
  const first = page * pageRows;
  const state =
    lines.state.kind === 'ready' && all === 0
      ? {
          kind: 'empty' as const,
          why: 'No line was quarantined.',
          hint: 'Every line of every file is loaded or a duplicate.',
        }
      : lines.state;
  return (
    <QualityCard
      title="Quarantined lines"
      covers={
        all === 0
          ? 'All files'
          : `${count(total)} lines${total > 0 ? `, ${count(first + 1)} to ${count(Math.min(total, first + pageRows))} shown` : ''}`
      }
      rule="A line that cannot be read is set aside with its reason, and the rest of the file loads. Bytes that are no plain text are named, such as ⟨00⟩. Mend the lines and load them as a file of their own."
      effect="What a quarantined line would add cannot be known: it counts nowhere."
      answers={[...reasons.answers, ...lines.answers]}
      label={(_, index) => (index === 0 ? 'By reason' : 'Lines')}
      state={state}
      list={{ caption: 'Quarantined lines', columns: lineColumns, rows: lines.rows }}
      height={360}
      actions={
        all > 0 ? (
          <div className="flex flex-wrap items-center gap-2">
            <ReasonSelect
              rows={reasons.rows}
              value={reason}
              onChange={(next) => {
                setReason(next);
                setPage(0);
              }}
            />
            <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Earlier
            </Button>
            <Button size="small" disabled={first + pageRows >= total} onClick={() => setPage(page + 1)}>
              Later
            </Button>
            <a
              href={`/data/quarantine?reason=${encodeURIComponent(reason)}`}
              download
              className="inline-flex h-7 items-center gap-1.5 rounded-md border border-line-strong bg-card px-2 font-medium text-small hover:bg-wash"
            >
              <Download aria-hidden className="size-3.5" />
              Export as CSV
            </a>
          </div>
        ) : undefined
      }
    >
      <LinesTable rows={lines.rows} />
    </QualityCard>
  );
}

type ReasonSelectProps = {
  readonly rows: readonly Row[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

function ReasonSelect({ rows, value, onChange }: ReasonSelectProps) {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const reason = String(row.reason);
    sums.set(reason, (sums.get(reason) ?? 0) + Number(row.lines));
  }
  return (
    <select
      aria-label="Reason"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-7 rounded-md border border-line-strong bg-card px-2 text-small"
    >
      <option value="">All reasons ({count(sumOf(rows, 'lines'))})</option>
      {[...sums].map(([reason, lines]) => (
        <option key={reason} value={reason}>
          {reason} ({count(lines)})
        </option>
      ))}
    </select>
  );
}

function LinesTable({ rows }: { readonly rows: readonly Row[] }) {
  const head = 'sticky top-0 z-1 border-line border-b bg-card px-3 py-1.5 font-medium text-faint text-small';
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">Quarantined lines</caption>
        <thead>
          <tr className="text-left">
            <th scope="col" className={head}>
              File
            </th>
            <th scope="col" className={`${head} text-right`}>
              Line
            </th>
            <th scope="col" className={`${head} text-right`}>
              Byte
            </th>
            <th scope="col" className={head}>
              Reason
            </th>
            <th scope="col" className={head}>
              Content
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.file} ${row.line}`}
              className="align-top [&>*]:border-line [&>*]:border-b [&>*]:px-3 [&>*]:py-1.5"
            >
              <th scope="row" className="whitespace-nowrap text-left font-normal">
                {row.name}
              </th>
              <td className="tabular text-right">{count(Number(row.line))}</td>
              <td className="tabular text-right">{count(Number(row.startByte))}</td>
              <td className="whitespace-nowrap">{row.reason}</td>
              <td>
                <Bytes hex={String(row.hex)} bytes={Number(row.bytes)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bytes({ hex, bytes }: { readonly hex: string; readonly bytes: number }) {
  const cut = bytes - hex.length / 2;
  return (
    <code className="break-all font-mono text-small">
      {showBytes(hex).map(({ text, named }, index) =>
        named ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run of bytes is known by its place
          <span key={index} className="text-warn">
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {cut > 0 && <span className="text-faint"> … and {count(cut)} bytes more, in the export</span>}
    </code>
  );
}
