import { describe, expect, it } from 'vitest';
import { cellKey, describeCell } from './cells';
import { readAfter, readCell, readOrder, writeAfter } from './list';

describe('the settings of a list', () => {
  it('reads the cell that a mark handed out, and leaves out what makes no sense', () => {
    expect(readCell(cellKey({ segment: 'risk', dayCell: 3, orderCell: 2 }))).toEqual({
      segment: 'risk',
      dayCell: 3,
      orderCell: 2,
    });
    expect(readCell('champions')).toEqual({ segment: 'champions' });
    expect(readCell("nobody|-1|1; drop table x'")).toEqual({});
    expect(readCell(undefined)).toEqual({});
    expect(readCell('loyal|0|99')).toEqual({ segment: 'loyal', dayCell: 0, orderCell: 15 });
  });

  it('falls back to the most revenue first', () => {
    expect(readOrder('orders.asc')).toEqual({ sort: 'orders', direction: 'asc' });
    expect(readOrder('password.asc')).toEqual({ sort: 'revenue', direction: 'desc' });
  });

  it('begins a page after a customer, in the same list and order only', () => {
    const list = { cell: 'risk', sort: 'lastOrder.asc' };
    const after = writeAfter(list, '2020-04-30', '512345678');
    expect(readAfter({ ...list, after })).toEqual({ value: '2020-04-30', id: 512345678 });
    expect(readAfter({ ...list, sort: 'orders.asc', after })).toBeUndefined();
    expect(readAfter({ ...list, find: '5', after })).toBeUndefined();
    expect(readAfter({ ...list, after: after.replace('512345678', 'x') })).toBeUndefined();
  });

  it('says what a cell is', () => {
    expect(describeCell({ segment: 'risk', dayCell: 1, orderCell: 1 })).toBe(
      '7–13 days since the last order, 1 order',
    );
    expect(describeCell({ segment: 'risk', dayCell: 0, orderCell: 15 })).toContain('15 or more orders');
  });
});
