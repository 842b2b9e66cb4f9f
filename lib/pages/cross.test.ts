import { expect, test } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import type { Clause } from '@/lib/filters/picks';
import { bundle } from './ask';
import { hear, reactionOf } from './cross';
import { customers } from './customers';
import { executive } from './executive';
import { highlightOf } from './highlight';
import type { Visual } from './kinds';
import type { Page } from './page';
import { productPage } from './product-details';
import { products } from './products';
import { whyNoHighlight } from './why-no-highlight';

const visualOf = (page: Page, id: string): Visual => {
  const visual = page.visuals.find((one) => one.id === id);
  if (!visual) throw new Error(`There is no visual ${id}.`);
  return visual;
};
const electronics: Clause = { visual: 'category', dimension: 'category', values: ['electronics'] };
const hour: Clause = { visual: 'hours', dimension: 'hour', values: ['9'] };

test('a selection filters every visual but its own, in one request with few more questions', () => {
  const view = viewOf({ picks: [electronics] });
  const whole = bundle(executive, viewOf());
  const { questions, find, heard } = bundle(executive, view);
  expect(heard('revenue')?.view.where).toEqual({ category: ['electronics'] });
  expect(heard('category')).toMatchObject({ own: [electronics], view: { where: {} } });
  const own = questions[find('category', 'now') ?? -1];
  expect(own).toEqual(whole.questions[whole.find('category', 'now') ?? -1]);
  expect(questions.length).toBeLessThanOrEqual(whole.questions.length + 2);
});

test('selections of two visuals hold together, and each leaves the other out of its own', () => {
  const brand: Clause = { visual: 'bubble', dimension: 'brand', values: ['apple'] };
  const bars: Clause = { ...electronics, visual: 'bars' };
  const view = viewOf({ picks: [bars, brand] });
  const whereOf = (id: string) => hear(products, visualOf(products, id), view).view.where;
  expect(whereOf('table')).toEqual({ category: ['electronics'], brand: ['apple'] });
  expect(whereOf('bars')).toEqual({ brand: ['apple'] });
  expect(whereOf('bubble')).toEqual({ category: ['electronics'] });
});

test('what lies within a slicer narrows it, what lies outside leaves nothing, and nothing is asked', () => {
  const inside = viewOf({ where: { category: ['electronics.video'] }, picks: [electronics] });
  expect(hear(executive, visualOf(executive, 'revenue'), inside).view.where.category).toEqual([
    'electronics.video',
  ]);
  const outside = viewOf({ where: { category: ['apparel'] }, picks: [electronics] });
  const { heard, questionsOf } = bundle(executive, outside);
  expect(heard('revenue')?.isEmpty).toBe(true);
  expect(questionsOf('revenue')).toBeUndefined();
  expect(questionsOf('category')).toBeDefined();
});

test('what a visual cannot be filtered by is left out of it and told', () => {
  const view = viewOf({ picks: [hour] });
  expect(hear(customers, visualOf(customers, 'donut'), view)).toMatchObject({
    unheard: [hour],
    view: { where: {} },
  });
  expect(hear(customers, visualOf(customers, 'conversion'), view).view.where).toEqual({ hour: ['9'] });
});

test('a page and a person can have a visual stay as it is', () => {
  const view = viewOf({ picks: [electronics], settings: { orders: { react: 'nothing' } } });
  for (const id of ['target', 'orders'])
    expect(hear(executive, visualOf(executive, id), view)).toMatchObject({ unheard: [electronics], view });
});

test('days narrow the range and what it is compared with; a product page stays about its product', () => {
  const days: Clause = { visual: 'trend', dimension: 'time', values: ['2020-04-10..2020-04-12'] };
  const { view } = hear(executive, visualOf(executive, 'revenue'), viewOf({ picks: [days] }));
  expect(view.dates).toMatchObject({ from: '2020-04-10', to: '2020-04-12' });
  expect(view.before).toEqual({ from: '2020-03-10', to: '2020-03-12' });
  const product = productPage('7');
  const about = viewOf({ where: { product: ['7'] }, picks: [electronics] });
  expect(hear(product, visualOf(product, 'revenue'), about).view.where).toEqual({ product: ['7'] });
});

const brandPick: Clause = { visual: 'tree', dimension: 'brand', values: ['apple'] };

test('a visual that highlights keeps its own question and asks for the part beside it, in the same request', () => {
  const settings = { bars: { react: 'highlight' } };
  const whole = bundle(products, viewOf());
  const { questions, find, heard, questionsOf } = bundle(products, viewOf({ picks: [brandPick], settings }));
  const at = (name: string) => questions[find('bars', name) ?? -1];
  expect(questionsOf('bars')?.now).toEqual(whole.questionsOf('bars')?.now);
  expect(at('part now')).toMatchObject({ by: [{ category: { under: '' } }], where: { brand: ['apple'] } });
  expect(heard('bars')?.view.where).toEqual({});
  expect(Object.keys(questionsOf('bars') ?? {})).not.toContain('part before');
});

test('days make a part of the same buckets, and what has nothing in common is a part of nothing', () => {
  const days: Clause = { visual: 'trend', dimension: 'time', values: ['2020-04-03..2020-04-05'] };
  const settings = { category: { react: 'highlight' } };
  const view = viewOf({ picks: [days], settings });
  const { questionsOf } = bundle(executive, view);
  const { now, 'part now': part } = questionsOf('category') ?? {};
  expect(part).toEqual({ ...now, range: { from: '2020-04-03', to: '2020-04-05' } });
  const none = hear(executive, visualOf(executive, 'category'), {
    ...view,
    picks: [{ ...brandPick, dimension: 'customerType', values: ['new'] }],
    where: { customerType: ['returning'] },
  });
  expect(none).toMatchObject({ isEmpty: false, part: { view: null } });
});

test('what has no part falls back to a filter and says why', () => {
  const settings = { revenue: { react: 'highlight' }, trend: { react: 'highlight' } };
  const view = viewOf({ picks: [electronics], settings });
  expect(hear(executive, visualOf(executive, 'revenue'), view)).toMatchObject({
    part: null,
    view: { where: { category: ['electronics'] } },
  });
  expect(highlightOf(visualOf(executive, 'averageByDay'), view)).toBeUndefined();
  expect(whyNoHighlight('averageOrder')).toBe('A rate has no part to highlight.');
  expect(reactionOf(visualOf(executive, 'trend'), view)).toBe('highlight');
  expect(reactionOf(visualOf(executive, 'trend'), { ...view, metric: 'conversion' })).toBe('filter');
});

test('a read that cuts pages tells of the part in its own rows; another run of segments is no part', () => {
  const settings = { table: { react: 'highlight' }, donut: { react: 'highlight' } };
  const { questionsOf } = bundle(products, viewOf({ picks: [brandPick], settings }));
  expect(questionsOf('table')?.now).toMatchObject({
    arguments: { where: {}, part: { where: { brand: ['apple'] } } },
  });
  const days: Clause = { visual: 'hours', dimension: 'time', values: ['2020-04-03..2020-04-05'] };
  expect(hear(customers, visualOf(customers, 'donut'), viewOf({ picks: [days], settings })).unheard).toEqual([
    days,
  ]);
});
