'use client';

import {
  BookOpenText,
  ChartLine,
  Ellipsis,
  FileImage,
  FileSpreadsheet,
  FileText,
  Maximize2,
  Shapes,
  Table2,
} from 'lucide-react';
import type { TableData } from '../ui/data-table';
import { IconButton } from '../ui/icon-button';
import { MenuButton, type MenuItem, type MenuSection } from '../ui/menu-button';
import type { Explanation } from './explain-panel';

export const EXPORT_KINDS = ['png', 'svg', 'csv', 'xlsx'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What a visual offers; what is left out is not shown. The functions are called when a person asks. */
export type VisualMenuOffer = {
  readonly table?: () => TableData;
  /** Of a visual that is a table, its rows for files. */
  readonly rows?: () => TableData;
  readonly explain?: () => Explanation;
  readonly exportAs?: (kind: ExportKind) => void;
  /** Narrows what can be exported, for a visual that is not a picture. */
  readonly exportKinds?: readonly ExportKind[];
  readonly focus?: boolean;
  /** Further choices, each under its title, before the exports. */
  readonly more?: readonly MenuSection[];
};

type VisualMenuProps = {
  readonly title: string;
  readonly offer: VisualMenuOffer;
  readonly tableShown: boolean;
  readonly onTable: () => void;
  readonly onExplain: () => void;
  readonly onFocus: () => void;
};

/** How each kind of file is named and drawn. */
export const exportItems: Readonly<Record<ExportKind, { label: string; Icon: typeof FileImage }>> = {
  png: { label: 'Picture (PNG)', Icon: FileImage },
  svg: { label: 'Drawing (SVG)', Icon: Shapes },
  csv: { label: 'Rows (CSV)', Icon: FileText },
  xlsx: { label: 'Workbook (XLSX)', Icon: FileSpreadsheet },
};

/** The menu of a visual. */
export function VisualMenu({ title, offer, tableShown, onTable, onExplain, onFocus }: VisualMenuProps) {
  const { exportAs, exportKinds = EXPORT_KINDS } = offer;
  const views: MenuItem[] = [];
  if (offer.table)
    views.push({
      id: 'table',
      label: tableShown ? 'Show as chart' : 'Show as table',
      icon: tableShown ? <ChartLine aria-hidden /> : <Table2 aria-hidden />,
      onPick: onTable,
    });
  if (offer.explain)
    views.push({
      id: 'explain',
      label: 'Explain this number',
      icon: <BookOpenText aria-hidden />,
      onPick: onExplain,
    });
  if (offer.focus)
    views.push({ id: 'focus', label: 'Full screen', icon: <Maximize2 aria-hidden />, onPick: onFocus });
  const exports: MenuItem[] = (exportAs ? exportKinds : []).map((kind) => {
    const { label, Icon } = exportItems[kind];
    return { id: kind, label, icon: <Icon aria-hidden />, onPick: () => exportAs?.(kind) };
  });
  const sections = [
    ...(views.length > 0 ? [{ items: views }] : []),
    ...(offer.more ?? []),
    ...(exports.length > 0 ? [{ title: 'Export', items: exports }] : []),
  ];
  if (sections.length === 0) return null;
  return (
    <MenuButton
      label={`Menu of ${title}`}
      sections={sections}
      trigger={(props) => (
        <IconButton
          {...props}
          size="small"
          label={`Menu of ${title}`}
          icon={<Ellipsis aria-hidden className="size-4" />}
        />
      )}
    />
  );
}
