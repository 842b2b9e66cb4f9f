import type { Reason } from '../reasons';

const UUID = '72d76fde-8bb3-4e00-8c23-a032dfed738c';
const FIELDS = ['2019-10-01 00:00:00 UTC', 'view', '1', '2', 'a.b', 'brand', '1.50', '7', UUID];
const NAMES = ['time', 'type', 'product', 'category', 'code', 'brand', 'price', 'user', 'session'] as const;

/** A good line with some of its fields replaced. */
export function lineWith(values: Partial<Record<(typeof NAMES)[number], string>>): string {
  return NAMES.map((name, i) => values[name] ?? FIELDS[i]).join(',');
}

/** What stands in the file (without the line end), and the reason against each of its lines; null: it loads. */
export type Kind = { readonly raw: string | Buffer; readonly reasons: readonly (Reason | null)[] };

const bad = (reason: Reason, ...raws: (string | Buffer)[]): Kind[] =>
  raws.map((raw) => ({ raw, reasons: [reason] }));
const good = (...raws: string[]): Kind[] => raws.map((raw) => ({ raw, reasons: [null] }));
const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const times = (...values: string[]): string[] => values.map((time) => lineWith({ time }));
const prices = (...values: string[]): string[] => values.map((price) => lineWith({ price }));

/** Kinds of lines that files have been seen with, or that someone could send. */
export const CORPUS: readonly Kind[] = [
  ...bad('wrong number of fields', '', ' ', 'x', ',', ',,,,,,,', ',,,,,,,,,', lineWith({}).slice(0, 40)),
  ...bad('wrong number of fields', `${lineWith({})},`, `${lineWith({})},extra`, lineWith({ brand: 'a,b' })),
  ...bad('wrong number of fields', lineWith({}).replaceAll(',', ';'), lineWith({}).replaceAll(',', '\t')),
  ...bad('bad event_time', ...times('', 'yesterday', '2019-10-01', '2019-10-01 00:00', '1569888000')),
  ...bad(
    'bad event_time',
    ...times('2019-02-29 00:00:00 UTC', '2019-13-01 00:00:00 UTC', '2019-00-10 00:00:00 UTC'),
  ),
  ...bad(
    'bad event_time',
    ...times('2019-10-32 00:00:00 UTC', '2019-10-00 00:00:00 UTC', '2019-10-01 24:00:00 UTC'),
  ),
  ...bad(
    'bad event_time',
    ...times('2019-10-01 00:60:00 UTC', '2019-10-01 00:00:60 UTC', '2019-10-01 00:00:00 CET'),
  ),
  ...bad(
    'bad event_time',
    ...times('01.10.2019 00:00:00 UTC', '10/01/2019 00:00:00 UTC', '2019-10-01 00:00:00.UTC'),
  ),
  ...bad(
    'bad event_time',
    ...times('1969-12-31 23:59:59 UTC', '2100-01-01 00:00:00 UTC', '0000-00-00 00:00:00 UTC'),
  ),
  ...bad(
    'bad event_time',
    ...times('2019-10-01 00:00:00 +99:00', '2019-10-01 00:00:00 UTC ', ' 2019-10-01 00:00:00 UTC'),
  ),
  ...bad(
    'bad event_time',
    'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session',
  ),
  ...bad(
    'unknown event_type',
    ...['', 'View', 'views', 'vie', 'click', ' view'].map((type) => lineWith({ type })),
  ),
  ...bad(
    'bad product_id',
    ...['', '-1', '1.0', '1e3', 'abc', '9223372036854775808'].map((product) => lineWith({ product })),
  ),
  ...bad(
    'bad product_id',
    ...['99999999999999999999', '0x1f', '1 ', '１'].map((product) => lineWith({ product })),
  ),
  ...bad(
    'bad category_id',
    ...['-2', 'abc', '1.48758', '1.48758E', 'E+18', 'null'].map((category) => lineWith({ category })),
  ),
  ...bad('bad price', ...prices('free', '1.234', '1..5', '$1', '1e2', '-', '.', '1.2.3', '+1')),
  ...bad('bad price', ...prices('21474836.48', '99999999999999999999', 'NaN', 'Infinity', '1 000', '--1')),
  ...bad(
    'bad user_id',
    ...['', '-7', '7.5', 'user', '92233720368547758070'].map((user) => lineWith({ user })),
  ),
  ...bad('value too long', lineWith({ brand: 'b'.repeat(1001) }), lineWith({ code: 'c'.repeat(1001) })),
  ...bad('value too long', lineWith({ session: 's'.repeat(1001) })),
  ...bad('broken quotes', ...['"open', 'a"b', '"a"b', '15"', '"', '"""'].map((brand) => lineWith({ brand }))),
  ...bad('NUL byte', bytes(lineWith({ brand: 'a' }), [0]), bytes([0]), lineWith({ brand: 'a\0b' })),
  ...bad('invalid UTF-8', bytes([0xff, 0xfe], lineWith({})), bytes(lineWith({ brand: '' }), [0xe9])),
  ...bad('invalid UTF-8', bytes([0xc0, 0x80]), bytes([0xed, 0xa0, 0x80]), bytes([0xf5, 0x80, 0x80, 0x80])),
  ...bad('line too long', 'x'.repeat(1_048_577)),
  { raw: `${lineWith({ brand: '"two' })}\n${lineWith({ user: '8' })}`, reasons: ['broken quotes', null] },
  {
    raw: `${lineWith({ brand: '"a\nb\nc"' })}`,
    reasons: ['broken quotes', 'wrong number of fields', 'broken quotes'],
  },
  ...good(
    ...times(
      '2019-10-01 00:00:00',
      '2019-10-01T00:00:00Z',
      '2019-10-01 02:00:00+02:00',
      '2019-10-01 00:00:00.25 UTC',
    ),
  ),
  ...good(...prices('', '5', '5.', '.5', '-7.1', '0', '-0.00', '21474836.47', '0005')),
  ...good(
    ...['null', 'none', 'nan', 'NULL', ' ', 'ñ', '漢', "'", '\\N', '\\.', '\t'].map((brand) =>
      lineWith({ brand }),
    ),
  ),
  ...good(...['"a,b"', '"say ""hi"""', '""', '"line\nend"', '"\\"'].map((brand) => lineWith({ brand }))),
  ...good(...['', '1.48758E+18', '2e18', '9223372036854775807'].map((category) => lineWith({ category }))),
  ...good(
    ...['', 'abc', 'session 12', UUID.toUpperCase(), UUID.slice(1)].map((session) => lineWith({ session })),
  ),
  ...good(
    lineWith({ type: 'remove_from_cart' }),
    lineWith({ code: '' }),
    lineWith({ brand: 'b'.repeat(1000) }),
  ),
  ...good(`${lineWith({})}\r`, `"${FIELDS.join('","')}"`, `"${FIELDS.join('","')}"\r`),
];
