import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DistinctRows } from './distinct-rows';

test('keeps exactly what a Set of texts keeps, in order of time or not, also after it was cleared', () => {
  const distinct = new DistinctRows(300);
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 0, maxLength: 5 });
  // Equal texts have equal times; in order, the longer times have more rows than are compared one by one.
  const timeOf = (value: string): number => value.length;
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300, size: 'max' }), fc.boolean(), (drawn, inOrder) => {
      const texts = inOrder ? drawn.toSorted((a, b) => timeOf(a) - timeOf(b)) : drawn;
      const rows = Buffer.alloc(texts.length * 7);
      let size = 0;
      distinct.clear();
      const kept = texts.filter((value) => {
        const length = rows.write(`:;${value}`, size);
        const added = distinct.add(rows, size, length, timeOf(value));
        if (added) size += length;
        return added;
      });
      expect(kept).toEqual([...new Set(texts)]);
      expect(distinct.count).toBe(kept.length);
    }),
    { seed: 5 },
  );
});
