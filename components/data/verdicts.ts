import type { Verdict } from './judge-days';

type Look = { readonly label: string; readonly sign: string; readonly style: string };

/** How each verdict on a day is named and marked; the sign says it without the colour. */
export const verdicts: Readonly<Record<Verdict, Look>> = {
  usual: { label: 'Usual', sign: '', style: 'bg-wash text-soft' },
  'no data': { label: 'No data', sign: '∅', style: 'bg-bad-soft text-bad' },
  'hours missing': { label: 'Hours missing', sign: '◔', style: 'bg-bad-soft text-bad' },
  'no purchases': { label: 'No purchases', sign: '✕', style: 'bg-bad-soft text-bad' },
  above: { label: 'Above usual', sign: '▲', style: 'bg-warn-soft text-warn' },
  below: { label: 'Below usual', sign: '▼', style: 'bg-warn-soft text-warn' },
  unfinished: { label: 'Unfinished', sign: '…', style: 'bg-wash text-faint' },
};
