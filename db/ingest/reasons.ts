/** Why a line is in quarantine: the whole vocabulary, as written in `raw.quarantine.reason`. */
export const REASONS = [
  'wrong number of fields',
  'bad event_time',
  'unknown event_type',
  'bad product_id',
  'bad category_id',
  'bad price',
  'bad user_id',
  'value too long',
  'broken quotes',
  'cut last line',
  'line too long',
  'NUL byte',
  'invalid UTF-8',
] as const;

export type Reason = (typeof REASONS)[number];
