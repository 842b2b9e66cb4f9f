import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a step has come: `done` of `of`, and what it is about. */
export type Report = (done: number, of: number, about?: string) => void;

const every = 5_000;
const width = 12;

const secondsSince = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Draws a bar on a terminal, elsewhere a line now and then. */
const draw = (name: string, out: NodeJS.WriteStream): { report: Report; clear: () => void } => {
  let bar: SingleBar | null = null;
  let said = performance.now();
  const report: Report = (done, of, about = '') => {
    if (of <= 0) return;
    if (!out.isTTY) {
      if (performance.now() - said < every) return;
      said = performance.now();
      out.write(`… ${name.padEnd(width)}${Math.floor((100 * done) / of)} % ${about}\n`);
      return;
    }
    if (!bar) {
      const format = `… ${name.padEnd(width)}{bar} {percentage} % {about}`;
      bar = new SingleBar(
        { format, stream: out, hideCursor: true, clearOnComplete: true, barsize: 30 },
        Presets.rect,
      );
      bar.start(of, done, { about });
    }
    bar.setTotal(of);
    bar.update(done, { about });
  };
  return { report, clear: () => bar?.stop() };
};

/** Runs one stage of the demo: a bar while it works, and one line with what came of it and how long it took. */
export const stage = async <T>(
  name: string,
  work: (report: Report) => Promise<{ readonly value: T; readonly text: string }>,
  out: NodeJS.WriteStream = process.stdout,
): Promise<T> => {
  const began = performance.now();
  const { report, clear } = draw(name, out);
  try {
    const { value, text } = await work(report);
    clear();
    out.write(`✓ ${name.padEnd(width)}${secondsSince(began).padStart(7)}  ${text}\n`);
    return value;
  } catch (error) {
    clear();
    out.write(`✗ ${name.padEnd(width)}${secondsSince(began).padStart(7)}\n`);
    throw error;
  }
};
