import { fileName } from '@/lib/export/file-name';
import type { Report } from '@/lib/export/report';
import { saveFile } from '@/lib/export/save-file';
import type { DayRange } from '@/lib/metrics/types';
import { notify } from '../ui/toasts';
import { type PageAbout, readReport } from './read-report';

export type PageKind = 'pdf' | 'pptx';

const types: Readonly<Record<PageKind, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

async function write(kind: PageKind, report: Report) {
  if (kind === 'pdf') return (await import('@/lib/export/pdf/to-pdf')).toPdf(report);
  return (await import('@/lib/export/pptx/to-pptx')).toPptx(report);
}

/** Saves the page as a file. Resolves to the file's name and to what is in it, in words. */
async function exportPage(
  kind: PageKind,
  about: PageAbout,
  range: DayRange | undefined,
): Promise<{ name: string; holds: string }> {
  const report = await readReport(about);
  const { bytes, pages } = await write(kind, report);
  const name = fileName(report.title, range, kind);
  saveFile(new Blob([bytes], { type: types[kind] }), name);
  return { name, holds: `${report.parts.length} visuals on ${pages} ${kind === 'pdf' ? 'pages' : 'slides'}` };
}

const nouns: Readonly<Record<PageKind, string>> = { pdf: 'PDF', pptx: 'slides' };

/** Saves the page as a file and tells the person how that went. */
export async function savePage(
  kind: PageKind,
  about: () => Promise<PageAbout>,
  range: DayRange | undefined,
): Promise<void> {
  notify({ kind: 'note', text: `Making the ${nouns[kind]} …` });
  try {
    const { name, holds } = await exportPage(kind, await about(), range);
    notify({ kind: 'done', text: `Saved ${name}`, detail: holds });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'Try again in a moment.';
    notify({ kind: 'failed', text: `The ${nouns[kind]} could not be made`, detail: reason });
  }
}
