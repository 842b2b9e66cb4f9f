import { writeXlsx } from 'hucre/xlsx';
import { filterLine, type Report, type ReportPart } from '../report';
import { isWord } from '../sheet';
import { toPng } from '../to-png';
import { type ZipEntry, zip } from '../zip';
import { chartXml } from './chart-xml';
import { frameEntries } from './frame-entries';
import { type NativeChart, nativeChart } from './native-chart';
import { chartFrame, edge, inner, picture, slideSize, slideXml, table, textBox } from './slide-xml';
import { type Relation, relations } from './xml';

const mostRows = 15;
const mostColumns = 8;
const layout: Relation = { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' };
const body = { x: edge, y: 1_250_000, width: inner, height: slideSize.height - 1_250_000 - 620_000 };

type Slide = { readonly shapes: readonly string[]; readonly relations: readonly Relation[] };
type Built = { readonly slides: Slide[]; readonly entries: ZipEntry[]; charts: number };

const heading = (title: string, subtitle: string) => [
  textBox(
    2,
    'Title',
    [title],
    { x: edge, y: 420_000, width: inner, height: 420_000 },
    { size: 24, bold: true },
  ),
  textBox(
    3,
    'Subtitle',
    [subtitle],
    { x: edge, y: 860_000, width: inner, height: 300_000 },
    { size: 12, color: '4A5160' },
  ),
];

function cover(report: Report): Slide {
  const { title, period, asOf, version, link } = report;
  const lines = [filterLine(report), `Data as of ${asOf}, version ${version}`, link];
  return {
    shapes: [
      textBox(
        2,
        'Title',
        [title],
        { x: edge, y: 2_300_000, width: inner, height: 700_000 },
        { size: 40, bold: true },
      ),
      textBox(
        3,
        'Period',
        [period],
        { x: edge, y: 3_050_000, width: inner, height: 400_000 },
        { size: 20, color: '4A5160' },
      ),
      textBox(
        4,
        'About',
        lines,
        { x: edge, y: 3_700_000, width: inner, height: 1_200_000 },
        { size: 12, color: '626A79' },
      ),
    ],
    relations: [layout],
  };
}

function figures(report: Report): Slide[] {
  const cards = report.parts.flatMap(({ title, figure }) =>
    figure ? [[title, figure.value, figure.note]] : [],
  );
  if (cards.length === 0) return [];
  const cells = { heads: ['Figure', 'Value', 'Compared'], numeric: [false, true, false], rows: cards };
  return [{ shapes: [...heading('Key figures', report.period), table(4, cells, body)], relations: [layout] }];
}

/** The workbook behind a chart, which opens when someone edits its data. */
function workbook({ names, series }: NativeChart): Promise<Uint8Array> {
  const rows = names.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)]);
  return writeXlsx({ sheets: [{ name: 'Rows', rows: [['', ...series.map(({ name }) => name)], ...rows] }] });
}

async function addChart(built: Built, chart: NativeChart): Promise<Relation> {
  built.charts += 1;
  const number = built.charts;
  built.entries.push(
    { name: `ppt/charts/chart${number}.xml`, content: chartXml(chart) },
    {
      name: `ppt/charts/_rels/chart${number}.xml.rels`,
      content: relations([{ type: 'package', target: `../embeddings/rows${number}.xlsx` }]),
    },
    { name: `ppt/embeddings/rows${number}.xlsx`, content: new Uint8Array(await workbook(chart)) },
  );
  return { type: 'chart', target: `../charts/chart${number}.xml` };
}

async function partSlide(built: Built, part: ReportPart): Promise<Slide | null> {
  const { title, subtitle = '', rows, sheet, still, shape, written } = part;
  const chart = sheet && shape ? nativeChart(shape, sheet) : null;
  const text = heading(title, [subtitle, `${rows} rows`].filter(Boolean).join(' · '));
  if (chart) {
    return {
      shapes: [...text, chartFrame(4, title, 'rId2', body)],
      relations: [layout, await addChart(built, chart)],
    };
  }
  if (still) {
    const name = `image${built.entries.length}.png`;
    built.entries.push({ name: `ppt/media/${name}`, content: await toPng(still) });
    const scale = Math.min(body.width / still.width, body.height / still.height);
    const [width, height] = [still.width * scale, still.height * scale];
    const frame = { ...body, x: body.x + (body.width - width) / 2, width, height };
    return {
      shapes: [...text, picture(4, title, 'rId2', frame)],
      relations: [layout, { type: 'image', target: `../media/${name}` }],
    };
  }
  if (!sheet) return null;
  const columns = sheet.columns.slice(0, mostColumns);
  const cells = {
    heads: columns.map(({ label }) => label),
    numeric: columns.map(({ unit }) => !isWord(unit)),
    rows: written.slice(0, mostRows).map((row) => row.slice(0, mostColumns)),
  };
  const [cutRows, cutColumns] = [written.length > mostRows, sheet.columns.length > mostColumns];
  const cut = [
    ...(cutRows ? [`the first ${mostRows} of ${written.length} rows`] : []),
    ...(cutColumns ? [`${mostColumns} of ${sheet.columns.length} columns`] : []),
  ].join(', ');
  return {
    shapes: [
      ...heading(title, [subtitle, cut || `${rows} rows`].filter(Boolean).join(' · ')),
      table(4, cells, body),
    ],
    relations: [layout],
  };
}

function foot({ asOf, version }: Report, at: number, count: number): string[] {
  const y = slideSize.height - 420_000;
  const look = { size: 9, color: '626A79' };
  return [
    textBox(
      90,
      'As of',
      [`Cartograph · Data as of ${asOf} · Data version ${version}`],
      { x: edge, y, width: inner * 0.8, height: 200_000 },
      look,
    ),
    textBox(
      91,
      'Number',
      [`${at + 1} of ${count}`],
      { x: edge + inner * 0.8, y, width: inner * 0.2, height: 200_000 },
      { ...look, right: true },
    ),
  ];
}

/** A page as slides: its figures, then one slide a visual, its chart editable where slides have such a chart. */
export async function toPptx(report: Report): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const built: Built = { slides: [cover(report), ...figures(report)], entries: [], charts: 0 };
  for (const part of report.parts) {
    if (part.figure) continue;
    const slide = await partSlide(built, part);
    if (slide) built.slides.push(slide);
  }
  const count = built.slides.length;
  const slides = built.slides.flatMap(({ shapes, relations: own }, at) => [
    { name: `ppt/slides/slide${at + 1}.xml`, content: slideXml([...shapes, ...foot(report, at, count)]) },
    { name: `ppt/slides/_rels/slide${at + 1}.xml.rels`, content: relations(own) },
  ]);
  const bytes = await zip([...frameEntries(report, count, built.charts), ...slides, ...built.entries]);
  return { bytes, pages: count };
}
