// Runs on a bare Node: installs what package-lock.json names when it is missing, then starts the script.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: Cartograph needs 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}

const readPackages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

// npm notes what it installed. Packages for other machines are optional, and rightly missing.
const isInstalled = () => {
  try {
    const there = readPackages('node_modules/.package-lock.json');
    return Object.entries(readPackages('package-lock.json')).every(
      ([place, wanted]) =>
        place === '' || (there[place] ? there[place].version === wanted.version : wanted.optional === true),
    );
  } catch {
    return false;
  }
};

if (!isInstalled()) {
  console.log('Installing packages (once for each change of package-lock.json) …');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (install.status !== 0) {
    console.error('npm ci failed. Check the network and the disk, then run the same command again.');
    process.exit(install.status ?? 1);
  }
}
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.argv.splice(1, process.argv.length - 1, join(root, script), ...args);
const { register } = await import('tsx/esm/api');
register();
await import(join(root, script));
