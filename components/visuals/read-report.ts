import type { Report, ReportPart, Still } from '@/lib/export/report';
import type { ChartHandle } from '../charts/chart';
import { exportSheet, rowsOfRows } from './export-sheet';
import { listPageParts, onParts, type PagePart } from './page-parts';

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
  const table = (offer.table ?? offer.rows)?.();
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

const counted = '#content section[aria-busy="true"], #content [data-drawing]';
const menus = '#content button[aria-label^="Menu of"]';
const longestWait = 60_000;

/** Whether something is being counted or fetched, or was drawn by the server and is not known here yet. */
function isPending(): boolean {
  const parts = listPageParts().length;
  return (
    parts === 0 || document.querySelectorAll(menus).length > parts || document.querySelector(counted) !== null
  );
}

/** Resolves when all of the page is there. Throws when that takes longer than a minute. */
function settled(): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => {
      watch.disconnect();
      forget();
      clearTimeout(timer);
      then();
    };
    // What was answered may ask for more when it is shown, so a frame passes before the page is called settled.
    const look = () => {
      if (isPending()) return;
      requestAnimationFrame(() => {
        if (!isPending()) end(resolve);
      });
    };
    const watch = new MutationObserver(look);
    const forget = onParts(look);
    const late = new Error('Some visuals are still being counted. Try again when they are there.');
    const timer = setTimeout(() => end(() => reject(late)), longestWait);
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    look();
  });
}

/** Everything that the page shows, for a file, once all of it is there. */
export async function readReport(about: PageAbout): Promise<Report> {
  await settled();
  const link = window.location.href;
  const parts: ReportPart[] = [];
  for (const part of listPageParts()) {
    const read = await readPart(part, link);
    if (read) parts.push(read);
  }
  return { ...about, link, parts };
}
