import { joinFigures } from '../key-figures';
import { filterLine, type Report, type ReportPart, type Still } from '../report';
import { contentWidth, type Flow, faint, margin, newFlow, soft, writeFeet } from './flow';
import { cutTo, wrap } from './letters';
import { writeTable } from './table';
import { writePdf } from './write-pdf';

const gap = 16;
const figuresInRow = 4;

function writeHead(flow: Flow, report: Report): void {
  const { title, period, link, asOf } = report;
  flow
    .canvas()
    .text(cutTo(title, contentWidth, 20, 'bold'), margin, flow.y() + 8, { size: 20, face: 'bold' });
  flow.move(26);
  flow.canvas().text(period, margin, flow.y(), { size: 11, ink: soft });
  flow.move(15);
  for (const line of wrap(filterLine(report), contentWidth, 9)) {
    flow.canvas().text(line, margin, flow.y(), { size: 9, ink: soft });
    flow.move(12);
  }
  flow
    .canvas()
    .text(cutTo(`Data as of ${asOf} · ${link}`, contentWidth, 8), margin, flow.y(), { size: 8, ink: faint });
  flow.move(20);
}

function writeFigures(flow: Flow, parts: readonly ReportPart[]): void {
  const figures = parts.filter(({ figure }) => figure);
  const width = (contentWidth - gap * (figuresInRow - 1)) / figuresInRow;
  for (let at = 0; at < figures.length; at += figuresInRow) {
    flow.need(64);
    for (const [place, { title, figure }] of figures.slice(at, at + figuresInRow).entries()) {
      const x = margin + place * (width + gap);
      flow.canvas().box(x, flow.y(), width, 54, [247, 248, 250]);
      flow.canvas().text(cutTo(title, width - 20, 8.5), x + 10, flow.y() + 15, { size: 8.5, ink: soft });
      flow.canvas().text(figure?.value ?? '', x + 10, flow.y() + 33, { size: 16, face: 'bold' });
      flow
        .canvas()
        .text(cutTo(figure?.note ?? '', width - 20, 7.5), x + 10, flow.y() + 46, { size: 7.5, ink: faint });
    }
    flow.move(64);
  }
}

type Drawn = ReportPart & { readonly still: Still };

/** Charts that fit beside each other: a wide one stands alone, one of half the width draws the next such one to it. */
function shelve(parts: readonly ReportPart[]): Drawn[][] {
  const shelves: Drawn[][] = [];
  for (const part of parts) {
    if (!part.still) continue;
    const drawn: Drawn = { ...part, still: part.still };
    const open = shelves.find((shelf) => shelf.length === 1 && !shelf[0]?.isWide);
    if (!part.isWide && open) open.push(drawn);
    else shelves.push([drawn]);
  }
  return shelves;
}

function writeCharts(flow: Flow, parts: readonly ReportPart[]): void {
  for (const shelf of shelve(parts)) {
    const width = shelf.some(({ isWide }) => isWide) ? contentWidth : (contentWidth - gap) / 2;
    const heights = shelf.map(({ still }) => (still.height * width) / still.width);
    const height = Math.max(...heights) + 46;
    flow.need(height);
    for (const [place, { title, subtitle, still }] of shelf.entries()) {
      const x = margin + place * (width + gap);
      flow.canvas().text(cutTo(title, width, 11, 'bold'), x, flow.y() + 11, { size: 11, face: 'bold' });
      flow.canvas().text(cutTo(subtitle ?? '', width, 8), x, flow.y() + 23, { size: 8, ink: soft });
      flow.canvas().picture(still, x, flow.y() + 30, width, heights[place] ?? 0);
    }
    flow.move(height);
  }
}

/** A page as a PDF for paper: its filters, its figures, its charts, then the tables of all its visuals. */
export async function toPdf(report: Report): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const flow = newFlow(report);
  writeHead(flow, report);
  writeFigures(flow, report.parts);
  writeCharts(flow, report.parts);
  for (const part of joinFigures(report.parts)) writeTable(flow, part);
  const lost = flow.pages.reduce((sum, page) => sum + page.lost(), 0);
  if (lost > 0) {
    const words = `${lost} letters are not in the standard fonts of PDF and are printed as “?”. The files of rows hold them.`;
    flow.need(20);
    flow.canvas().text(words, margin, flow.y() + 8, { size: 8, ink: faint });
  }
  writeFeet(flow, report);
  return {
    bytes: await writePdf(`${report.title}, ${report.period}`, flow.pages, flow.stills),
    pages: flow.pages.length,
  };
}
