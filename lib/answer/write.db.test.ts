import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import { insertEvents } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { answerCached, everyone } from './cache';
import { checkQuestion } from './check';
import { writeAnnotation, writeTarget } from './write';

const month = '2019-10-01';
const note = '5b0f6a52-9d0e-4f5b-9a53-0d5a3ef3a3a1';

describe('what people write', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let work: Sql;
  let serve: Sql;

  const ask = async (read: string, input: Record<string, unknown>) => {
    const question = checkQuestion(commerce, { read, arguments: input });
    const [answer] = (await answerCached(serve, commerce, [question], everyone)) ?? [];
    return answer?.rows.map(({ at, ...row }) => ({ ...row, dated: typeof at === 'string' }));
  };
  const targets = () => ask('targets', { metric: 'revenue', month });
  const annotations = () => ask('annotations', { from: '2019-10-01', to: '2019-10-31' });

  beforeAll(async () => {
    database = await testDatabase();
    work = connect(database.url, 'work');
    serve = connect(database.url, 'serve');
    const event = { time: '2019-10-05 10:00:00', type: 'view' as const, product: 1, category: null };
    const session = '00000000-0000-4000-8000-000000000001';
    await insertEvents(work, [{ ...event, brand: null, price: 100, user: 1, session }], 'one');
    await refresh(database.url);
  });
  afterAll(async () => {
    await work.end();
    await serve.end();
    await database.drop();
  });

  it('a target is seen at once, and its history stays', async () => {
    expect(await targets()).toEqual([]);
    await writeTarget(work, { metric: 'revenue', month, cents: 500_000, author: ' Ada ' });
    expect(await targets()).toEqual([{ cents: 500_000, author: 'Ada', dated: true }]);
    await writeTarget(work, { metric: 'revenue', month, cents: null, author: 'Bo' });
    expect(await targets()).toEqual([
      { cents: null, author: 'Bo', dated: true },
      { cents: 500_000, author: 'Ada', dated: true },
    ]);
  });

  it('an annotation is edited, taken away and brought back by rows that are added', async () => {
    const day = '2019-10-05';
    await writeAnnotation(work, { id: note, day, text: 'First day', author: 'Ada' });
    await writeAnnotation(work, { id: note, day, text: 'First sale', author: 'Bo' });
    const shown = [{ id: note, day, text: 'First sale', author: 'Bo', dated: true }];
    expect(await annotations()).toEqual(shown);
    await writeAnnotation(work, { id: note, day, text: null, author: 'Bo' });
    expect(await annotations()).toEqual([]);
    await writeAnnotation(work, { id: note, day, text: 'First sale', author: 'Bo' });
    expect(await annotations()).toEqual(shown);
  });

  it.each([
    [{ metric: 'revenue', month, cents: 0, author: 'Ada' }, /above zero/],
    [{ metric: 'revenue', month, cents: 1.5, author: 'Ada' }, /as an amount/],
    [{ metric: 'revenue', month, cents: 100, author: '  ' }, /who you are/],
    [{ metric: 'revenue', month: '2019-10-02', cents: 100, author: 'Ada' }, /belongs to a month/],
    [{ metric: 'nonsense', month, cents: 100, author: 'Ada' }, /./],
    ['drop table', /./],
  ])('a target such as %j is refused in words', async (input, message) => {
    await expect(writeTarget(work, input)).rejects.toThrow(message);
  });

  it.each([
    [{ id: note, day: '2019-02-30', text: 'x', author: 'Ada' }, /day of the calendar/],
    [{ id: note, day: '2019-10-05', text: 'x'.repeat(201), author: 'Ada' }, /200 characters/],
    [{ id: note, day: '2019-10-05', text: ' ', author: 'Ada' }, /a few words/],
    [{ id: '1', day: '2019-10-05', text: 'x', author: 'Ada' }, /./],
  ])('an annotation such as %j is refused in words', async (input, message) => {
    await expect(writeAnnotation(work, input)).rejects.toThrow(message);
  });

  it('history cannot be changed', async () => {
    await expect(work.unsafe('update app.targets set cents = 1')).rejects.toThrow(/keeps its history/);
    await expect(work.unsafe('delete from app.annotations')).rejects.toThrow(/keeps its history/);
    await expect(
      serve.unsafe("insert into app.targets (metric, month, author) values ('revenue', '2019-10-01', 'x')"),
    ).rejects.toThrow(/read-only/);
  });
});
