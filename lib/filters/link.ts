import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { COMPARES } from './presets';

/** What a person chose, as the link keeps it. One map gives the hook, the server's loader and the serializer. */
export const linkParsers = {
  from: parseAsString,
  to: parseAsString,
  compare: parseAsStringLiteral(COMPARES),
  category: parseAsArrayOf(parseAsString).withDefault([]),
  brand: parseAsArrayOf(parseAsString).withDefault([]),
  customer: parseAsArrayOf(parseAsString).withDefault([]),
  segment: parseAsArrayOf(parseAsString).withDefault([]),
  days: parseAsArrayOf(parseAsString).withDefault([]),
  /** Selections made on visuals, each `visual.dimension:value~value`. */
  pick: parseAsArrayOf(parseAsString).withDefault([]),
  /** Settings of single visuals, each `visual.setting:value`. */
  set: parseAsArrayOf(parseAsString).withDefault([]),
  /** Filters of a kept view that exist no more. */
  lost: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadLink = createLoader(linkParsers);
export const serializeLink = createSerializer(linkParsers);
export type Link = Awaited<ReturnType<typeof loadLink>>;
