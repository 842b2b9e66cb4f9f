import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/db/server/root';
import type { Question } from '@/lib/metrics/types';

type Manifest = {
  readonly node: Readonly<Record<string, { readonly exportedName?: string; readonly filename?: string }>>;
};

/** The id under which the build knows the one action that answers pages. */
function readActionId(): string {
  const file = join(root, process.env.NEXT_DIST_DIR ?? '.next', 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const found = Object.entries(node).find(
    ([, action]) => action.filename === 'app/actions.ts' && action.exportedName === 'answer',
  );
  if (!found) throw new Error('The build has no action that answers pages.');
  return found[0];
}

/** The body of a server action's request that asks questions; text that begins with `$` is doubled, as React does. */
export const bodyOf = (questions: readonly Question[]): string =>
  JSON.stringify([questions], (_, value) =>
    typeof value === 'string' && value.startsWith('$') ? `$${value}` : value,
  );

/** Sends an interaction as a page does, with the same server action; resolves to its milliseconds. */
export function openSender(url: string): (body: string) => Promise<number> {
  const action = readActionId();
  const headers = {
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': action,
    origin: url,
  };
  return async (body) => {
    const began = performance.now();
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    if (!response.ok || !text.includes('"answers":['))
      throw new Error(`The server did not answer (${response.status}): ${text.slice(0, 300)}`);
    return performance.now() - began;
  };
}

/** Reads one number of the metrics endpoint. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  if (!line) throw new Error(`The metrics have no ${name}.`);
  return Number(line.slice(name.length));
}
