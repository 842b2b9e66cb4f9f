import { generate, type SampleOptions } from '../index';

/** One row of a sample, its fields as text. */
export type Fields = readonly [
  time: string,
  kind: string,
  product: string,
  category: string,
  code: string,
  brand: string,
  price: string,
  user: string,
  session: string,
];

/** The data rows of a sample, in order, with the month of their file. */
export function* readRows(options: SampleOptions): Generator<{ month: string; fields: Fields }> {
  let last = '';
  for (const { month, text } of generate(options)) {
    const lines = text.split('\n');
    lines.pop();
    for (const line of month === last ? lines : lines.slice(1)) {
      yield { month, fields: line.split(',') as unknown as Fields };
    }
    last = month;
  }
}
