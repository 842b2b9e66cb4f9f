import { basename } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './progress';

const EVERY = 3000;

type Step = {
  readonly key: string;
  readonly label: string;
  readonly done: number;
  readonly of: number;
  readonly lines: number;
};

function stepOf(progress: Progress): Step | string {
  switch (progress.stage) {
    case 'waiting':
      return 'Another load is under way on this database; waiting for it to end …';
    case 'indexing':
      return `Indexing ${progress.table} by user and by product …`;
    case 'checking':
    case 'loading': {
      const { stage, file, bytes, of } = progress;
      const label = `${stage === 'checking' ? 'Checking' : 'Loading'} ${basename(file)}`;
      return {
        key: `${stage} ${file}`,
        label,
        done: bytes,
        of,
        lines: stage === 'loading' ? progress.lines : 0,
      };
    }
  }
}

/** `1 h 05 min`, `3 min 20 s` or `12 s`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole >= 3600)
    return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')} min`;
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${whole} s`;
}

/** Shows a load's progress: a bar with rows/s and time left on a terminal, else a line every three seconds. */
export function showProgress(out: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr) {
  let key = '';
  let began = 0;
  let from = 0;
  let said = 0;
  let bar: SingleBar | null = null;

  const close = (): void => {
    bar?.stop();
    bar = null;
  };
  const pace = ({ done, of, lines }: Step): string => {
    const seconds = (performance.now() - began) / 1000;
    const left = done > from ? `, ${durationText((seconds * (of - done)) / (done - from))} left` : '';
    const rate =
      lines > 0 && seconds > 0 ? `, ${Math.round(lines / seconds).toLocaleString('en')} rows/s` : '';
    return `${Math.floor((100 * done) / of)} %${rate}${left}`;
  };

  const onProgress = (progress: Progress): void => {
    const step = stepOf(progress);
    if (typeof step === 'string') {
      close();
      out.write(`${step}\n`);
      return;
    }
    if (step.key !== key) {
      close();
      key = step.key;
      began = performance.now();
      said = began;
      from = step.done;
    }
    if (out.isTTY) {
      if (bar === null) {
        const format = '{label} [{bar}] {pace}';
        bar = new SingleBar({ format, hideCursor: true, stream: out }, Presets.shades_classic);
        bar.start(step.of, step.done, { label: step.label, pace: '' });
      }
      bar.update(step.done, { pace: pace(step) });
    } else if (performance.now() - said >= EVERY) {
      said = performance.now();
      out.write(`${step.label}: ${pace(step)}\n`);
    }
  };
  return { onProgress, close };
}
