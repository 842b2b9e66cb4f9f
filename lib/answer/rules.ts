import { crawlerRule } from '@/db/facts/sessions';

/** The limits that the rules of the facts work with, for pages that explain them. */
export type DataRules = {
  /** More events than this in one session without a purchase: a crawler. */
  readonly crawlerEvents: number;
  /** More sessions than this of one user on one day without a purchase: crawlers. */
  readonly crawlerSessionsPerDay: number;
};

export const dataRules: DataRules = {
  crawlerEvents: crawlerRule.events,
  crawlerSessionsPerDay: crawlerRule.sessionsPerDay,
};
