/** Notes the months of the days that a query gives as `day`, each with its first one. */
export const touchDays = (days: string): string => `
  insert into touched_months as known
  select date_trunc('month', day)::date, min(day) from (${days}) d group by 1
  on conflict (month) do update set since = least(known.since, excluded.since);`;
