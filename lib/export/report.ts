import type { ExportSheet } from './sheet';

/** What a chart draws, where spreadsheets and slides have a chart of that kind; null where they have none. */
export type ChartShape = 'line' | 'area' | 'bar' | 'column' | 'combo' | 'pie' | 'scatter';

/** A chart drawn for paper: RGB bytes row by row, and the size in CSS pixels that it was drawn for. */
export type Still = {
  readonly width: number;
  readonly height: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly rgb: Uint8Array;
};

/** A visual of a page, away from it. */
export type ReportPart = {
  readonly title: string;
  readonly subtitle: string | undefined;
  /** The one number of a card, and what stands under it. */
  readonly figure: { readonly value: string; readonly note: string } | undefined;
  /** Its rows, written for readers beside the values. */
  readonly sheet: ExportSheet | null;
  readonly written: readonly (readonly string[])[];
  /** `30 of 30`. */
  readonly rows: string;
  readonly still: Still | null;
  readonly shape: ChartShape | null;
  /** Takes the whole width of the page. */
  readonly isWide: boolean;
};

/** A page with all that is needed to understand it away from the screen. */
export type Report = {
  readonly title: string;
  readonly period: string;
  /** In force on the whole page, in words. */
  readonly filters: readonly { readonly label: string; readonly value: string }[];
  readonly asOf: string;
  readonly version: string;
  readonly link: string;
  readonly parts: readonly ReportPart[];
};

/** The filters of a report in one line. */
export function filterLine({ filters }: Report): string {
  return filters.length > 0
    ? filters.map(({ label, value }) => `${label}: ${value}`).join(' · ')
    : 'No filters: all of the data';
}
