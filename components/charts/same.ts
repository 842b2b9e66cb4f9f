type Plain = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null;
}

/** Whether two options hold the same; functions are the same only when they are one function. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

/**
 * Whether two options differ in values only, so that the new one may be merged into the old without leaving
 * anything of it behind. Lists count as values, except the series, which must be the same ones in the same order.
 */
export function hasSameShape(a: unknown, b: unknown, isSeries = false): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return !isSeries || (a.length === b.length && a.every((one, index) => isSameSeries(one, b[index])));
  if (!isObject(a) || !isObject(b)) return isObject(a) === isObject(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && hasSameShape(a[key], b[key], key === 'series'))
  );
}

function isSameSeries(a: unknown, b: unknown): boolean {
  return isObject(a) && isObject(b) && a.id === b.id && a.type === b.type && hasSameShape(a, b);
}
