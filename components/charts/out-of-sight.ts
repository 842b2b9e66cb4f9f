/** Longest that a chart out of sight waits for a quiet moment, in milliseconds. */
const longest = 300;

const sights = new WeakMap<Element, boolean>();
let observer: IntersectionObserver | null = null;

/** Keeps whether an element is in the window; gives the way to end it. Measured on demand, it would force a layout. */
export function watchSight(element: Element): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) sights.set(target, isIntersecting);
  });
  observer.observe(element);
  return () => observer?.unobserve(element);
}

/** Whether no part of a watched element was in the window when it was last looked at. */
export const isOutOfSight = (element: Element): boolean => sights.get(element) === false;

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
