/** The design tokens. CSS variables and the chart theme are both made from these, so that they cannot differ. */
export type Theme = 'light' | 'dark';

export type Palette = {
  readonly page: string;
  readonly card: string;
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textSoft: string;
  readonly textFaint: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly good: string;
  readonly bad: string;
  readonly warn: string;
  /** Series colours, told apart by colour-blind readers; the last is for "other". */
  readonly series: readonly string[];
};

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f7f8fa',
    card: '#ffffff',
    raised: '#ffffff',
    line: '#e6e8ec',
    lineStrong: '#cfd4dc',
    text: '#171a21',
    textSoft: '#4a5160',
    textFaint: '#667085',
    accent: '#2f5fd0',
    accentSoft: '#e8eefc',
    onAccent: '#ffffff',
    good: '#0a7a55',
    bad: '#b83227',
    warn: '#8a5a00',
    series: ['#2f6fde', '#e08e0b', '#12967a', '#c2559b', '#4fb0e8', '#c8501e', '#7d6be0', '#8f9aab'],
  },
  dark: {
    page: '#0f1217',
    card: '#161a21',
    raised: '#1d222b',
    line: '#262c37',
    lineStrong: '#3a4250',
    text: '#eceff4',
    textSoft: '#b4bccb',
    textFaint: '#8c96a8',
    accent: '#7ba3ff',
    accentSoft: '#1e2a45',
    onAccent: '#0d1424',
    good: '#4cc79a',
    bad: '#ff8577',
    warn: '#e8b04a',
    series: ['#6d9dff', '#f0a93a', '#3cc0a0', '#e383bf', '#7cc8f5', '#f0804f', '#a495ff', '#8792a5'],
  },
};
