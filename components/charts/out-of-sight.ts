/** Longest that a chart out of sight waits for a quiet moment, in milliseconds. */
const longest = 300;

/** Whether no part of an element is in the window. */
export function isOutOfSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
}

/** Work for a quiet moment, after the frame that a person waits for; it can be done at once, or not at all. */
export type Later = { readonly now: () => void; readonly cancel: () => void };

/** Does work when the browser has nothing else to do. */
export function later(work: () => void): Later {
  let isDone = false;
  const run = () => {
    if (!isDone) work();
    isDone = true;
  };
  // Safari knows no idle moments.
  const hasIdle = 'requestIdleCallback' in window;
  const handle = hasIdle ? requestIdleCallback(run, { timeout: longest }) : window.setTimeout(run, longest);
  return {
    now: run,
    cancel: () => {
      isDone = true;
      if (hasIdle) cancelIdleCallback(handle);
      else clearTimeout(handle);
    },
  };
}
