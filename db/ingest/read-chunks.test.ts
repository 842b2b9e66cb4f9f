import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORPUS, lineWith } from './testing/corpus';
import { likeLines } from './testing/events';
import { readBody } from './testing/read';

const END = Buffer.from('\n');
const body = (...raws: (string | Buffer)[]): Buffer =>
  Buffer.concat(raws.flatMap((raw) => [Buffer.from(raw as string), END]));
const GOOD = lineWith({ user: '99' });

test('the corpus has at least sixty kinds', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
});

test.each(CORPUS.map((kind) => [kind.raw.toString().slice(0, 110), kind] as const))(
  'between good lines: %j',
  async (_, { raw, reasons }) => {
    const read = await readBody(body(GOOD, raw, GOOD));
    const expected = reasons.filter((reason) => reason !== null);
    expect(read.bad.map(({ reason }) => reason)).toEqual(expected);
    expect(read.lines).toBe(reasons.length + 2);
    const [first] = read.bad;
    if (first === undefined) return;
    expect(first).toMatchObject({ line: 3, byte: GOOD.length + 1 });
    const line = Buffer.from(raw as string);
    const stop = line.indexOf(10);
    // Raw bytes are kept with their line end; of a line that is too long, the beginning.
    const kept = stop < 0 ? body(raw) : line.subarray(0, stop + 1);
    if (raw.length > 0) expect(first.raw.equals(kept.subarray(0, first.raw.length))).toBe(true);
    if (raw.length > 0)
      expect(first.raw.length).toBe(first.reason === 'line too long' ? 65_536 : kept.length);
  },
);

test('the whole corpus in one file, whatever the blocks and chunks', async () => {
  const all = body(...CORPUS.map(({ raw }) => raw), GOOD);
  const reasons = CORPUS.flatMap((kind) => kind.reasons);
  const usual = await readBody(all);
  expect(usual.lines).toBe(reasons.length + 1);
  expect(usual.bad.map(({ reason }) => reason)).toEqual(reasons.filter((reason) => reason !== null));
  for (const [sizes, target] of [
    [[997], 7],
    [[65_536, 1, 40_000], 1],
    [[1_500_000], 50],
  ] as const) {
    const other = await readBody(all, { sizes: [...sizes], target });
    expect(other.bad).toEqual(usual.bad);
    expect(other.lines).toBe(usual.lines);
  }
});

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      GOOD,
      lineWith({ brand: '"a,""b"' }),
      lineWith({ time: '2019-10-01 00:00:01 UTC' }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('"', ',', '\r', '\n', '\r\n', '\n\n', '\0', 'é', '",', '"\n', ',"', '""'),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 6, arbitrary: fc.constant('\n') },
);
const mess = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => Buffer.concat(pieces.map((p) => Buffer.from(p as string))));
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });

test('any bytes: block sizes change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(mess, sizes, fc.integer({ min: 1, max: 6 }), async (bytes, cut, target) => {
      expect(await readBody(bytes, { sizes: cut, target })).toEqual(await readBody(bytes, { target }));
    }),
    { seed: 11, numRuns: 150 },
  );
});

test('any bytes: a load that goes on after any chunk reads what an unbroken one reads', async () => {
  await fc.assert(
    fc.asyncProperty(mess, fc.integer({ min: 1, max: 4 }), async (bytes, target) => {
      const whole = await readBody(bytes, { target });
      for (const [done, start] of whole.places.entries()) {
        const rest = await readBody(bytes, { target, start });
        expect(rest.places).toEqual(whole.places.slice(done));
        expect(rest.sizes).toEqual(whole.sizes.slice(done));
        expect(rest.rows).toEqual(whole.rows.slice(done));
      }
    }),
    { seed: 12, numRuns: 100 },
  );
});

test('any bytes: chunks change neither lines nor quarantine, and every byte is in a line or at the blank end', async () => {
  await fc.assert(
    fc.asyncProperty(mess, async (bytes) => {
      const one = await readBody(bytes);
      const many = await readBody(bytes, { target: 1 });
      expect(many.bad).toEqual(one.bad);
      expect(many.lines).toBe(one.lines);
      const rest = bytes.subarray(one.places.at(-1)?.byte).toString('latin1');
      expect(rest).toMatch(/^[\r\n]*$/);
    }),
    { seed: 13, numRuns: 150 },
  );
});

test('a last line without a line end loads when it is whole, and is quarantined when it may be cut', async () => {
  const last = async (line: string) =>
    (await readBody(Buffer.from(`${GOOD}\n${line}`))).bad.map(({ reason, raw }) => [reason, raw.toString()]);
  expect(await last(GOOD)).toEqual([]);
  expect(await last(`${GOOD}\r`)).toEqual([]);
  expect(await last(`"${GOOD.replaceAll(',', '","')}"`)).toEqual([]);
  for (const cut of [
    GOOD.slice(0, -1),
    GOOD.slice(0, -36),
    GOOD.slice(0, 40),
    '2',
    lineWith({ brand: '"op' }),
  ]) {
    expect(await last(cut)).toEqual([['cut last line', cut]]);
  }
  expect(await last(lineWith({ price: 'x' }))).toEqual([['bad price', lineWith({ price: 'x' })]]);
  const character = Buffer.concat([
    Buffer.from(`${GOOD}\n2019-10-01 00:00:00 UTC,view,1,,,caf`),
    Buffer.from([0xc3]),
  ]);
  expect((await readBody(character)).bad.map(({ reason }) => reason)).toEqual(['cut last line']);
});

test('blank lines count where lines follow, and do not count at the end', async () => {
  const read = await readBody(Buffer.from(`${GOOD}\n\n\r\n${GOOD}\n\n\r\n\n`));
  expect(read.lines).toBe(4);
  expect(read.bad.map(({ line, byte }) => [line, byte])).toEqual([
    [3, GOOD.length + 1],
    [4, GOOD.length + 2],
  ]);
  const many = await readBody(Buffer.alloc(25_000, '\n'), { target: 1000 });
  expect(many.lines).toBe(20_000);
});

test('an open quote before a very long line is given up alone', async () => {
  const read = await readBody(body(lineWith({ brand: '"open' }), 'y'.repeat(3_000_000), GOOD), {
    sizes: [50_000],
  });
  expect(read.bad.map(({ reason, line, raw }) => [reason, line, raw.length])).toEqual([
    ['broken quotes', 2, lineWith({ brand: '"open' }).length + 1],
    ['line too long', 3, 65_536],
  ]);
  expect(read.wellFormed).toBe(1);
});

test('sorted lines are cut between two seconds, shuffled ones at the target', async () => {
  const sorted = await readBody(body(...likeLines(5000, 9)), { target: 100 });
  expect(sorted.sizes.length).toBeGreaterThan(30);
  expect(Math.max(...sorted.sizes)).toBeLessThanOrEqual(125);
  expect(Math.min(...sorted.sizes.slice(0, -1))).toBeGreaterThanOrEqual(100);
  const mixed = await readBody(body(...likeLines(1000, 9).reverse()), { target: 100 });
  expect(mixed.sizes.slice(0, -1).every((size) => size === 100)).toBe(true);
});
