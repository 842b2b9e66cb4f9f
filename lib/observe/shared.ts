const place = Symbol.for('cartograph.shared');
const home = globalThis as typeof globalThis & { [place]?: Map<string, unknown> };

/**
 * One value for the whole process under a name, made on first use. The bundler loads a file once for each route
 * that needs it: what must not be there twice, such as connections and the cache, is kept here.
 */
export function shared<T>(name: string, make: () => T): T {
  home[place] ??= new Map();
  const known = home[place];
  if (!known.has(name)) known.set(name, make());
  // The name stands for one type: each is asked for in one place only.
  return known.get(name) as T;
}
