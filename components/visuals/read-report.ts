import type { Report, ReportPart, Still } from '@/lib/export/report';
import type { ChartHandle } from '../charts/chart';
import { exportSheet, rowsOfRows } from './export-sheet';
import { listPageParts, type PagePart } from './page-parts';

/** What a page says of itself as a whole. */
export type PageAbout = Pick<Report, 'title' | 'period' | 'filters' | 'asOf' | 'version'>;

/** CSS pixels that charts on paper are drawn for: their letters are then as large as those of the tables. */
const widths = { wide: 1_080, half: 530 } as const;
const heights = { wide: 280, half: 280 } as const;
/** Taking more of the page's width than this, a chart takes all of it on paper. */
const halfOfPage = 0.55;

function isWide({ place }: PagePart): boolean {
  const page = document.getElementById('content')?.clientWidth ?? 0;
  return (place?.closest('section')?.clientWidth ?? 0) > page * halfOfPage;
}

function stillOf(chart: ChartHandle, wide: boolean): Promise<Still> {
  const kind = wide ? 'wide' : 'half';
  return chart.toStill({ width: widths[kind], height: heights[kind] });
}

async function readPart(part: PagePart, link: string): Promise<ReportPart | null> {
  const { title, subtitle, figure, offer, chart } = part;
  const table = offer.table?.();
  const explanation = offer.explain?.();
  if (!table || !explanation) return null;
  const wide = isWide(part);
  return {
    title,
    subtitle,
    figure,
    sheet: exportSheet(title, subtitle, table, explanation, link),
    written: table.rows.map((row) =>
      table.columns.map(({ key, format }) => {
        const value = row[key] ?? null;
        return format ? format(value) : String(value ?? '–');
      }),
    ),
    rows: rowsOfRows(table, explanation),
    still: chart ? await stillOf(chart, wide) : null,
    shape: (await chart?.shape()) ?? null,
    isWide: wide,
  };
}

/** Everything that the page shows, for a file. Throws while answers are still on their way. */
export async function readReport(about: PageAbout): Promise<Report> {
  if (document.querySelector('#content section[aria-busy="true"]')) {
    throw new Error('Some visuals are still being counted. Try again when they are there.');
  }
  const link = window.location.href;
  const parts: ReportPart[] = [];
  for (const part of listPageParts()) {
    const read = await readPart(part, link);
    if (read) parts.push(read);
  }
  return { ...about, link, parts };
}
