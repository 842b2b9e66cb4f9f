import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openDialog, openMenu } from './support/open';
import { card } from './support/page';

const link = '/?from=2020-02-08&to=2020-03-08';
const flagOf = (page: Page) =>
  page.getByRole('button', { name: 'Session conversion: Falling for 3 weeks, why' });
const why = (page: Page) => page.getByRole('dialog', { name: 'Session conversion: Falling for 3 weeks' });

test('a figure that falls for weeks says so, with its numbers and the rule, by mouse and keyboard', async ({
  page,
  shop,
}) => {
  await page.goto(shop + link);
  await openDialog(flagOf(page), why(page));
  await expect(why(page)).toContainText(
    'The rule: Each of the last 3 whole weeks, Monday to Sunday, is below',
  );
  const told = [...((await why(page).textContent()) ?? '').matchAll(/([\d.]+)%(?=,| in the weeks)/g)];
  await page.keyboard.press('Escape');
  await expect(why(page)).toBeHidden();
  await flagOf(page).press('Enter');
  await expect(why(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(flagOf(page)).toBeFocused();

  // The trend counts the same weeks by itself.
  await page.goto(`${shop}/?metric=conversion&from=2020-02-10&to=2020-03-08&set=trend.grain:week`);
  const trend = page.getByRole('region', { name: /^Session conversion by week/ });
  const item = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(trend.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  const weeks = trend.getByRole('row').filter({ hasText: '%' });
  await expect(weeks).toHaveCount(4);
  const counted = await weeks.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('td')?.textContent ?? ''),
  );
  expect(counted.map((text) => Number.parseFloat(text).toFixed(1))).toEqual(
    told.map(([, value]) => Number(value).toFixed(1)),
  );
});

test('what colours a figure stands in its explanation and in its files', async ({ page, shop }) => {
  await page.goto(shop + link);
  const menu = page.getByRole('button', { name: 'Menu of Session conversion', exact: true });
  const explain = page.getByRole('menuitem', { name: /Explain/ });
  await openMenu(menu, explain);
  await explain.click();
  const panel = page.getByRole('dialog', { name: 'Session conversion' });
  await expect(panel).toContainText('What colours it');
  await expect(panel).toContainText('Falling for 3 weeks.');
  await page.keyboard.press('Escape');
  const csv = page.getByRole('menuitem', { name: 'Rows (CSV)' });
  await openMenu(menu, csv);
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(
    /Rule: Weeks in a row,"?Falling for 3 weeks\./,
  );
});

test('rows of tables are flagged by icon and text, with the rule below', async ({ page, shop }) => {
  await page.goto(`${shop}/products`);
  const bars = card(page, 'Revenue and conversion by category');
  await expect(bars).toContainText(/Falling for 3 weeks\s*\w+.*Each of the last 3 whole weeks/);
  const item = page.getByRole('menuitem', { name: 'Show as table' });
  await openMenu(bars.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  await expect(bars.getByRole('columnheader', { name: 'Signal' })).toBeVisible();
  const flagged = bars.getByRole('row').filter({ hasText: 'Falling for 3 weeks' });
  await expect(flagged.first().locator('svg').last()).toBeVisible();

  // What drives revenue tells the same of its categories.
  const names = await flagged.getByRole('rowheader').allTextContents();
  await page.goto(shop);
  const drivers = card(page, 'What drives the change of revenue');
  await openMenu(drivers.getByRole('button', { name: /^Menu of/ }), item);
  await item.click();
  const driven = drivers.getByRole('row').filter({ hasText: 'Falling for 3 weeks' }).getByRole('rowheader');
  await expect(driven).toHaveText(names);

  const file = await (await page.request.get(`${shop}/products/export`)).text();
  expect(file).toMatch(/,Popularity,Signal\r\n/);
});

test.describe('at 390 px by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const theme of ['light', 'dark'] as const) {
    test(`a flag is tapped for its rule, and axe finds nothing, ${theme}`, async ({ page, shop }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(shop + link);
      // A tap that comes before the page's code does is made again.
      await expect(async () => {
        if (!(await why(page).isVisible())) await flagOf(page).tap({ timeout: 2_000 });
        await expect(why(page)).toContainText('The rule:', { timeout: 2_000 });
      }).toPass();
      expect(await violationsOf(page)).toEqual([]);
    });
  }
});
