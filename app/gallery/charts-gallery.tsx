'use client';

import { LazyChart } from '@/components/charts/lazy-chart';
import { Sparkline } from '@/components/charts/sparkline';
import type { Theme } from '@/lib/look/tokens';
import { coreCharts, type Sample } from './core-charts';
import { madeDays } from './samples';

const samples = [...coreCharts];
const daily = madeDays('2019-10-01', 30, 2).map(({ revenue }) =>
  typeof revenue === 'number' ? revenue : null,
);

function Card({ sample, theme }: { sample: Sample; theme: Theme }) {
  return (
    <section className="min-w-0 rounded-lg border border-line bg-card p-4 shadow-card">
      <h2 className="text-large font-semibold text-text">{sample.title}</h2>
      <p className="mb-3 text-small text-soft">{sample.subtitle}</p>
      <LazyChart
        draw={sample.draw}
        theme={theme}
        height={sample.height}
        label={`${sample.title}, ${sample.subtitle}`}
      />
    </section>
  );
}

function Sparks() {
  return (
    <section className="flex min-w-0 flex-wrap content-start items-end gap-6 rounded-lg border border-line bg-card p-4 text-accent shadow-card">
      <h2 className="w-full text-large font-semibold text-text">Sparklines</h2>
      <Sparkline values={daily} />
      <Sparkline
        values={[...daily.slice(0, 20), null, null, ...daily.slice(22)]}
        reference={daily.toReversed()}
      />
      <Sparkline values={[...daily.slice(0, -1), 100_000_000]} unfinished />
      <Sparkline values={[-3, 2, 4, -1, 5]} width={80} height={24} />
    </section>
  );
}

/** Every chart on made-up rows, in one theme or in both. */
export function ChartsGallery({ themes }: { themes: readonly Theme[] }) {
  return (
    <main>
      <h1 className="sr-only">Charts</h1>
      {themes.map((theme) => (
        <div key={theme} data-theme={theme} className="bg-page p-4 text-text">
          <div className="mx-auto grid max-w-[1440px] grid-cols-1 gap-4 lg:grid-cols-2">
            <Sparks />
            {samples.map((sample) => (
              <Card key={sample.title} sample={sample} theme={theme} />
            ))}
          </div>
        </div>
      ))}
    </main>
  );
}
