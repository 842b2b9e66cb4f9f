import type { Page } from '@playwright/test';

/** What the page's own clock has noted, in milliseconds. */
export type Clock = {
  /** The moment of the last press. */
  pressed: number;
  /** Whether a visual waited for an answer when the page was last looked at. */
  isBusy: boolean;
  /** How many times visuals began to wait. */
  asked: number;
  /** From a press that made visuals wait to the frame that shows all their answers. */
  painted: number[];
  /** From a press to the next frame, as the browser's event timing tells it; what took under 16 ms is not told. */
  next: number[];
  /** Tasks over 50 ms. */
  long: number[];
  /** The largest contentful paint until now. */
  lcp: number;
};

declare global {
  interface Window {
    clock: Clock;
  }
}

/**
 * Has every page that is opened from now on keep a `Clock`. A frame counts as painted when the one after it
 * begins: the second animation frame after the last visual has ceased to be `aria-busy`.
 */
export const installClock = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.clock = { pressed: 0, isBusy: false, asked: 0, painted: [], next: [], long: [], lcp: 0 };
    const { clock } = window;
    addEventListener('pointerdown', (event) => Object.assign(clock, { pressed: event.timeStamp }), true);
    new MutationObserver(() => {
      const isBusy = document.querySelector('main section[aria-busy="true"]') !== null;
      if (clock.isBusy && !isBusy && clock.pressed > 0) {
        const { pressed } = clock;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => clock.painted.push(performance.now() - pressed)),
        );
      }
      if (isBusy && !clock.isBusy && clock.pressed > 0) clock.asked += 1;
      clock.isBusy = isBusy;
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-busy'],
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'pointerdown') clock.next.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) clock.long.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) clock.lcp = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
