import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';

/** Most kilobytes of script, gzipped, that a page may load until its charts are drawn: 416 are met, of which about 170 draw charts. */
const mostKilobytes = 418;

type Load = {
  readonly kilobytes: number;
  readonly shift: number;
  readonly parts: readonly string[];
  readonly errors: readonly string[];
};

/** Opens a page and waits for its charts; adds up the scripts that came until then, and what moved. */
async function load(page: Page, url: string): Promise<Load> {
  const bodies: Promise<{ name: string; bytes: number }>[] = [];
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    bodies.push(response.body().then((body) => ({ name, bytes: gzipSync(body).length })));
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  // A chart draws only when it knows its room: all that stand in the page are awaited, in sight or not.
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('main [role="img"][tabindex]')];
    return charts.length > 2 && charts.every((chart) => chart.querySelector('canvas'));
  });
  const parts = await Promise.all(bodies);
  const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
  return {
    kilobytes: Math.round(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000),
    shift,
    errors,
    parts: parts
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ name, bytes }) => `${Math.round(bytes / 100) / 10} ${name}`),
  };
}

for (const width of [1440, 390]) {
  test(`the executive page at ${width} px keeps its budget of script, and nothing moves`, async ({
    page,
    shop,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const { kilobytes, shift, parts, errors } = await load(page, shop);
    // Markup that differs between server and browser would have all of it made anew.
    expect(errors).toEqual([]);
    expect(kilobytes, parts.join('\n')).toBeLessThanOrEqual(mostKilobytes);
    expect(shift).toBe(0);
  });
}

test('a page at rest animates nothing, and a change of a slicer asks for its answers alone', async ({
  page,
  shop,
}) => {
  await load(page, shop);
  const running = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  await expect.poll(running).toBe(0);
  const dialog = page.getByRole('dialog', { name: 'Segment' });
  await expect(async () => {
    await page.getByRole('button', { name: /^Segment/ }).click();
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const option = dialog.getByRole('row').first();
  await expect(option).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch')
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await option.click();
  await expect(page).toHaveURL(/segment=/);
  await expect(page.locator('main section[aria-busy="true"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  // The way to another page holds the filter, and is fetched when the pointer comes to it.
  await page.getByRole('link', { name: 'Customers' }).hover();
  await expect.poll(() => asked.filter((one) => one !== 'POST /')).not.toEqual([]);
  expect(asked.filter((one) => one === 'POST /')).toHaveLength(1);
  expect(asked.filter((one) => one !== 'POST /').every((one) => one === 'GET /customers')).toBe(true);
  await expect.poll(running).toBe(0);
});
