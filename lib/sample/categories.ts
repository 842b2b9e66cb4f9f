import { type ChooseBrand, readBrands } from './brands';
import { CODE_TABLE, UNCODED_BRANDS } from './code-table';
import { normalQuantile } from './distribution';
import { createRandom, type Random } from './random';

/** What the shop files products under: one category id, before and after the relabelling of December 2019. */
export type Category = {
  /** Index in the list of categories. */
  readonly at: number;
  /** Dotted path, empty where the shop has none. */
  readonly code: string;
  /** Nineteen digits: kept as text, for a number would lose the last ones. */
  readonly id: string;
  readonly lateCode: string;
  readonly lateId: string;
  /** Rows in units of 10,000 of October and November 2019. */
  readonly weight: number;
  /** Median in USD of an average brand. */
  readonly price: number;
  readonly spread: number;
  /** Sessions in 100 that purchase. */
  readonly buying: number;
  readonly chooseBrand: ChooseBrand;
  /** How many products it has. */
  readonly size: number;
  /** Product ids are this times 100,000, plus a number. */
  readonly prefix: number;
};

const CATEGORY_IDS = 691;
const UNCODED_SHARE = 0.322;
const UNCODED_SHARE_LATE = 0.098;
const SMARTPHONE_ID = '2053013555631882655';
const SMARTPHONE_LATE_ID = '2232732093077520756';
const LATE_CODES: Readonly<Record<string, string>> = {
  'electronics.smartphone': 'construction.tools.light',
  'electronics.audio.headphone': 'sport.bicycle',
  'electronics.video.tv': 'appliances.personal.massager',
};
const KNOWN_PREFIXES: Readonly<Record<string, number>> = {
  'electronics.smartphone': 10,
  'computers.notebook': 13,
  'electronics.video.tv': 18,
  'appliances.kitchen.refrigerators': 27,
  'appliances.kitchen.washer': 36,
  'appliances.environment.vacuum': 37,
  'electronics.audio.headphone': 48,
  'electronics.clocks': 51,
};
// Products for the square root of the rows; fashion and furniture have wide assortments, phones a narrow one.
const BREADTH: Readonly<Record<string, number>> = {
  apparel: 480,
  accessories: 380,
  furniture: 230,
  kids: 220,
  auto: 140,
  'electronics.smartphone': 32,
  'electronics.audio.headphone': 90,
};
const USUAL_BREADTH = 105;

type Draft = Omit<Category, 'at' | 'size' | 'prefix' | 'lateCode' | 'lateId' | 'id'>;

/** The 691 categories of the shop; the same ones for every seed, for the shop is the same. */
export function listCategories(): readonly Category[] {
  const random = createRandom(20191001, 1);
  const coded = readTable(random);
  const uncoded = inventUncoded(CATEGORY_IDS - coded.length, coded, random);
  const relabelled = coverLate(uncoded, coded);
  const seen = new Set<string>();
  return [...coded, ...uncoded].map((draft, at) => {
    const phone = draft.code === 'electronics.smartphone';
    const id = phone
      ? SMARTPHONE_ID
      : `20530135${digits(random, 52_000_000, 66_000_000)}${digits(random, 0, 1000, 3)}`;
    const moves = phone || draft.code === '' || draft.code in LATE_CODES || random.next() < 0.4;
    const lateId = `22327320${digits(random, 79_000_000, 94_000_000)}${digits(random, 0, 1000, 3)}`;
    const level1 = draft.code.split('.')[0] ?? '';
    const breadth = BREADTH[draft.code] ?? BREADTH[level1] ?? USUAL_BREADTH;
    const prefix = (seen.has(draft.code) ? undefined : KNOWN_PREFIXES[draft.code]) ?? 60 + at;
    seen.add(draft.code);
    return {
      ...draft,
      at,
      id,
      prefix,
      lateId: phone ? SMARTPHONE_LATE_ID : moves ? lateId : id,
      lateCode: draft.code === '' ? (relabelled.get(draft) ?? '') : (LATE_CODES[draft.code] ?? draft.code),
      size: Math.max(40, Math.min(20_000, Math.round(breadth * Math.sqrt(draft.weight)))),
    };
  });
}

function digits(random: Random, low: number, high: number, length = 8): string {
  return String(low + random.below(high - low)).padStart(length, '0');
}

function readTable(random: Random): Draft[] {
  const drafts: Draft[] = [];
  for (const line of CODE_TABLE.trim().split('\n')) {
    const [code = '', rows, ids, price, spread, buying, brands = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const shares = Array.from({ length: Number(ids) }, (_, i) => (0.5 + random.next()) / ((1 + i) * (1 + i)));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const chooseBrand = readBrands(brands);
    for (const share of shares) {
      drafts.push({
        code,
        weight: (Number(rows) * share) / total,
        price: Number(price),
        spread: Number(spread),
        buying: Number(buying),
        chooseBrand,
      });
    }
  }
  return drafts;
}

function inventUncoded(count: number, coded: readonly Draft[], random: Random): Draft[] {
  const codedWeight = coded.reduce((sum, draft) => sum + draft.weight, 0);
  const falls = Array.from({ length: count }, (_, i) => Math.exp(-1.3 * Math.log(i + 12)));
  const total = falls.reduce((sum, fall) => sum + fall, 0);
  const scale = (codedWeight * UNCODED_SHARE) / (1 - UNCODED_SHARE) / total;
  const chooseBrand = readBrands(UNCODED_BRANDS);
  return falls.map((fall) => ({
    code: '',
    weight: fall * scale,
    price: Math.exp(Math.log(92) + 0.95 * normalQuantile(0.02 + 0.96 * random.next())),
    spread: 0.65,
    buying: 2.6 + 2.8 * random.next(),
    chooseBrand,
  }));
}

/** Which uncoded categories get which code in December: all but the rare ones, borrowing the codes of others. */
function coverLate(uncoded: readonly Draft[], coded: readonly Draft[]): Map<Draft, string> {
  const total = uncoded.reduce((sum, draft) => sum + draft.weight, 0);
  let toCover = total * (1 - UNCODED_SHARE_LATE / UNCODED_SHARE);
  const covered = new Map<Draft, string>();
  uncoded.forEach((draft, i) => {
    if (toCover < draft.weight || i % 9 === 4) return;
    toCover -= draft.weight;
    covered.set(draft, coded[(i * 37 + 11) % coded.length]?.code ?? '');
  });
  return covered;
}
