import { constants } from 'node:os';

/** `stop` ends something in order; `abandon` is all that can be done when the process is already going. */
export type Ending = { readonly stop: () => Promise<void>; readonly abandon: () => void };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const parent = process.ppid;
const parentEvery = 500;
const endings: Ending[] = [];
let stopping = false;
let stoppingSince = 0;
let watch: NodeJS.Timeout | undefined;

/** Whether the process has been told to stop: what fails from now on is no news. */
export const isStopping = (): boolean => stopping;

const onExit = () => {
  for (const ending of [...endings].reverse()) ending.abandon();
};

const onSignal = async (signal: NodeJS.Signals) => {
  const code = 128 + constants.signals[signal];
  if (stopping) {
    // The same signal can come twice, from the terminal and from npm; a person's second one means: now.
    if (performance.now() - stoppingSince > 1_000) process.exit(code);
    return;
  }
  stopping = true;
  stoppingSince = performance.now();
  // Last begun, first ended; a step that fails does not keep the others from ending.
  for (const ending of [...endings].reverse()) {
    await ending.stop().catch((error: unknown) => console.error(error));
  }
  process.exit(code);
};

/** A killed `npm run` takes its shell along but not what runs in it: nobody would be left to stop us. */
const watchParent = () => {
  if (!process.env.npm_lifecycle_event) return;
  watch = setInterval(() => process.ppid !== parent && !stopping && onSignal('SIGTERM'), parentEvery).unref();
};

/**
 * Has `ending` run when the process is told to stop or crashes, latest first.
 * Returns how to take it off the list again, for what has been ended in the ordinary way.
 */
export const onShutdown = (ending: Ending): (() => void) => {
  if (endings.length === 0) {
    process.on('exit', onExit);
    for (const signal of signals) process.on(signal, onSignal);
    watchParent();
  }
  endings.push(ending);
  return () => {
    const place = endings.indexOf(ending);
    if (place >= 0) endings.splice(place, 1);
    if (endings.length === 0 && !stopping) {
      process.off('exit', onExit);
      for (const signal of signals) process.off(signal, onSignal);
      clearInterval(watch);
    }
  };
};
