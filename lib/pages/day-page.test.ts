import { describe, expect, it } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import { commerce } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import { bundle } from './ask';
import { dayPage, peersOf } from './day-page';
import { scopeView } from './scope';

const bounds = { first: '2019-10-01', last: '2020-04-29' };
const page = dayPage('2019-11-17', bounds);
const view = viewOf({ where: { brand: ['apple'], dayType: ['weekend'] } });

describe('the days compared with', () => {
  it('are the same weekdays within four weeks that the data holds whole', () => {
    expect(peersOf('2019-10-08', bounds)).toEqual([
      '2019-10-01',
      '2019-10-15',
      '2019-10-22',
      '2019-10-29',
      '2019-11-05',
    ]);
    expect(peersOf('2019-11-17', bounds)).toHaveLength(8);
    // The newest day, which is not over.
    expect(peersOf('2020-04-23', bounds).at(-1)).toBe('2020-04-16');
    expect(peersOf('2019-10-01', { first: '2019-10-01', last: '2019-10-01' })).toEqual([]);
  });
});

describe('the view of a day', () => {
  it('is that day under the filters but those of days, judged among the days of the link or of its month', () => {
    expect(scopeView(page, view)).toMatchObject({
      dates: { from: '2019-11-17', to: '2019-11-17' },
      around: { from: '2019-11-01', to: '2019-11-30' },
      before: null,
      where: { brand: ['apple'] },
    });
    expect(scopeView(page, view).where.dayType).toBeUndefined();
    const dates = { from: '2019-11-10', to: '2019-12-10', compare: 'none' } as const;
    expect(scopeView(page, viewOf({ dates })).around).toMatchObject({ from: '2019-11-10', to: '2019-12-10' });
    expect(scopeView(dayPage('2020-04-30', bounds), viewOf()).around?.to).toBe('2020-04-30');
  });

  it('stands whatever days are selected elsewhere', () => {
    const picks = [
      { visual: 'trend', dimension: 'time', values: ['2019-11-01..2019-11-02'] },
      { visual: 'heat', dimension: 'weekday', values: ['1'] },
      { visual: 'byBrand', dimension: 'brand', values: ['lg'] },
    ] as const;
    const { heard } = bundle(page, scopeView(page, viewOf({ picks })));
    expect(heard('revenue')).toMatchObject({
      isEmpty: false,
      view: { dates: { from: '2019-11-17', to: '2019-11-17' }, where: { brand: ['lg'] } },
    });
  });
});

describe('the questions of a page about a day', () => {
  const { questions, find } = bundle(page, scopeView(page, viewOf()));

  it('are few, and answered from materialized views', () => {
    expect(questions.length).toBeLessThanOrEqual(20);
    const sources = questions.flatMap((question) =>
      'read' in question ? [] : plan(commerce, question).parts.map(({ source }) => source.name),
    );
    expect(sources).not.toContain('facts');
  });

  it('ask for the days compared with by their weekday', () => {
    expect(questions[find('byBrand', 'usual') ?? -1]).toMatchObject({
      range: { from: '2019-10-20', to: '2019-12-15' },
      where: { weekday: ['7'] },
      by: [{ attribute: 'brand' }],
    });
    expect(find('hours', 'usual')).toBe(find('byHour', 'usual'));
    const alone = dayPage('2019-10-01', { first: '2019-10-01', last: '2019-10-01' });
    expect(bundle(alone, scopeView(alone, viewOf())).find('byBrand', 'usual')).toBeUndefined();
  });
});
