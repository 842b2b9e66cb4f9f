import { defineConfig } from '@playwright/test';
import { browserArguments, ensureBrowser } from './e2e/support/browser';

// Every worker loads this file again: the first answer is handed down.
process.env.CHROMIUM_PATH = await ensureBrowser();

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/setup.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserArguments },
  },
});
