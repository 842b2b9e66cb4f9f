import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What a browser in a container of root's, without a graphics card and without a network, wants to be told. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--force-color-profile=srgb',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const libraries = ['libnss3.so', 'libnspr4.so', 'libexpat.so.1'];

/** A file may be a stub that tells to install a snap: only a browser that says its version counts. */
const works = (path: string): boolean =>
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findInstalled = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => isProgram(path) && works(path));

const hasLibraries = (): boolean => {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return libraries.every((library) => known.includes(library));
};

const findShipped = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !hasLibraries()) return undefined;
  const { default: shipped } = await import('@sparticuz/chromium');
  const path = await shipped.executablePath();
  return works(path) ? path : undefined;
};

/**
 * Finds a Chromium: `CHROMIUM_PATH`, Playwright's own, the system's, the one shipped through npm.
 * Undefined when there is none.
 */
export const findBrowser = async (): Promise<string | undefined> => {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which is no working browser. Correct it or unset it.`);
  }
  const own = chromium.executablePath();
  if (existsSync(own) && works(own)) return own;
  return findInstalled() ?? (await findShipped());
};

/** Finds a Chromium, or as root on Debian installs the package; throws what to do when neither works. */
export const ensureBrowser = async (): Promise<string> => {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
    console.log('Installing the package chromium for the browser tests …');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the browser tests. Install one (apt-get install chromium, or npx playwright install --with-deps chromium) ' +
      'or set CHROMIUM_PATH.',
  );
};
