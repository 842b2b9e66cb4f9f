import { startThrowaway, type Throwaway } from '@/db/testing/throwaway';

/** Starts a server to be killed. What it has committed survives its process. */
export const startOwnServer = (): Promise<Throwaway> =>
  startThrowaway({
    prefix: 'cartograph-crash-',
    from: 43_500,
    settings: { synchronous_commit: 'on', full_page_writes: 'on' },
  });
