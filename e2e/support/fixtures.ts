import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';
export { hasRealSample } from './sample-file';

/** Addresses of the two shops that the setup serves. */
export type Sites = {
  /** 150,000 generated events over seven months. */
  readonly shop: string;
  /** The first 5,019 rows of the real set where they are at hand, else a generated day of that size. */
  readonly sample: string;
  /** The database that `sample` is served from. */
  readonly sampleDatabase: string;
};

/** Playwright's test with the addresses of the served shops. */
export const test = base.extend<Sites>({
  shop: [process.env.CARTOGRAPH_SHOP ?? '', { option: true }],
  sample: [process.env.CARTOGRAPH_SAMPLE ?? '', { option: true }],
  sampleDatabase: [process.env.CARTOGRAPH_SAMPLE_DATABASE ?? '', { option: true }],
});
