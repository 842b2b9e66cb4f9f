// Runs on a bare Node: installs what package-lock.json names when it is missing, then starts the script.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);
const stamp = join(root, 'node_modules', '.cartograph-lock');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (once for each change of package-lock.json) …');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (install.status !== 0) {
    console.error('npm ci failed. Check the network and the disk, then run the same command again.');
    process.exit(install.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.argv.splice(1, process.argv.length - 1, join(root, script), ...args);
const { register } = await import('tsx/esm/api');
register();
await import(join(root, script));
