import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shopEvents } from '@/db/testing/shop';
import { commerce } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Row } from '@/lib/metrics/types';
import { answerQueries } from '../answer';
import { checkQuestion } from '../check';
import { type OpenShop, openShop } from '../testing/open-shop';

/** Twenty products of one category whose last one is far dearer: an outlier by any ten of them. */
const alike = Array.from({ length: 20 }, (_, at) => ({
  time: `2019-10-${String(1 + at).padStart(2, '0')} 09:00:00`,
  type: 'view' as const,
  product: 500 + at,
  category: 'apparel.shoes',
  brand: 'nine',
  price: at === 19 ? 900_000 : 1_000 + (at % 3),
  user: 900,
  session: '00000000-0000-4000-8000-000000000900',
}));

let shop: OpenShop;
beforeAll(async () => {
  const random = fc.sample(shopEvents, { seed: 23, numRuns: 6 }).flat();
  const distinct = [...new Map(random.map((event) => [JSON.stringify(event), event])).values()];
  shop = await openShop([...distinct, ...alike]);
});
afterAll(() => shop.drop());

const categories = [undefined, ['apparel'], ['electronics'], ['apparel.shoes', 'electronics.audio']] as const;
const period = fc.record({
  start: fc.integer({ min: 0, max: 95 }),
  length: fc.integer({ min: 0, max: 60 }),
  category: fc.constantFrom(...categories),
});

const events = `raw.events e join fact.products p using (product_id)
  where e.price_cents > 0 and e.event_time >= $1::date and e.event_time < $2::date + 1
    and ($3::text = '' or p.category_code ~ $3)`;

const spread = `
  with means as (
    select product_id, p.category_code, avg(ln(e.price_cents)) as price from ${events} group by 1, 2
  ), judged as (
    select *, count(*) over c >= 10 and abs(price - avg(price) over c) > 3 * stddev_samp(price) over c as is_far
    from means window c as (partition by category_code)
  )
  select floor(10 * price / ln(10::float8) + 1e-6)::int as bin, count(*) filter (where not coalesce(is_far, false)) as usual,
         count(*) filter (where is_far) as outliers
  from judged group by 1 order by 1`;

const changes = `
  select greatest(-3, least(3, round(20 * (e.price_cents::float8 / u.usual_cents - 1))))::int as step,
         count(*) as events, count(*) filter (where event_type = 'purchase') as units, count(distinct product_id) as products
  from (select e.product_id, e.price_cents, e.event_type from ${events}) e
  join fact.product_prices u using (product_id) where u.prices > 1 group by 1 order by 1`;

it('prices of any days say what a plain count of the events does', async () => {
  const found = { outliers: 0, steps: 0 };
  await fc.assert(
    fc.asyncProperty(period, async ({ start, length, category }) => {
      const from = addDays('2019-09-28', start);
      const to = addDays(from, length);
      const input = { range: { from, to }, where: category ? { category } : {} };
      const questions = ['product-price-spread', 'product-price-changes'].map((read) =>
        checkQuestion(commerce, { read, arguments: input }),
      );
      const answers = (await answerQueries(shop.serve, commerce, questions)) ?? [];
      const codes = category ? `^(${category.join('|').replaceAll('.', '\\.')})(\\.|$)` : '';
      const plain: Row[][] = [];
      for (const text of [spread, changes])
        plain.push([...(await shop.work.unsafe<Row[]>(text, [from, to, codes]))]);
      expect(answers.map(({ rows }) => rows)).toEqual(plain);
      found.outliers += plain[0]?.reduce((sum, row) => sum + Number(row.outliers), 0) ?? 0;
      found.steps += plain[1]?.length ?? 0;
    }),
    { seed: 5, numRuns: 150 },
  );
  expect(found.outliers).toBeGreaterThan(0);
  expect(found.steps).toBeGreaterThan(0);
}, 60_000);
