import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@/db/refusal';
import { root } from '@/db/server/root';
import { onShutdown } from '@/db/server/shutdown';

const sources = ['app', 'components', 'db', 'lib', 'public'];
const single = [
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'scripts/bundle-echarts.mjs',
  'tsconfig.json',
];
const stamp = join(root, '.next', 'cartograph-sources');

/** What `next build` says on its way; each line that begins so is one step. */
const steps = ['Creating', 'Compiled', 'Collecting', 'Generating', 'Finalizing'];

/** The program of Next, to be run by this Node. */
export const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** A fingerprint of all that a build is made from. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const found = sources
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter((path) => !isTest(path))
    .sort();
  const files = [...found, ...single.map((name) => join(root, name)).filter(existsSync)];
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
};

/** Builds the application unless the last build was made from the same sources; says whether it built. */
export const build = async (
  onStep: (done: number, of: number) => void = () => undefined,
): Promise<boolean> => {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let done = 0;
  const hear = (text: Buffer) => {
    said += text.toString();
    const reached = steps.filter((step) => said.includes(step)).length;
    if (reached > done) onStep(reached, steps.length);
    done = reached;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const forget = onShutdown({
    stop: async () => {
      child.kill();
      await ended;
    },
    abandon: () => child.kill(),
  });
  const code = await ended.finally(forget);
  if (code !== 0) throw new Refusal(`next build failed:\n${said}`);
  writeFileSync(stamp, now);
  return true;
};
