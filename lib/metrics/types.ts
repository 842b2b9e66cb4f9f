/** A UTC calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** Inclusive on both ends. */
export type DayRange = { readonly from: Day; readonly to: Day };

export type TimeGrain = 'day' | 'week' | 'month';

/** Attributes that a visit (one session within a scope of products) carries. */
export type Attribute =
  | 'customerType'
  | 'segment'
  | 'weekday'
  | 'dayType'
  | 'hour'
  | 'crawler'
  | 'brand'
  | 'priceBand'
  | 'product';
/** `step`: how far the session of a visit came within the products asked for; it filters only. */
export type Dimension = Attribute | 'category' | 'step';

/**
 * How a stored number may be added up. `sum`: over everything. `per node`: over days and attributes of the
 * visit, not over categories, brands or products (a session can touch two). `over time`: distinct people, not over days.
 */
export type Merge = 'sum' | 'per node' | 'over time';
export type Stat = {
  readonly merge: Merge;
  /** SQL type of the stored value; whole numbers (money in cents) unless it says otherwise. */
  readonly type?: 'double';
} & (
  | {
      /** The SQL aggregate over visits `v` that defines the number; marts store its value under the stat's name. */
      readonly sql: string;
    }
  | {
      /** No source stores it: it is this stat, each level-1 category of it by the margin of the newest run. */
      readonly weighs: string;
      readonly sql?: undefined;
    }
);

export type Format = 'money' | 'count' | 'percent' | 'decimal' | 'duration';
export type MetricShape = { readonly of: string } | { readonly ratio: readonly [string, string] };
export type Metric = MetricShape & {
  readonly label: string;
  readonly format: Format;
  readonly better: 'up' | 'down' | 'neither';
  /** One or two plain sentences, shown to readers. */
  readonly definition: string;
  /** When its figures are coloured, on cards and in tables; `lib/rules` judges by them. */
  readonly rules?: Rules;
};

/** Each is declared by its limits; a metric goes by those that it has. */
export type Rules = {
  /** The projection falls short of the target: at risk by up to this share of the target, off track by more. */
  readonly target?: { readonly atRisk: number };
  /** One of the last `days` finished days lies outside what is normal for its weekday. */
  readonly variation?: { readonly days: number };
  /** Each of the last `weeks` whole weeks is worse than the one before, by the share `least` in all. */
  readonly falling?: { readonly weeks: number; readonly least: number };
};

/** One column that the answer's rows are grouped by. */
export type Grouping =
  | { readonly time: TimeGrain }
  /** The children of `under` (`''` is the root); products filed at `under` itself keep the parent's path. */
  | { readonly category: { readonly under: string } }
  /** Each product in one leaf of the category tree: those filed at a parent itself are a leaf of their own (`<code>._`). */
  | { readonly leaf: true }
  | { readonly attribute: Attribute };

/** Every given key must hold; values of one key are alternatives. */
export type Filter = {
  /** Node paths such as `electronics` or `electronics.video.tv`; a node includes all below it. */
  readonly category?: readonly string[];
  readonly brand?: readonly string[];
  /** Bands of the products' usual prices, see lib/metrics/price-bands. */
  readonly priceBand?: readonly string[];
  /** Product ids, digits only. */
  readonly product?: readonly string[];
  readonly customerType?: readonly string[];
  /** The customer's segment in the newest run; `none` without an order. */
  readonly segment?: readonly string[];
  readonly dayType?: readonly string[];
  readonly weekday?: readonly string[];
  readonly hour?: readonly string[];
  /** Steps that a session reached within the products of the filter, by the name of the stat that counts it. */
  readonly step?: readonly string[];
  /** Crawler sessions are left out unless this says `include`. */
  readonly crawlers?: 'include';
};

export type Query = {
  readonly stats: readonly string[];
  readonly range: DayRange;
  readonly by: readonly Grouping[];
  readonly where: Filter;
  readonly order?: { readonly stat: string; readonly direction: 'asc' | 'desc' };
  readonly limit?: number;
};

/** A question that is not a sum over visits, by the name of the statement in lib/answer/reads that answers it. */
export type Read = {
  readonly read: string;
  readonly arguments: Readonly<Record<string, unknown>>;
};
export type Question = Query | Read;

/** `all`: all days that are held, together. */
export type SourceGrain = 'day' | 'month' | 'all';
/** A place that can answer. Cheapest first in the model; the last is the facts and covers everything. */
export type Source = {
  readonly name: string;
  readonly grain: SourceGrain;
  /** `people`: distinct users by day and previous day of activity. `facts`: sessions and journeys themselves. */
  readonly kind: 'mart' | 'people' | 'facts';
  /** What it can filter and group by, besides time and what follows from the day (weekday, day type). */
  readonly dimensions: readonly Dimension[];
  readonly stats: readonly string[];
  /** The finer mart that this one adds up: more dimensions of the visit, or days instead of months. */
  readonly rollupOf?: string;
  /**
   * By segment of the newest run: the source of all visits, of which those of no segment are what its members
   * leave. Each run may move customers in all months: what they change is kept beside such a source.
   */
  readonly wholeIn?: string;
  /** Its people are counted on each day alone, and cannot be added up over days. */
  readonly perDay?: true;
  /** It does not hold crawlers' sessions. */
  readonly leavesOut?: 'crawlers';
};

export type Model = {
  readonly stats: Readonly<Record<string, Stat>>;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly sources: readonly Source[];
};

export type Miss = { readonly source: string; readonly reason: string };
export type PlanPart = {
  readonly source: Source;
  readonly ranges: readonly DayRange[];
  /** Of facts that are read once for several questions: the days of all these. */
  readonly readsWith?: readonly DayRange[];
};
export type Plan = { readonly parts: readonly PlanPart[]; readonly misses: readonly Miss[] };

/** A row of an answer: grouping columns hold text, stat columns hold numbers (money in cents). */
export type Row = Readonly<Record<string, string | number | null>>;

export type Answer = {
  readonly rows: readonly Row[];
  /** Rows before the limit; equal to `rows.length` when nothing was cut. */
  readonly total: number;
  /** The stats of the rows that the limit cut, added up; null when nothing was cut. */
  readonly rest: Row | null;
  readonly version: number;
  /** Newest event that this version holds, `YYYY-MM-DD HH:MM:SS` UTC; null when there is no data. */
  readonly asOf: string | null;
  readonly explain: {
    readonly sources: readonly { readonly name: string; readonly ranges: readonly DayRange[] }[];
    readonly misses: readonly Miss[];
    readonly sql: string;
    readonly parameters: readonly unknown[];
    readonly milliseconds: number;
  };
};
