import { violationsOf } from './support/axe';
import { expect, hasRealSample, test } from './support/fixtures';
import { card } from './support/page';

test.describe('on the real sample', () => {
  test.skip(!hasRealSample, 'the real sample is not at hand');

  test('the data page answers from the data', async ({ page, sample }) => {
    await page.goto(`${sample}/data`);
    const files = card(page, 'Files loaded');
    for (const text of ['2019-Oct-first-5k.csv', '5,019', '5,016', '3', 'YYYY-MM-DD hh:mm:ss UTC (5,019)'])
      await expect(files).toContainText(text);
    await expect(card(page, 'Quarantined lines')).toContainText('No line was quarantined.');
    const missing = card(page, 'Missing values by category and month');
    await missing.scrollIntoViewIfNeeded();
    // Of 5,016 distinct events; a count of the file gives the same.
    await expect(missing).toContainText('5,016 distinct events');
    await expect(missing).toContainText('category 1,575');
    await expect(missing).toContainText('brand 632');
    await expect(missing).toContainText('zero price 6');
  });
});

test('axe finds nothing on the data page', async ({ page, sample }) => {
  await page.goto(`${sample}/data`);
  await expect(card(page, 'Files loaded')).toContainText('5,0');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await violationsOf(page)).toEqual([]);
});

test('marks the days that the sample is known to lack, and answers as one scrolls', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop}/data`);
  const calendar = card(page, 'Days that lack data or are unusual');
  await expect(calendar.getByRole('link', { name: /15 November 2019, No purchases$/ })).toBeVisible();
  for (const [name, text] of [
    ['Products in several categories', 'Electronics › Smartphone'],
    ['Volume by weekday and hour', 'Rule'],
    ['Sessions over 24 hours', 'session ids cut'],
    ['Events per session', 'median 2'],
    ['Crawler sessions', 'more than 500 events'],
    ['Unusual prices by category', 'Revenue is'],
    ['Events without a session', 'Sessions made'],
  ] as const) {
    await page.mouse.wheel(0, 500);
    await card(page, name).scrollIntoViewIfNeeded();
    await expect(card(page, name)).toContainText(text);
  }
});

test('tells that it lives, that it is ready, and its numbers', async ({ request, shop }) => {
  expect(await (await request.get(`${shop}/api/health/live`)).json()).toEqual({ status: 'live' });
  const ready = await request.get(`${shop}/api/health/ready`);
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ status: 'ready', version: expect.any(Number) });
  await request.get(shop);
  const metrics = await (await request.get(`${shop}/api/metrics`)).text();
  expect(metrics).toMatch(/^cartograph_database_up 1$/m);
  expect(metrics).toMatch(/^cartograph_request_seconds_count [1-9]/m);
  expect(metrics).toMatch(/^cartograph_pool_busy 0$/m);
  expect(metrics).toMatch(/^cartograph_load_lines [1-9]/m);
});
