import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 2 ** 20;

/** What this process may use: the machine's memory or a container's limit, in bytes. */
const memory = (): number => {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
};

/** A container's /dev/shm is often 64 MB, too little for parallel workers. */
const hasRoomySharedMemory = (): boolean => {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= 512 * MB;
  } catch {
    return process.platform !== 'linux';
  }
};

const between = (low: number, value: number, high: number) =>
  Math.round(Math.min(Math.max(value, low), high));

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // Scripts and pages ask large, few questions on small machines: compiling them costs more than it saves.
  jit: 'off',
  random_page_cost: '1.1',
  max_connections: '60',
  // Nobody replicates from here, so a bulk load into a new table need not be logged as well.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  cluster_name: 'cartograph',
};

/** Settings of the server that holds the shop's data, for two cores and the memory at hand. */
export const lastingSettings = (): Record<string, string> => {
  const megabytes = memory() / MB;
  return {
    ...common,
    dynamic_shared_memory_type: hasRoomySharedMemory() ? 'posix' : 'mmap',
    shared_buffers: `${between(64, megabytes / 8, 512)}MB`,
    effective_cache_size: `${between(128, megabytes / 2, 65_536)}MB`,
    work_mem: `${between(16, megabytes / 64, 64)}MB`,
    maintenance_work_mem: `${between(64, megabytes / 16, 512)}MB`,
    max_wal_size: '4GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',
    max_parallel_workers_per_gather: '2',
  };
};

/** Settings of a server for tests, which is thrown away afterwards: nothing waits for the disk. */
export const passingSettings = (): Record<string, string> => ({
  ...common,
  dynamic_shared_memory_type: hasRoomySharedMemory() ? 'posix' : 'mmap',
  shared_buffers: '128MB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
});
