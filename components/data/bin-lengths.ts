import type { Row } from '@/lib/metrics/types';

const bins = [
  { label: '1', to: 1 },
  { label: '2', to: 2 },
  { label: '3–5', to: 5 },
  { label: '6–10', to: 10 },
  { label: '11–20', to: 20 },
  { label: '21–50', to: 50 },
  { label: '51–500', to: 500 },
  { label: 'Over 500', to: Number.POSITIVE_INFINITY },
];

/** Sessions by their number of events, in bins; shares are of all sessions. */
export function binLengths(rows: readonly Row[]): Row[] {
  const all = rows.reduce((sum, row) => sum + Number(row.sessions), 0);
  return bins.map(({ label, to }, index) => {
    const from = bins[index - 1]?.to ?? 0;
    const inside = rows.filter((row) => Number(row.length) > from && Number(row.length) <= to);
    const sum = (field: string) => inside.reduce((total, row) => total + Number(row[field]), 0);
    const sessions = sum('sessions');
    return {
      label,
      sessions,
      share: all > 0 ? sessions / all : null,
      events: sum('events'),
      orders: sum('orders'),
      conversion: sessions > 0 ? sum('orders') / sessions : null,
      revenue: sum('revenue'),
    };
  });
}

/** The number of events that a share of the sessions does not exceed; null for no sessions. */
export function lengthAt(rows: readonly Row[], share: number): number | null {
  const all = rows.reduce((sum, row) => sum + Number(row.sessions), 0);
  let seen = 0;
  for (const row of rows) {
    seen += Number(row.sessions);
    if (all > 0 && seen >= share * all) return Number(row.length);
  }
  return null;
}
