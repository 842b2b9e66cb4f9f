'use client';

import { type ReactNode, useMemo } from 'react';
import type { Answer } from '@/lib/metrics/types';
import { DataTable, type TableData } from '../ui/data-table';
import { VisualCard } from '../visuals/visual-card';
import type { VisualState } from '../visuals/visual-state';
import { useData } from './data-context';

type QualityCardProps = {
  readonly title: string;
  /** What its numbers cover. */
  readonly covers: string;
  /** What is done about it. */
  readonly rule: string;
  /** What that does to revenue and conversion. */
  readonly effect?: string;
  readonly answers: readonly Answer[];
  readonly state: VisualState;
  readonly height?: number;
  readonly actions?: ReactNode;
  readonly table?: () => TableData;
  /** Of a card that is a table, its rows; they are shown where nothing else is. */
  readonly list?: TableData;
  /** More of its rows are on their way. */
  readonly counting?: boolean;
  /** Labels of the answers in the explanation; the name of the source where there is none. */
  readonly label?: (answer: Answer, index: number) => string;
  readonly children?: ReactNode;
};

/** A question about the data, its answer, the rule that is applied and what the rule does. */
export function QualityCard({
  title,
  covers,
  rule,
  effect,
  answers,
  table,
  list,
  label,
  children,
  ...rest
}: QualityCardProps) {
  const { range } = useData();
  const loading = rest.state.kind === 'loading';
  const menu = useMemo(
    () => ({
      focus: true,
      ...(table && { table }),
      ...(list && { rows: () => list }),
      explain: () => ({
        metrics: [{ label: title, definition: rule }],
        period: range,
        filters: [],
        answers: answers.map((answer, index) => ({
          label: label?.(answer, index) ?? `Answer ${index + 1}`,
          answer,
        })),
      }),
    }),
    [title, rule, answers, table, list, label, range],
  );
  return (
    <VisualCard
      title={title}
      subtitle={loading ? 'Counting …' : covers}
      menu={menu}
      footnote={
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-soft">
          <dt className="font-medium text-faint">Rule</dt>
          <dd>{rule}</dd>
          {effect !== undefined && !loading && (
            <>
              <dt className="font-medium text-faint">Effect</dt>
              <dd className="tabular">{effect}</dd>
            </>
          )}
        </dl>
      }
      {...rest}
    >
      {children ?? (list && <DataTable {...list} />)}
    </VisualCard>
  );
}
