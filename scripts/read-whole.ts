import { InvalidArgumentError } from 'commander';

/** Reads a whole number of an option, with commas or underscores where a person wants them. */
export function readWhole(text: string): number {
  if (!/^\d[\d_,]*$/.test(text)) throw new InvalidArgumentError('Write a whole number, such as 1000000.');
  return Number(text.replaceAll(/[_,]/g, ''));
}
