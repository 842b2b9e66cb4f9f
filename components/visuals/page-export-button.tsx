'use client';

import { Download, FileSpreadsheet, FileText, Shapes } from 'lucide-react';
import type { Day, DayRange } from '@/lib/metrics/types';
import { IconButton } from '../ui/icon-button';
import { MenuButton } from '../ui/menu-button';
import { notify } from '../ui/toasts';
import type { PageKind } from './export-page';
import type { PageAbout } from './read-report';
import { rowsHref } from './rows-href';

type PageExportButtonProps = {
  readonly about: () => Promise<PageAbout>;
  /** The days that the file is called by. */
  readonly range?: DayRange;
  /** Given on a page about one day. */
  readonly day?: Day | undefined;
};

const nouns: Readonly<Record<PageKind, string>> = { pdf: 'PDF', pptx: 'slides' };

/** Saves the whole page; what makes the files is loaded on first use. */
export function PageExportButton({ about, range, day }: PageExportButtonProps) {
  const save = async (kind: PageKind) => {
    notify({ kind: 'note', text: `Making the ${nouns[kind]} …` });
    try {
      const { exportPage } = await import('./export-page');
      const { name, holds } = await exportPage(kind, await about(), range);
      notify({ kind: 'done', text: `Saved ${name}`, detail: holds });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'Try again in a moment.';
      notify({ kind: 'failed', text: `The ${nouns[kind]} could not be made`, detail: reason });
    }
  };
  return (
    <MenuButton
      label="Export page"
      sections={[
        {
          items: [
            {
              id: 'pdf',
              label: 'Document (PDF)',
              icon: <FileText aria-hidden />,
              onPick: () => void save('pdf'),
            },
            {
              id: 'pptx',
              label: 'Slides (PPTX)',
              icon: <Shapes aria-hidden />,
              onPick: () => void save('pptx'),
            },
            {
              id: 'rows',
              label: 'Rows under the filters (CSV)',
              icon: <FileSpreadsheet aria-hidden />,
              onPick: () => window.location.assign(rowsHref(window.location.search, day)),
            },
          ],
        },
      ]}
      trigger={(props) => (
        <IconButton {...props} label="Export page" icon={<Download aria-hidden className="size-4.5" />} />
      )}
    />
  );
}
