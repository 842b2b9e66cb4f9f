'use client';

import { useRef, useState } from 'react';
import type { ChartHandle } from '@/components/charts/chart';
import { LazyChart } from '@/components/charts/lazy-chart';
import { Sparkline } from '@/components/charts/sparkline';
import type { Theme } from '@/lib/look/tokens';
import { coreCharts, type Sample } from './core-charts';
import { furtherCharts } from './further-charts';
import { madeDays } from './samples';

const all = [...coreCharts, ...furtherCharts];
const daily = madeDays('2019-10-01', 30, 2).map(({ revenue }) =>
  typeof revenue === 'number' ? revenue : null,
);

async function download(part: Promise<Blob | string>, name: string) {
  const content = await part;
  const blob = typeof content === 'string' ? new Blob([content], { type: 'image/svg+xml' }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Card({ sample, theme }: { sample: Sample; theme: Theme }) {
  const chart = useRef<ChartHandle>(null);
  const [picked, setPicked] = useState('');
  const text = { title: sample.title, subtitle: sample.subtitle };
  const save = (kind: 'png' | 'svg') => {
    const drawn = kind === 'png' ? chart.current?.toPng(text) : chart.current?.toSvg(text);
    if (drawn) void download(drawn, `${sample.title}.${kind}`);
  };
  return (
    <section className="min-w-0 rounded-lg border border-line bg-card p-4 shadow-card">
      <div className="flex items-baseline gap-3">
        <h2 className="grow text-large font-semibold text-text">{sample.title}</h2>
        {(['png', 'svg'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="text-small text-accent uppercase"
            onClick={() => save(kind)}
          >
            {kind}
          </button>
        ))}
      </div>
      <p className="mb-3 text-small text-soft">
        {sample.subtitle}
        <output className="float-right">{picked}</output>
      </p>
      <LazyChart
        ref={chart}
        draw={sample.draw}
        theme={theme}
        height={sample.height}
        label={`${sample.title}, ${sample.subtitle}`}
        onPick={({ seriesId, key, name }) => setPicked([seriesId, key ?? name].filter(Boolean).join(': '))}
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

const other = (theme: Theme): Theme => (theme === 'light' ? 'dark' : 'light');

/** Every chart on made-up rows, or those whose title has the given words, in one theme or in both. */
export function ChartsGallery({ themes, only }: { themes: readonly Theme[]; only: string }) {
  const [isSwapped, setSwapped] = useState(false);
  const samples = all.filter(({ title }) => title.includes(only));
  return (
    <main>
      <h1 className="sr-only">Charts</h1>
      <button type="button" className="m-4 text-small text-accent" onClick={() => setSwapped(!isSwapped)}>
        Swap themes
      </button>
      {themes.map((first) => {
        const theme = isSwapped ? other(first) : first;
        return (
          <div key={first} data-theme={theme} className="bg-page p-4 text-text">
            <div className="mx-auto grid max-w-[1440px] grid-cols-1 gap-4 lg:grid-cols-2">
              <Sparks />
              {samples.map((sample) => (
                <Card key={sample.title} sample={sample} theme={theme} />
              ))}
            </div>
          </div>
        );
      })}
    </main>
  );
}
