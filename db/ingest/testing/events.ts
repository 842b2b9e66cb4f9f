const BRANDS = ['samsung', 'apple', '', 'null', 'xiaomi', 'crème, "brulée"'];
const CODES = ['electronics.smartphone', '', 'appliances.kitchen.washer'];

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function quoted(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Like events in order of time from 2019-10-31 23:00 on, so that they span a month's end; some are equal. */
export function likeLines(count: number, seed: number): string[] {
  const random = generator(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const lines: string[] = [];
  let time = Date.UTC(2019, 9, 31, 23);
  for (let i = 0; i < count; i += 1) {
    const before = lines[i - 1];
    if (before !== undefined && random() < 0.02) {
      lines.push(before);
      continue;
    }
    if (random() < 0.5) time += Math.floor(random() * 8) * 1000;
    const draw = random();
    const type = draw < 0.9 ? 'view' : draw < 0.96 ? 'cart' : draw < 0.97 ? 'remove_from_cart' : 'purchase';
    const session = `${Math.floor(random() * 1e8)
      .toString(16)
      .padStart(8, '0')}-0000-4000-8000-000000000001`;
    lines.push(
      [
        `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
        type,
        1_000_000 + Math.floor(random() * 500),
        `20530135556318${10_000 + Math.floor(random() * 20)}`,
        pick(CODES),
        quoted(pick(BRANDS)),
        (Math.floor(random() * 200_000) / 100).toFixed(2),
        500_000_000 + Math.floor(random() * 300),
        random() < 0.01 ? '' : session,
      ].join(','),
    );
  }
  return lines;
}

/** The same lines in another order. */
export function shuffle(lines: readonly string[], seed: number): string[] {
  const random = generator(seed);
  return lines
    .map((line) => ({ line, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line);
}
