import { expect, it } from 'vitest';
import { runCrash } from './run';

it('a load and refresh that are killed leave the old version, and the same command makes them whole', async () => {
  const { kills, fullDisk } = await runCrash({ kills: 3, seed: 3, events: 2_000 });
  for (const kill of kills) {
    expect(kill.differs).toEqual([]);
    expect(kill.shown).not.toBe('neither');
  }
  expect(new Set(kills.map(({ victim }) => victim)).size).toBe(3);
  expect(kills.filter(({ broke }) => broke).length).toBeGreaterThan(1);
  if (!fullDisk) return;
  expect(fullDisk.full.loading + fullDisk.full.refreshing).toBeGreaterThan(0);
  expect(fullDisk).toMatchObject({ showedOld: true, differs: [] });
}, 120_000);
