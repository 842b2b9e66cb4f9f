import type postgres from 'postgres';

/** What a piece of work may do with its connection: run statements, nothing that changes the transaction. */
export type Statements = postgres.ISql;

/** A statement of postgres.js as the driver sees it: `handler` is called once, when it is to be sent. */
type Pending = {
  handler: (query: Pending) => void;
  reject: (error: unknown) => void;
} & PromiseLike<unknown>;

const isPending = (value: unknown): value is Pending =>
  value instanceof Promise && 'handler' in value && typeof value.handler === 'function';

const offered = new Set<PropertyKey>(['unsafe', 'array', 'json', 'typed', 'types']);

export type Guard = {
  readonly sql: Statements;
  /** The first failure, or null while all is well. */
  readonly failure: () => Error | null;
  /** From now on no statement is sent, and those under way are rejected. */
  readonly stop: (reason: Error) => void;
};

/**
 * Wraps a connection so that nothing is sent after a statement failed, the backend died or the work ended.
 * postgres.js 3.4.9 would send it on the replacement connection (porsager/postgres #1155, #1186, #1215).
 */
export const guard = (connection: Statements): Guard => {
  const sent = new Set<Pending>();
  let failure: Error | null = null;

  const stop = (reason: Error) => {
    failure ??= reason;
    for (const query of sent) query.reject(failure);
    sent.clear();
  };
  const watch = (made: unknown): unknown => {
    if (!isPending(made)) return made;
    const send = made.handler;
    made.handler = (query) => {
      if (failure) return query.reject(failure);
      sent.add(query);
      query.then(
        () => sent.delete(query),
        (error: unknown) => {
          sent.delete(query);
          stop(error instanceof Error ? error : new Error(String(error)));
        },
      );
      send(query);
    };
    return made;
  };

  const sql = new Proxy(connection, {
    apply: (target, self, args) => watch(Reflect.apply(target, self, args)),
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      if (!offered.has(name)) throw new TypeError(`"${name}" is not offered inside a transaction.`);
      return name === 'unsafe' && typeof value === 'function'
        ? (...args: unknown[]) => watch(Reflect.apply(value, target, args))
        : value;
    },
  });
  return { sql, failure: () => failure, stop };
};
