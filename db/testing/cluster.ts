import { makeMigrated } from './template';
import { startThrowaway } from './throwaway';

/** Starts a PostgreSQL for one run of tests. */
export const startTestCluster = () => startThrowaway({ prefix: 'cartograph-test-', from: 43_200 });

/** Vitest's global setup: one cluster and one migrated template for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => undefined } : await startTestCluster();
  const template = await makeMigrated(cluster.url, 'template');
  process.env.CARTOGRAPH_TEST_SERVER = cluster.url;
  process.env.CARTOGRAPH_TEST_TEMPLATE = template.name;
  return async () => {
    await template.drop();
    await cluster.stop();
  };
}
