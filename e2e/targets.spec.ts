import type { Page, Request } from '@playwright/test';
import { violationsOf } from './support/axe';
import { expect, test } from './support/fixtures';
import { openDialog } from './support/open';

const card = (page: Page) => page.getByRole('region', { name: /against target$/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Target of/ });

/** Opens the dialog; a press that comes before the page's code does is made again, as a person would. */
async function edit(page: Page): Promise<void> {
  await openDialog(card(page).getByRole('button', { name: 'Edit the target' }), dialog(page));
}

test('a person sets the target, sees who changed it, and takes it back', async ({ page, shop }) => {
  await page.goto(shop);
  await expect(card(page)).toContainText('Default: the month before × 1.25^(1/12)');
  await edit(page);
  const amount = page.getByLabel('Revenue to reach, in dollars');
  const save = page.getByRole('button', { name: 'Save target' });

  await amount.fill('a lot');
  await save.click();
  await expect(dialog(page).getByRole('alert')).toContainText('Write an amount in dollars');
  await amount.fill('$1.5M');
  await save.click();
  await expect(dialog(page).getByRole('alert')).toContainText('Say who you are');
  await page.getByLabel('Your name').fill('Ada');
  await save.click();

  await expect(dialog(page)).toBeHidden();
  await expect(card(page)).toContainText('of $1.5M');
  await expect(card(page)).toContainText('Set by Ada');
  await expect(card(page)).toContainText(/Off track|Target missed/);
  await expect(card(page)).toContainText(/\$[\d.]+[KM]? \([\d.]+%\) below target/);

  // A little more than where the month will end is at risk; why stands behind the word.
  const projected = /Projected end of month \$([\d.]+)K/.exec((await card(page).textContent()) ?? '')?.[1];
  await edit(page);
  await amount.fill(`$${Math.round(Number(projected) * 1030)}`);
  await save.click();
  await expect(dialog(page)).toBeHidden();
  await card(page).getByRole('button', { name: 'Revenue: At risk, why' }).click();
  await expect(page.getByRole('dialog', { name: 'Revenue: At risk' })).toContainText(
    'at risk where it falls short by up to 5%',
  );
  await page.keyboard.press('Escape');
  await edit(page);
  await amount.fill('$1.5M');
  await save.click();
  await expect(card(page)).toContainText('of $1.5M');

  // The date range does not move the month, and a part of the shop goes by the default.
  await page.goto(`${shop}/?from=2019-11-01&to=2019-11-30&compare=none`);
  await expect(card(page)).toContainText('whatever the date range');
  await expect(card(page)).toContainText('Set by Ada');
  await page.goto(`${shop}/?category=electronics&days=weekend`);
  await expect(card(page)).toContainText('The target that Ada set is for the whole shop');
  await expect(card(page)).toContainText('all kinds of day');

  await page.goto(shop);
  await edit(page);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(dialog(page).getByRole('listitem').first()).toContainText('Ada set it to $1,500,000.00');
  await page.getByRole('button', { name: 'Go back to the default' }).click();
  await expect(card(page)).toContainText('Default: the month before');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page)).toContainText('Set by Ada');
  await edit(page);
  await page.getByRole('button', { name: 'Go back to the default' }).click();
  await expect(card(page)).toContainText('Default: the month before');
});

test('a change from another site is refused', async ({ page, shop, request }) => {
  await page.goto(shop);
  await edit(page);
  await page.getByLabel('Revenue to reach, in dollars').fill('123');
  await page.getByLabel('Your name').fill('Eve');
  const isAction = (one: Request) => one.method() === 'POST' && Boolean(one.headers()['next-action']);
  await page.route('**/*', (route) => (isAction(route.request()) ? route.abort() : route.continue()));
  const sending = page.waitForRequest(isAction);
  await page.getByRole('button', { name: 'Save target' }).click();
  const sent = await sending;
  await expect(dialog(page).getByRole('alert')).toContainText('nothing was saved');
  const { host: _, ...headers } = sent.headers();
  const replay = (origin: string) =>
    request.post(sent.url(), { headers: { ...headers, origin }, data: sent.postData() ?? '' });
  const foreign = await replay('https://evil.example');
  expect(await foreign.text()).not.toContain('"cents"');
  await page.unroute('**/*');
  await page.reload();
  await expect(card(page)).toContainText('Default: the month before');
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the target's dialog, ${theme}`, async ({ page, shop }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(shop);
    await edit(page);
    await page.getByLabel('Revenue to reach, in dollars').fill('x');
    await page.getByRole('button', { name: 'Save target' }).click();
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}
