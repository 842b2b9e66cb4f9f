'use client';

import { formatMoment, formatRange, formatValue } from '@/lib/format';
import type { Answer, DayRange } from '@/lib/metrics/types';
import { explainRules } from '@/lib/rules/explain';
import type { Judged } from '@/lib/rules/flag';
import { Dialog } from '../ui/dialog';
import { CopyButton } from './copy-button';

export type Explanation = {
  readonly metrics: readonly { readonly label: string; readonly definition: string }[];
  /** The days shown. */
  readonly period?: DayRange;
  /** In force for this visual, in words. */
  readonly filters: readonly { readonly label: string; readonly value: string }[];
  /** The rules that colour it, with what they found. */
  readonly judged?: Judged;
  /** Each question that the visual asked; the label tells them apart where there are several. */
  readonly answers: readonly { readonly label: string; readonly answer: Answer }[];
};

type ExplainPanelProps = {
  readonly title: string;
  readonly explanation: Explanation;
  readonly onClose: () => void;
};

const count = (value: number) => formatValue(value, 'count', 'full');

/** Where a number comes from: its definition, the filters, the source, the SQL. */
export function ExplainPanel({ title, explanation, onClose }: ExplainPanelProps) {
  const { metrics, filters, answers, judged } = explanation;
  const rules = judged ? explainRules(judged) : [];
  return (
    <Dialog kind="panel" title={title} subtitle="Where this number comes from" onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <section>
          <h3 className="mb-1.5 font-medium text-faint text-small">Definition</h3>
          <dl className="grid gap-2">
            {metrics.map(({ label, definition }) => (
              <div key={label}>
                <dt className="font-medium">{label}</dt>
                <dd className="text-soft">{definition}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className="mb-1.5 font-medium text-faint text-small">Filters in force</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {filters.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-soft">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {filters.length === 0 && <p className="text-soft">None: all of the data.</p>}
        </section>
        {rules.length > 0 && (
          <section>
            <h3 className="mb-1.5 font-medium text-faint text-small">What colours it</h3>
            <dl className="grid gap-2">
              {rules.map(({ rule, label, text, found }) => (
                <div key={rule}>
                  <dt className="font-medium">{label}</dt>
                  <dd className="text-soft">{text}</dd>
                  <dd className="mt-0.5">{found ?? 'Not now.'}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {answers.map(({ label, answer }) => (
          <AnswerDetails key={label} label={label} answer={answer} />
        ))}
      </div>
    </Dialog>
  );
}

function AnswerDetails({ label, answer }: { readonly label: string; readonly answer: Answer }) {
  const { sources, misses, sql, parameters, milliseconds } = answer.explain;
  const shown = answer.rows.length;
  return (
    <section className="border-line border-t pt-4">
      <h3 className="mb-1.5 font-medium text-faint text-small">{label}</h3>
      <dl className="tabular grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">Source</dt>
        <dd>
          {sources.map(({ name, ranges }) => (
            <div key={name}>
              <code className="font-mono text-small">{name}</code>{' '}
              <span className="text-faint text-small">{ranges.map(formatRange).join(', ')}</span>
            </div>
          ))}
        </dd>
        <dt className="text-soft">Rows</dt>
        <dd>{shown < answer.total ? `${count(shown)} of ${count(answer.total)}` : count(shown)}</dd>
        <dt className="text-soft">Time</dt>
        <dd>{formatValue(milliseconds, 'decimal', 'compact')} ms</dd>
        <dt className="text-soft">Data version</dt>
        <dd>{answer.version}</dd>
        <dt className="text-soft">Data as of</dt>
        <dd>{answer.asOf === null ? 'No data' : formatMoment(answer.asOf)}</dd>
      </dl>
      {misses.length > 0 && (
        <>
          <h4 className="mt-4 mb-1 text-soft">Why no cheaper source</h4>
          <ul className="grid gap-1">
            {misses.map(({ source, reason }) => (
              <li key={source}>
                <code className="font-mono text-small">{source}</code>{' '}
                <span className="text-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-4 mb-1 flex items-center justify-between">
        <h4 className="text-soft">SQL</h4>
        <CopyButton label="Copy the SQL" text={sql} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-md bg-wash p-3 font-mono text-tiny"
      >
        {sql}
      </pre>
      {parameters.length > 0 && (
        <ol className="mt-2 grid gap-0.5 font-mono text-tiny">
          {parameters.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is known by its place
            <li key={index} className="break-all">
              <span className="text-faint">${index + 1}</span> {JSON.stringify(value)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
