import { freePort } from '@/db/server/port';
import { serve } from '@/scripts/serve';
import { makeDoor } from './support/door';
import { expect, test } from './support/fixtures';
import { card } from './support/page';

test('while the database is away a page keeps its last answers under a banner, and goes on within five seconds', async ({
  page,
  sampleDatabase,
}) => {
  const door = await makeDoor(sampleDatabase);
  const site = await serve({ database: door.url, port: await freePort(43_150) });
  try {
    await page.goto(site.url);
    const revenue = card(page, 'Revenue');
    await expect(revenue).toContainText('$');
    const before = await revenue.textContent();
    const banner = page.getByRole('status').filter({ hasText: 'The database is away since' });

    await door.shut();
    await page.reload();
    await expect(banner).toBeVisible();
    await expect(revenue).toContainText('$');
    expect(await revenue.textContent()).toBe(before);
    // A page that nobody opened before has nothing to show, and says so instead of failing.
    const other = await page.context().newPage();
    await other.goto(`${site.url}/products`);
    const waiting = other.getByText('The database is away, and this page was not asked for before.');
    await expect(waiting).toBeVisible();
    expect((await other.request.get(`${site.url}/api/health/live`)).status()).toBe(200);
    expect((await other.request.get(`${site.url}/api/health/ready`)).status()).toBe(503);

    await door.open();
    await expect(banner).toBeHidden({ timeout: 5_000 });
    await expect(waiting).toBeHidden({ timeout: 5_000 });
    expect(await revenue.textContent()).toBe(before);
    await expect(other.getByRole('region').first()).toBeVisible();
  } finally {
    await site.close();
    await door.shut();
  }
});
