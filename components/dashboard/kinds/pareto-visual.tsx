'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { curveOption } from '../../charts/curve-option';
import type { Frame } from '../../charts/frame';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';

/** How few of the products or brands that sold make 80% of the revenue. */
export function ParetoVisual({
  visual: _,
  view,
  answerTo,
  state,
  stale,
  settings,
  onSet,
}: VisualProps<'pareto'>) {
  const noun = settings.of === 'brand' ? 'brands' : 'products';
  const now = answerTo('now');
  const first = now?.rows[0];
  const [sellers, toEighty] = [Number(first?.sellers ?? 0), Number(first?.toEighty ?? 0)];
  const rows = useMemo(
    () => [
      { place: 0, share: 0 },
      ...(now?.rows ?? []).map((row) => ({ place: Number(row.place), share: Number(row.share) })),
    ],
    [now],
  );
  const draw = useCallback(
    (frame: Frame) =>
      curveOption(
        rows,
        {
          x: { field: 'place', name: `Best-selling ${noun}`, format: 'count' },
          y: { field: 'share', name: 'Share of revenue', format: 'percent', max: 1 },
          mark: {
            x: toEighty,
            y: 0.8,
            text: `${formatValue(toEighty, 'count', 'full')} make 80%`,
          },
        },
        frame,
      ),
    [rows, noun, toEighty],
  );
  const share = sellers > 0 ? toEighty / sellers : null;
  const title = `${formatValue(toEighty, 'count', 'full')} ${noun} make 80% of revenue`;
  return (
    <VisualCard
      title={state.kind === 'ready' ? title : `How few ${noun} make 80% of revenue`}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={380}
      actions={
        <SegmentedControl
          label="Count"
          options={[
            { value: 'product', label: 'Products' },
            { value: 'brand', label: 'Brands' },
          ]}
          value={settings.of === 'brand' ? 'brand' : 'product'}
          onChange={(value) => onSet('of', value === 'product' ? null : value)}
        />
      }
      footnote={
        state.kind === 'ready' &&
        `That is ${formatValue(share, 'percent', 'compact')} of the ${formatValue(sellers, 'count', 'full')} ${noun} that sold at all.`
      }
      menu={{
        focus: true,
        explain: () => explain(['revenue'], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            figureColumn('place', `Best-selling ${noun}`, 'count'),
            figureColumn('share', 'Share of revenue', 'percent'),
          ],
          rows: rows.slice(1),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} />
    </VisualCard>
  );
}
