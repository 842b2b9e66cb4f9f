import fc from 'fast-check';
import { addDays } from '@/lib/metrics/grain';
import { sessionId, type TestEvent } from './events';

const catalogue = [
  { product: 1, category: 'electronics.smartphone', brand: 'apple' },
  { product: 2, category: 'electronics.smartphone', brand: 'samsung' },
  { product: 3, category: 'electronics.video.tv', brand: 'samsung' },
  { product: 4, category: 'electronics.video', brand: null },
  { product: 5, category: 'apparel.shoes', brand: 'nike' },
  { product: 6, category: null, brand: 'null' },
  { product: 7, category: null, brand: null },
  { product: 8, category: 'apparel', brand: 'nike' },
] as const;

/** From here on the shop files product 1 elsewhere, as the real one did. */
const relabelled = '2019-12-01';

const event = fc
  .record({
    day: fc.integer({ min: 0, max: 80 }),
    second: fc.integer({ min: 0, max: 86_399 }),
    type: fc.constantFrom(
      'view' as const,
      'view' as const,
      'cart' as const,
      'purchase' as const,
      'remove_from_cart' as const,
    ),
    product: fc.constantFrom(...catalogue),
    price: fc.integer({ min: -500, max: 9_999 }),
    user: fc.integer({ min: 1, max: 9 }),
    session: fc.option(fc.integer({ min: 1, max: 14 }), { freq: 12 }),
  })
  .map(({ day, second, product, user, session, ...rest }): TestEvent => {
    const date = addDays('2019-10-05', day);
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    const moved = product.product === 1 && date >= relabelled;
    return {
      ...rest,
      ...product,
      category: moved ? 'construction.tools.light' : product.category,
      time: `${date} ${time}`,
      user,
      session: session === null ? null : sessionId(session),
    };
  });

/** A small shop over three months: sessions that live for weeks, span midnights and months, share ids. */
export const shopEvents = fc
  .array(event, { minLength: 30, maxLength: 220 })
  .map((events) => [...new Map(events.map((item) => [JSON.stringify(item), item])).values()]);
