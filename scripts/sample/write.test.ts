import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSample } from './write';

const folder = mkdtempSync(join(tmpdir(), 'cartograph-sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { events: 30_000, seed: 1, from: '2019-10-20', to: '2019-12-05', gzip: false };

describe('writeSample', () => {
  it('writes monthly files, gzipped ones with the same content, and reports progress', async () => {
    const seen: number[] = [];
    const plain = await writeSample({
      ...options,
      out: join(folder, 'plain'),
      onProgress: (rows) => seen.push(rows),
    });
    const packed = await writeSample({ ...options, out: join(folder, 'packed'), gzip: true });
    expect(plain.files.map((file) => basename(file))).toEqual([
      '2019-Oct.csv',
      '2019-Nov.csv',
      '2019-Dec.csv',
    ]);
    expect(readdirSync(join(folder, 'packed')).sort()).toEqual([
      '2019-Dec.csv.gz',
      '2019-Nov.csv.gz',
      '2019-Oct.csv.gz',
    ]);
    expect(plain.rows).toBe(30_000);
    expect(seen.at(-1)).toBe(30_000);
    plain.files.forEach((file, i) => {
      expect(gunzipSync(readFileSync(packed.files[i] ?? '')).equals(readFileSync(file))).toBe(true);
    });
  });

  it('refuses a folder that is a file, one that cannot be made, and a disk that is too small', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(writeSample({ ...options, out: file })).rejects.toThrow(/is a file/);
    await expect(writeSample({ ...options, out: join(file, 'below') })).rejects.toThrow(/cannot be made/);
    const huge = writeSample({ ...options, events: 1_000_000_000, out: join(folder, 'huge'), seed: 3 });
    await expect(huge).rejects.toThrow(/are free/);
  });

  it('refuses bad options before it makes a folder', async () => {
    await expect(writeSample({ ...options, events: 0, out: join(folder, 'none') })).rejects.toThrow(
      /from 1 to/,
    );
    expect(readdirSync(folder)).not.toContain('none');
  });
});
