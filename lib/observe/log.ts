type Fields = Readonly<Record<string, unknown>>;

function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = 'code' in value ? { code: value.code } : {};
  return { name: value.name, message: value.message, ...code, stack: value.stack };
}

/**
 * Writes one line of JSON to standard output: `time`, `level`, `event` and what belongs to it. `LOG_LEVEL=warn`
 * leaves out what is merely told, `LOG_LEVEL=silent` everything.
 */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: Fields = {}): void {
  const wanted = process.env.LOG_LEVEL;
  if (
    wanted === 'silent' ||
    (wanted === 'warn' && level === 'info') ||
    (wanted === 'error' && level !== 'error')
  )
    return;
  const told = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(value)]));
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...told })}\n`);
}
