import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { browserArguments, ensureBrowser } from '@/e2e/support/browser';
import { createRandom, type Random } from '@/lib/sample/random';
import { installClock } from './paint-clock';
import { round, summarise } from './summarise';

export type BrowserTimes = {
  /** Changes that were measured. */
  readonly changes: number;
  /** Milliseconds from the press to the painted frame with all new answers. */
  readonly paint: ReturnType<typeof summarise>;
  /** Milliseconds from the press to the next frame, whatever it shows. */
  readonly nextPaint: ReturnType<typeof summarise>;
  /** Largest contentful paint on a warm server with an empty browser cache: the middle of some loads. */
  readonly lcp: number | null;
  /** Script until the charts are drawn, as it was sent (gzip). */
  readonly javascriptKb: number;
  /** Tasks over 50 ms: in one load until the charts are drawn, and in all changes together. */
  readonly longTasks: {
    readonly load: { readonly count: number; readonly longest: number };
    readonly changes: { readonly count: number; readonly longest: number };
  };
};

const loads = 5;
const changes = 40;
/** After so many changes the page is opened anew, so that filters do not narrow it to nothing. */
const changesAPage = 4;

/** What a person changes, in how many of a hundred changes; the names are those of the slicers. */
const slicers = [
  ['Date range', 35],
  ['Category', 25],
  ['Brand', 15],
  ['Segment', 15],
  ['Days', 10],
] as const;

/** Opens the executive page in a browser of its own, with nothing in its cache, and waits for all charts. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await installClock(page);
  await page.goto(url);
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('main [role="img"][tabindex]')];
    return charts.length > 2 && charts.every((chart) => chart.querySelector('canvas'));
  });
  return page;
}

/** A click before the page's code is there is lost, so it is made again. */
async function openSlicer(page: Page, name: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name });
  for (let tries = 0; ; tries += 1) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const isOpen = await dialog.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return dialog;
    if (tries === 5) throw new Error(`The slicer ${name} does not open.`);
  }
}

/**
 * Chooses one of the first options of a slicer and waits until its answers are painted. What asks for nothing
 * new (the same days under another name) is no change.
 */
async function changeSlicer(page: Page, name: string, random: Random): Promise<void> {
  const dialog = await openSlicer(page, name);
  const free = dialog.locator('[role="row"][aria-selected="false"], button[aria-pressed="false"]');
  await free.first().waitFor();
  const before = await page.evaluate(() => window.clock.asked);
  await free.nth(random.below(Math.min(8, await free.count()))).click();
  await page.waitForFunction(
    (asked) =>
      window.clock.asked > asked
        ? window.clock.painted.length === window.clock.asked
        : performance.now() - window.clock.pressed > 1_000,
    before,
  );
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

const longTasksOf = (durations: readonly number[]) => ({
  count: durations.length,
  longest: Math.round(Math.max(0, ...durations)),
});

/** Measures the executive page as a browser shows it: how it opens, and changes of slicers by the mouse. */
export async function measureBrowser(url: string, seed: number): Promise<BrowserTimes> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments });
  try {
    const lcps: number[] = [];
    let javascriptKb = 0;
    let onLoad: number[] = [];
    for (let load = 0; load <= loads; load += 1) {
      const page = await openPage(browser, url);
      const clock = await page.evaluate(() => window.clock);
      const bytes = await page.evaluate(() =>
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
          .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      );
      await page.context().close();
      // The first load warms the server up.
      if (load === 0) continue;
      lcps.push(clock.lcp);
      onLoad = clock.long;
      javascriptKb = Math.round(bytes / 1000);
    }
    const random = createRandom(seed, 3);
    const draw = () => {
      let left = random.below(100);
      for (const [name, share] of slicers) {
        if (left < share) return name;
        left -= share;
      }
      return slicers[0][0];
    };
    const [painted, next, long]: [number[], number[], number[]] = [[], [], []];
    while (painted.length < changes) {
      const page = await openPage(browser, url);
      await page.evaluate(() => Object.assign(window.clock, { long: [], next: [] }));
      for (let change = 0; change < changesAPage; change += 1) await changeSlicer(page, draw(), random);
      const clock = await page.evaluate(() => window.clock);
      painted.push(...clock.painted);
      next.push(...clock.next);
      long.push(...clock.long);
      await page.context().close();
    }
    return {
      changes: painted.length,
      paint: summarise(painted),
      nextPaint: summarise(next),
      lcp: round(summarise(lcps)?.p50 ?? 0),
      javascriptKb,
      longTasks: { load: longTasksOf(onLoad), changes: longTasksOf(long) },
    };
  } finally {
    await browser.close();
  }
}
