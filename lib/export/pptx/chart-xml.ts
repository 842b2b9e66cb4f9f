import { palettes } from '@/lib/look/tokens';
import type { Unit } from '../sheet';
import type { NativeChart, Series } from './native-chart';
import { declaration, xml } from './xml';

const colors = palettes.light.series.map((color) => color.slice(1));
const grey = palettes.light.textSoft.slice(1);
const formats: Partial<Record<Unit, string>> = {
  money: '"$"#,##0',
  percent: '0.0%',
  count: '#,##0',
  decimal: '0.00',
};
const formatOf = (unit: Unit) => formats[unit] ?? 'General';

const letter = (at: number) => String.fromCharCode(65 + at);
const fill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const small = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100">${fill(grey)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

function textCells(names: readonly string[], column: string): string {
  const points = names.map((name, at) => `<c:pt idx="${at}"><c:v>${xml(name)}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>Rows!$${column}$2:$${column}$${names.length + 1}</c:f><c:strCache><c:ptCount val="${names.length}"/>${points}</c:strCache></c:strRef>`;
}

function numberCells({ values, unit }: Series, column: string): string {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
  );
  return `<c:numRef><c:f>Rows!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>${xml(formatOf(unit))}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function look({ shape }: NativeChart, { isLine }: Series, at: number): string {
  const color = colors[at % colors.length] ?? grey;
  if (shape === 'scatter') {
    return `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${fill(color)}</c:spPr></c:marker>`;
  }
  if (shape === 'line' || isLine) {
    return `<c:spPr><a:ln w="25400" cap="rnd">${fill(color)}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  }
  return `<c:spPr>${fill(color)}</c:spPr>${shape === 'area' || shape === 'pie' ? '' : '<c:invertIfNegative val="0"/>'}`;
}

/** The slices of a pie, each in its colour: a series has but one. */
function slices(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const color = colors[at % colors.length] ?? grey;
    return `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${fill(color)}</c:spPr></c:dPt>`;
  }).join('');
}

function seriesXml(chart: NativeChart, series: Series, at: number): string {
  const column = letter(at + 1);
  const name = `<c:tx><c:strRef><c:f>Rows!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const head = `<c:idx val="${at}"/><c:order val="${at}"/>${name}${look(chart, series, at)}`;
  const parts = chart.shape === 'pie' ? slices(chart.names.length) : '';
  const smooth = chart.shape === 'line' || series.isLine ? '<c:smooth val="0"/>' : '';
  return `<c:ser>${head}${parts}<c:cat>${textCells(chart.names, 'A')}</c:cat><c:val>${numberCells(series, column)}</c:val>${smooth}</c:ser>`;
}

function scatterXml(chart: NativeChart): string {
  const [x, y] = chart.series;
  if (!x || !y) return '';
  const name = `<c:tx><c:v>${xml(y.name)}</c:v></c:tx>`;
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>${name}${look(chart, y, 0)}<c:xVal>${numberCells(x, 'B')}</c:xVal><c:yVal>${numberCells(y, 'C')}</c:yVal><c:smooth val="0"/></c:ser><c:axId val="11"/><c:axId val="12"/></c:scatterChart>${valueAxis(11, 12, 'b', x, true)}${valueAxis(12, 11, 'l', y, true)}`;
}

type Place = 'b' | 'l' | 'r';

function heading(words: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1100" b="0"/><a:t>${xml(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function valueAxis(
  id: number,
  crosses: number,
  place: Place,
  { unit, name }: Series,
  isNamed = false,
): string {
  const grid =
    place === 'r'
      ? ''
      : `<c:majorGridlines><c:spPr><a:ln w="6350">${fill('E6E8EC')}</a:ln></c:spPr></c:majorGridlines>`;
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${grid}${isNamed ? heading(name) : ''}<c:numFmt formatCode="${xml(formatOf(unit))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${small}<c:crossAx val="${crosses}"/><c:crosses val="${place === 'r' ? 'max' : 'autoZero'}"/></c:valAx>`;
}

function nameAxis(id: number, crosses: number, place: Place, isHidden = false): string {
  // Bars that lie are read from the top.
  const order = place === 'l' ? 'maxMin' : 'minMax';
  return `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${place}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${small}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

const axes = (a: number, b: number) => `<c:axId val="${a}"/><c:axId val="${b}"/>`;

function plotXml(chart: NativeChart): string {
  const each = (lines: boolean) =>
    chart.series.map((one, at) => (one.isLine === lines ? seriesXml(chart, one, at) : '')).join('');
  const [first] = chart.series;
  if (!first) return '';
  const line = chart.series.find(({ isLine }) => isLine);
  const vary = '<c:varyColors val="0"/>';
  switch (chart.shape) {
    case 'scatter':
      return scatterXml(chart);
    case 'pie':
      return `<c:doughnutChart><c:varyColors val="1"/>${each(false)}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${vary}${each(false)}<c:marker val="1"/>${axes(11, 12)}</c:lineChart>${nameAxis(11, 12, 'b')}${valueAxis(12, 11, 'l', first)}`;
    case 'area':
      return `<c:areaChart><c:grouping val="stacked"/>${vary}${each(false)}${axes(11, 12)}</c:areaChart>${nameAxis(11, 12, 'b')}${valueAxis(12, 11, 'l', first)}`;
    case 'bar':
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>${vary}${each(false)}<c:gapWidth val="60"/>${axes(11, 12)}</c:barChart>${nameAxis(11, 12, 'l')}${valueAxis(12, 11, 'b', first)}`;
    case 'column':
    case 'combo': {
      const bars = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${vary}${each(false)}<c:gapWidth val="60"/>${axes(11, 12)}</c:barChart>`;
      const over = line
        ? `<c:lineChart><c:grouping val="standard"/>${vary}${each(true)}<c:marker val="1"/>${axes(13, 14)}</c:lineChart>`
        : '';
      const overAxes = line ? `${nameAxis(13, 14, 'b', true)}${valueAxis(14, 13, 'r', line)}` : '';
      return `${bars}${over}${nameAxis(11, 12, 'b')}${valueAxis(12, 11, 'l', first)}${overAxes}`;
    }
  }
}

/** A chart part of a presentation; its numbers also lie in the workbook that rId1 names, where they can be edited. */
export function chartXml(chart: NativeChart): string {
  const hasLegend = chart.shape === 'pie' || (chart.series.length > 1 && chart.shape !== 'scatter');
  const legend = hasLegend
    ? `<c:legend><c:legendPos val="${chart.shape === 'pie' ? 'r' : 't'}"/><c:overlay val="0"/>${small}</c:legend>`
    : '';
  return `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
