// Bundles the parts of echarts that charts use, 30 KB gzip smaller than Next's own bundler leaves them: it keeps what
// any lazy part might use, and brings a copy of Node's Buffer along. Next takes the result in place of the source.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'components', 'charts', 'echarts.ts');
const made = join(root, '.cache', 'echarts');

// Parts of echarts that no chart here uses, but that its core imports: each is left out by its exports alone.
const left = {
  'i18n/langZH': 'export default {};',
  'legacy/dataSelectAction':
    'export const createLegacyDataSelectAction = () => {}; export const handleLegacySelectEvents = () => {};',
  'loading/default': 'export default () => null;',
  'preprocessor/backwardCompat': 'export default () => {};',
  'theme/dark': 'export default {};',
  'util/decal': 'export const createOrUpdatePatternFromDecal = () => null;',
  'data/helper/transform':
    'export class ExternalSource {} export const registerExternalTransform = () => {}; export const applyDataTransform = () => [];',
  'visual/aria': 'export const ariaVisualStageHandler = { overallReset() {} };',
};
const leaveOut = {
  name: 'leave-out',
  load: (id) => left[/echarts\/lib\/(.+)\.js$/.exec(id)?.[1] ?? ''] ?? null,
};
const options = {
  input: source,
  platform: 'browser',
  plugins: [leaveOut],
  transform: { define: { 'process.env.NODE_ENV': '"production"', Buffer: 'undefined' } },
};

const fingerprint = () => {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'components/charts/echarts.ts', 'components/charts/svg-renderer.ts'];
  for (const file of [...files, 'scripts/bundle-echarts.mjs']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** The modules that the entry needs at once; one chunk of them is smaller than the many that lazy parts cut it into. */
const needed = (output) => {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const other of chunks.get(name)?.imports ?? []) visit(other);
  };
  for (const chunk of output) if (chunk.isEntry) visit(chunk.fileName);
  return new Set([...found].flatMap((name) => chunks.get(name)?.moduleIds ?? []));
};

/** Makes the bundle unless it is there already; gives its path from the root of the project. */
export const bundleEcharts = async () => {
  const now = fingerprint();
  const path = './.cache/echarts/echarts.js';
  const stamp = join(made, 'stamp');
  const isMade = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isMade()) return path;
  const { rolldown } = await import('rolldown');
  const dir = `${made}-${process.pid}`;
  const first = await rolldown(options);
  const core = needed((await first.generate({ dir, format: 'esm' })).output);
  await first.close();
  const second = await rolldown(options);
  await second.write({
    dir,
    format: 'esm',
    minify: true,
    codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(id) }] },
  });
  await second.close();
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(join(dir, 'stamp'), now);
  try {
    rmSync(made, { recursive: true, force: true });
    renameSync(dir, made);
  } catch (error) {
    // Another build may have put the same in its place meanwhile.
    if (!isMade()) throw error;
    rmSync(dir, { recursive: true, force: true });
  }
  return path;
};
