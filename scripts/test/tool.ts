import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '@/db/server/root';

/** Runs a program of node_modules; what it says goes to the screen. Resolves to its exit code. */
export const runTool = (
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules', '.bin');
    const child = spawn(join(bin, name), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

/** Gives `work` a path for a report and reads it back; undefined when the program left none that can be read. */
export const withReport = async <T>(
  work: (path: string) => Promise<number>,
): Promise<{ code: number; report: T | undefined }> => {
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-report-'));
  const path = join(folder, 'report.json');
  try {
    const code = await work(path);
    try {
      return { code, report: JSON.parse(readFileSync(path, 'utf8')) as T };
    } catch {
      return { code, report: undefined };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
