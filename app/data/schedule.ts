const hour = 3_600_000;

/** After how many hours the next load is late: `EXPECTED_LOAD_HOURS`; null where it is not set or no number. */
export function readExpectedHours(): number | null {
  const hours = Number(process.env.EXPECTED_LOAD_HOURS);
  return Number.isFinite(hours) && hours > 0 ? hours : null;
}

/** Hours since a UTC moment `YYYY-MM-DD HH:MM:SS`, to a tenth; null for none. */
export function hoursSince(moment: string | null): number | null {
  if (moment === null) return null;
  const time = Date.parse(`${moment.replace(' ', 'T')}Z`);
  return Math.round(((Date.now() - time) / hour) * 10) / 10;
}
