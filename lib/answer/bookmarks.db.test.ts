import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import { insertEvents } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { changeBookmark, readBookmark, readDefaultView } from './bookmarks';
import { answerCached, everyone } from './cache';
import { checkQuestion } from './check';

const view = { path: '/products', query: 'category=electronics&set=table.sort%3A-views' };
const own = { ...view, do: 'save', name: 'Electronics', shared: false };

describe('bookmarks', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let work: Sql;
  let serve: Sql;
  let ada: string;
  let bo: string;
  let people = 0;

  const keep = async (person: string, input: Record<string, unknown>) =>
    (await changeBookmark(work, person, input)) ?? '';
  const list = async (person: string | null) => {
    const question = checkQuestion(commerce, { read: 'bookmarks', arguments: {} });
    const [answer] = (await answerCached(serve, commerce, [question], { ...everyone, person })) ?? [];
    return answer?.rows ?? [];
  };
  const names = async (person: string | null) => (await list(person)).map(({ name }) => name);

  beforeAll(async () => {
    database = await testDatabase();
    work = connect(database.url, 'work');
    serve = connect(database.url, 'serve');
    const event = { time: '2019-10-05 10:00:00', type: 'view' as const, product: 1, category: null };
    const session = '00000000-0000-4000-8000-000000000001';
    await insertEvents(work, [{ ...event, brand: null, price: 100, user: 1, session }], 'one');
    await refresh(database.url);
  });
  beforeEach(() => {
    people += 1;
    ada = `ada ${people}`;
    bo = `bo ${people}`;
  });
  afterAll(async () => {
    await work.end();
    await serve.end();
    await database.drop();
  });

  it('hold the whole link, and a personal one is seen by its owner alone', async () => {
    const id = await keep(ada, own);
    expect(await list(ada)).toEqual([
      expect.objectContaining({
        ...view,
        id,
        name: 'Electronics',
        shared: 'false',
        own: 'true',
        author: null,
      }),
    ]);
    expect(await names(bo)).toEqual([]);
    expect(await names(null)).toEqual([]);
    await expect(keep(bo, { ...own, id })).rejects.toThrow(/no such bookmark/);
    await expect(keep(bo, { do: 'remove', id })).rejects.toThrow(/no such bookmark/);
    await expect(keep(bo, { do: 'restore', id })).rejects.toThrow(/no such bookmark/);
    expect(await readBookmark(serve, id)).toMatchObject(view);
  });

  it('are renamed, updated, deleted and brought back, in their place', async () => {
    const first = await keep(ada, own);
    const second = await keep(ada, { ...own, name: 'Second' });
    await keep(ada, { ...own, id: first, name: 'Phones', query: 'category=electronics.smartphone' });
    expect(await names(ada)).toEqual(['Phones', 'Second']);
    await keep(ada, { do: 'swap', id: second, with: first });
    expect(await names(ada)).toEqual(['Second', 'Phones']);
    await keep(ada, { do: 'remove', id: second });
    expect(await names(ada)).toEqual(['Phones']);
    expect(await readBookmark(serve, second)).toMatchObject({ name: null });
    await keep(ada, { do: 'restore', id: second });
    expect(await names(ada)).toEqual(['Second', 'Phones']);
  });

  it('that are shared are seen and changed by everyone, by name, and kept back by their owner alone', async () => {
    await expect(keep(ada, { ...own, shared: true })).rejects.toThrow(/who you are/);
    const id = await keep(ada, { ...own, shared: true, author: 'Ada' });
    expect(await list(bo)).toEqual([
      expect.objectContaining({ id, shared: 'true', own: 'false', author: 'Ada' }),
    ]);
    await keep(bo, { ...own, id, shared: true, name: 'Better name', author: 'Bo' });
    expect(await list(null)).toEqual([expect.objectContaining({ name: 'Better name', author: 'Bo' })]);
    await expect(keep(bo, { ...own, id })).rejects.toThrow(/Only the one who made/);
    await expect(keep(bo, { do: 'remove', id })).rejects.toThrow(/who you are/);
    await keep(ada, { ...own, id });
    expect(await names(bo)).toEqual([]);
  });

  it('open a page for one person, until they are deleted', async () => {
    const id = await keep(ada, own);
    const opens = () => readDefaultView(serve, ada, '/products');
    expect(await opens()).toBeNull();
    await keep(ada, { do: 'open with', path: '/products', bookmark: id });
    expect(await opens()).toBe(view.query);
    expect(await list(ada)).toEqual([expect.objectContaining({ opens: 'true' })]);
    expect(await readDefaultView(serve, bo, '/products')).toBeNull();
    await keep(ada, { do: 'remove', id });
    expect(await opens()).toBeNull();
    await keep(ada, { do: 'restore', id });
    await keep(ada, { do: 'open with', path: '/products', bookmark: null });
    expect(await opens()).toBeNull();
  });

  it('have no limit', async () => {
    for (let count = 0; count < 60; count += 1) await keep(ada, { ...own, name: `View ${count}` });
    expect(await names(ada)).toHaveLength(60);
  });

  it.each([
    [{ ...own, name: ' ' }, /a name/],
    [{ ...own, path: '//evil.example' }, /Only a page/],
    [{ ...own, path: '/\\evil.example' }, /Only a page/],
    [{ ...own, path: 'https://evil.example' }, /Only a page/],
    [{ ...own, path: '/b/0123456789' }, /Only a page/],
    [{ ...own, query: 'x'.repeat(8_001) }, /more filters/],
    [{ do: 'remove', id: '0123456789' }, /no such bookmark/],
    ['drop table', /./],
  ])('a change such as %j is refused in words', async (input, message) => {
    await expect(changeBookmark(work, ada, input)).rejects.toThrow(message);
  });

  it('keep their history', async () => {
    await expect(work.unsafe('delete from app.bookmarks')).rejects.toThrow(/keeps its history/);
    expect(await readBookmark(serve, "' or 1=1")).toBeNull();
  });
});
