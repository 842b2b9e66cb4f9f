import { monthName } from './calendar';
import { shareOut } from './daily-curve';
import { checkOptions, type SampleOptions } from './options';
import { openShop } from './shop';

/** A piece of a monthly file; the pieces of a month joined are its file, the header included in the first. */
export type SamplePiece = {
  /** As the public files are named, such as `2019-Oct`. */
  readonly month: string;
  /** ASCII, whole lines. */
  readonly text: string;
  /** Data rows in the text. */
  readonly rows: number;
};

export const HEADER =
  'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n';

const ROWS_PER_PIECE = 600;

/** Generates a like of the public set, month after month in the order of time; throws `SampleError` on bad options. */
export function* generate(options: SampleOptions): Generator<SamplePiece, void> {
  const { first, last } = checkOptions(options);
  const quotas = shareOut(options.events, first, last);
  const live = openShop(options.events, options.seed, first, quotas);
  let month = '';
  let text = '';
  let rows = 0;
  for (let index = 0; index < quotas.length; index++) {
    const name = monthName(first + index);
    if (name !== month) {
      if (month !== '') yield { month, text, rows };
      month = name;
      text = HEADER;
      rows = 0;
    }
    for (const piece of live(index, ROWS_PER_PIECE)) {
      text += piece.text;
      rows += piece.rows;
      if (rows < ROWS_PER_PIECE) continue;
      yield { month, text, rows };
      text = '';
      rows = 0;
    }
  }
  yield { month, text, rows };
}
