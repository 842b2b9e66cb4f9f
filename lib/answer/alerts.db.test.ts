import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import { insertEvents, sessionId } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { changeThreshold, judgeOnce } from './alerts';
import { answerCached, everyone } from './cache';
import { checkQuestion } from './check';

const id = '5b0f6a52-9d0e-4f5b-9a53-0d5a3ef3a3a1';
const alert = { id, metric: 'revenue', grain: 'day', side: 'below', value: 1_000, filters: {} };

describe('alerts', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let work: Sql;
  let serve: Sql;
  let visits = 0;

  const sell = async (day: string, price: number, brand: string) => {
    visits += 1;
    const event = { time: `${day} 23:50:00`, type: 'purchase' as const, product: visits, category: null };
    await insertEvents(
      work,
      [{ ...event, brand, price, user: visits, session: sessionId(visits) }],
      `file ${visits}`,
    );
  };
  const ask = async (read: string, person: string) => {
    const question = checkQuestion(commerce, { read, arguments: {} });
    const [answer] = (await answerCached(serve, commerce, [question], { ...everyone, person })) ?? [];
    return answer?.rows ?? [];
  };
  const fired = async (person = 'ada') =>
    (await ask('crossings', person)).map(({ bucket, reached, version }) => [bucket, reached, version]);

  beforeAll(async () => {
    database = await testDatabase();
    work = connect(database.url, 'work');
    serve = connect(database.url, 'serve');
    await sell('2019-10-04', 100, 'apple');
    await sell('2019-10-05', 500, 'apple');
    await refresh(database.url);
  });
  afterAll(async () => {
    await work.end();
    await serve.end();
    await database.drop();
  });

  it('judge the newest finished day when they are set, and each new day once, at the version that showed it', async () => {
    await changeThreshold(work, 'ada', alert);
    await changeThreshold(work, 'ada', {
      ...alert,
      id: '5b0f6a52-9d0e-4f5b-9a53-0d5a3ef3a3a2',
      side: 'above',
      value: 700,
      filters: { brand: ['samsung'] },
    });
    expect(await fired()).toEqual([['2019-10-05', 500, 1]]);
    await sell('2019-10-06', 2_000, 'apple');
    await sell('2019-10-07', 900, 'samsung');
    await sell('2019-10-08', 0, 'apple');
    const { version } = await refresh(database.url);
    await judgeOnce(work, version);
    expect(await fired()).toEqual([
      ['2019-10-08', 0, 2],
      ['2019-10-07', 900, 2],
      ['2019-10-07', 900, 2],
      ['2019-10-05', 500, 1],
    ]);
    await judgeOnce(work, 0);
    await judgeOnce(work, version);
    expect(await fired()).toHaveLength(4);
    expect(await fired('bo')).toEqual([]);
    expect(await ask('thresholds', 'ada')).toEqual([
      expect.objectContaining({ id, value: 1_000, bucket: '2019-10-08', version: 2 }),
      expect.objectContaining({ side: 'above', filters: '{"brand": ["samsung"]}', reached: 900 }),
    ]);
  });

  it('are changed and taken away by their owner alone; what they set off stays', async () => {
    await expect(changeThreshold(work, 'bo', { ...alert, value: null })).rejects.toThrow(/no such alert/);
    const before = (await fired()).length;
    await changeThreshold(work, 'ada', { ...alert, value: null });
    expect(await ask('thresholds', 'ada')).toHaveLength(1);
    expect(await fired()).toHaveLength(before);
  });

  it.each([
    [{ ...alert, value: -1 }, /not below zero/],
    [{ ...alert, metric: 'nonsense' }, /./],
    [{ ...alert, filters: { colour: ['red'] } }, /./],
    ['drop table', /./],
  ])('one such as %j is refused in words', async (input, message) => {
    await expect(changeThreshold(work, 'ada', input)).rejects.toThrow(message);
  });

  it('keep their history', async () => {
    await expect(work.unsafe('delete from app.crossings')).rejects.toThrow(/keeps its history/);
    await expect(work.unsafe('update app.thresholds set value = 1')).rejects.toThrow(/keeps its history/);
  });
});
