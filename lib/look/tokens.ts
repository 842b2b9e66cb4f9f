/** The design tokens. CSS variables and the chart theme are both made from these, so that they cannot differ. */
export type Theme = 'light' | 'dark';
/** What a person chose; `system` follows the device. */
export type ThemeChoice = Theme | 'system';

export type Palette = {
  readonly page: string;
  readonly card: string;
  readonly raised: string;
  /** Under the pointer, and behind quiet marks. */
  readonly wash: string;
  readonly line: string;
  readonly lineStrong: string;
  /** The edge of a box that a person can tick or type into: 3:1 against the card. */
  readonly edge: string;
  readonly text: string;
  readonly textSoft: string;
  readonly textFaint: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  /** Series colours, told apart by colour-blind readers; the last is for "other". */
  readonly series: readonly string[];
};

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f7f8fa',
    card: '#ffffff',
    raised: '#ffffff',
    wash: '#f1f3f6',
    line: '#e6e8ec',
    lineStrong: '#cfd4dc',
    edge: '#848c9b',
    text: '#171a21',
    textSoft: '#4a5160',
    textFaint: '#626a79',
    accent: '#2f5fd0',
    accentSoft: '#e8eefc',
    onAccent: '#ffffff',
    good: '#0a7351',
    goodSoft: '#e3f5ed',
    bad: '#b83227',
    badSoft: '#fdecea',
    warn: '#855700',
    warnSoft: '#fdf3dc',
    series: ['#2f6fde', '#e08e0b', '#12967a', '#c2559b', '#4fb0e8', '#c8501e', '#7d6be0', '#8f9aab'],
  },
  dark: {
    page: '#0f1217',
    card: '#161a21',
    raised: '#1d222b',
    wash: '#232935',
    line: '#262c37',
    lineStrong: '#3a4250',
    edge: '#747e90',
    text: '#eceff4',
    textSoft: '#b4bccb',
    textFaint: '#949eb0',
    accent: '#7ba3ff',
    accentSoft: '#1e2a45',
    onAccent: '#0d1424',
    good: '#4cc79a',
    goodSoft: '#14302a',
    bad: '#ff8577',
    badSoft: '#3a1f1f',
    warn: '#e8b04a',
    warnSoft: '#33290f',
    series: ['#6d9dff', '#f0a93a', '#3cc0a0', '#e383bf', '#7cc8f5', '#f0804f', '#a495ff', '#8792a5'],
  },
};

/** Pixels. One scale for all text; line heights come with it. */
export const typeScale = {
  tiny: { size: 11, line: 16 },
  small: { size: 12, line: 16 },
  body: { size: 13, line: 20 },
  large: { size: 15, line: 22 },
  title: { size: 18, line: 24 },
  figure: { size: 26, line: 32 },
} as const;

export const fonts = {
  sans: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
} as const;
