'use client';

import { formatDay, formatMoment, formatValue } from '@/lib/format';
import { Checkbox } from '../ui/checkbox';
import { Popover } from '../ui/popover';
import { chooseLive, useLiveChoice } from './use-live-choice';

/** What the shown version of the data holds, from its ledger; all by lines of the files. */
export type DataStampInfo = {
  readonly version: number;
  /** Newest event, `YYYY-MM-DD HH:MM:SS` UTC; null when nothing is loaded. */
  readonly asOf: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly files: number;
  readonly lines: number;
  readonly views: number;
  readonly carts: number;
  readonly removals: number;
  readonly purchases: number;
  readonly duplicates: number;
  readonly quarantined: number;
};

const count = (value: number) => formatValue(value, 'count', 'full');

/** “Data as of …”, which opens to what was loaded. */
export function DataStamp({ info }: { readonly info: DataStampInfo }) {
  return (
    <Popover
      label="About the data"
      align="end"
      className="w-72 p-4"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className="tabular inline-flex h-8 min-w-0 items-center gap-2 rounded-md px-2 text-small text-soft hover:bg-wash hover:text-text aria-expanded:bg-wash pointer-coarse:h-10"
        >
          <span
            aria-hidden
            className={info.asOf ? 'size-1.5 rounded-full bg-good' : 'size-1.5 rounded-full bg-warn'}
          />
          {info.asOf === null ? (
            'No data yet'
          ) : (
            <span className="truncate">
              <span className="max-sm:sr-only">Data as of </span>
              <span className="sm:hidden">{formatDay(info.asOf.slice(0, 10))}</span>
              <span className="hidden sm:inline">{formatMoment(info.asOf)}</span>
            </span>
          )}
        </button>
      )}
    >
      {() => <Ledger info={info} />}
    </Popover>
  );
}

function Ledger({ info }: { readonly info: DataStampInfo }) {
  const loaded = info.views + info.carts + info.removals + info.purchases;
  const bad = info.quarantined > 0;
  const isAutomatic = useLiveChoice();
  return (
    <>
      <h2 className="font-semibold text-body">Data version {info.version}</h2>
      <p className="text-faint text-small">
        {info.asOf ? `Newest event ${formatMoment(info.asOf)}` : 'Load a file to see numbers here.'}
      </p>
      <dl className="tabular mt-3 grid grid-cols-[1fr_auto] gap-y-1 text-body">
        <Line label="Files" value={info.files} />
        <Line label="Lines" value={info.lines} />
        <Line label="Loaded before removing duplicates" value={loaded} strong />
        <Line label="Views" value={info.views} inset />
        <Line label="Carts" value={info.carts} inset />
        {info.removals > 0 && <Line label="Removals from cart" value={info.removals} inset />}
        <Line label="Purchases" value={info.purchases} inset />
        <Line label="Duplicates, counted once" value={info.duplicates} strong />
        <Line label={bad ? 'Quarantined, with reasons' : 'Quarantined'} value={info.quarantined} strong />
      </dl>
      <div className="mt-3 border-line border-t pt-3">
        <Checkbox state={isAutomatic ? 'on' : 'off'} onChange={() => chooseLive(!isAutomatic)}>
          Follow new data by itself
        </Checkbox>
      </div>
    </>
  );
}

type LineProps = {
  readonly label: string;
  readonly value: number;
  readonly inset?: boolean;
  readonly strong?: boolean;
};

function Line({ label, value, inset = false, strong = false }: LineProps) {
  return (
    <>
      <dt className={inset ? 'pl-3 text-faint' : strong ? 'mt-1.5' : ''}>{label}</dt>
      <dd className={inset ? 'text-right text-faint' : strong ? 'mt-1.5 text-right' : 'text-right'}>
        {count(value)}
      </dd>
    </>
  );
}
