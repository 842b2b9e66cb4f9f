'use client';

import { Download, FileSpreadsheet, FileText, Shapes } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Day, DayRange } from '@/lib/metrics/types';
import { IconButton } from '../ui/icon-button';
import { MenuButton } from '../ui/menu-button';
import { notify } from '../ui/toasts';
import type { PageKind } from './export-page';
import { type PageOffer, usePageOffer } from './page-parts';
import type { PageAbout } from './read-report';
import { rowsHref } from './rows-href';
import { noAnswer } from './use-export';

type PageExportButtonProps = {
  readonly about: () => Promise<PageAbout>;
  /** The days that the file is called by. */
  readonly range?: DayRange;
  /** The page adds up rows under its filters, which can be taken too. */
  readonly hasRows?: boolean;
  /** Given on a page about one day. */
  readonly day?: Day | undefined;
};

const icons = {
  pdf: <FileText aria-hidden />,
  pptx: <Shapes aria-hidden />,
  rows: <FileSpreadsheet aria-hidden />,
};

/** Saves the whole page; what makes the files is loaded on first use. */
export function PageExportButton({ about, range, hasRows = false, day }: PageExportButtonProps) {
  const newest = useRef({ about, range });
  useEffect(() => {
    newest.current = { about, range };
  });
  const offer = useMemo((): PageOffer => {
    const save = async (kind: PageKind) => {
      try {
        const { savePage } = await import('./export-page');
        await savePage(kind, () => newest.current.about(), newest.current.range);
      } catch {
        notify({ kind: 'failed', text: noAnswer });
      }
    };
    const rows: PageOffer = [
      {
        id: 'rows',
        label: 'Rows under the filters (CSV)',
        save: () => window.location.assign(rowsHref(window.location.search, day)),
      },
    ];
    return [
      { id: 'pdf', label: 'Document (PDF)', save: () => void save('pdf') },
      { id: 'pptx', label: 'Slides (PPTX)', save: () => void save('pptx') },
      ...(hasRows ? rows : []),
    ];
  }, [hasRows, day]);
  usePageOffer(offer);
  return (
    <MenuButton
      label="Export page"
      sections={[
        { items: offer.map(({ id, label, save }) => ({ id, label, icon: icons[id], onPick: save })) },
      ]}
      trigger={(props) => (
        <IconButton {...props} label="Export page" icon={<Download aria-hidden className="size-4.5" />} />
      )}
    />
  );
}
