import { declaration, spaces, xml } from './xml';

/** A slide of 16:9, in English Metric Units: 12,700 a point. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const;
export const edge = 609_600;
export const inner = slideSize.width - 2 * edge;

export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Look = {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly right?: boolean;
};

const offset = ({ x, y, width, height }: Frame) =>
  `<a:off x="${Math.round(x)}" y="${Math.round(y)}"/><a:ext cx="${Math.round(width)}" cy="${Math.round(height)}"/>`;

function paragraph(words: string, { size, color = '171A21', bold = false, right = false }: Look): string {
  return `<a:p><a:pPr algn="${right ? 'r' : 'l'}"/><a:r><a:rPr lang="en-GB" sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:rPr><a:t>${xml(words)}</a:t></a:r></a:p>`;
}

/** A box of text; the title of a slide is marked as such, for outlines and readers by ear. */
export function textBox(
  id: number,
  name: string,
  lines: readonly string[],
  frame: Frame,
  look: Look,
): string {
  const kind =
    name === 'Title'
      ? '<p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr>'
      : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xml(name)}"/>${kind}</p:nvSpPr><p:spPr><a:xfrm>${offset(frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>${lines.map((line) => paragraph(line, look)).join('')}</p:txBody></p:sp>`;
}

/** The chart that the slide's relation names. */
export function chartFrame(id: number, name: string, relation: string, frame: Frame): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart" descr="${xml(name)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** The picture that the slide's relation names. */
export function picture(id: number, name: string, relation: string, frame: Frame): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture" descr="${xml(name)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${offset(frame)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

export type Cells = {
  readonly heads: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
};

const rowHeight = 330_000;
const border = ['L', 'R', 'T'].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('');

/** A table that can be edited. */
export function table(id: number, { heads, numeric, rows }: Cells, frame: Frame): string {
  const width = Math.floor(frame.width / Math.max(1, heads.length));
  const cell = (words: string, at: number, isHead: boolean) => {
    const look = { size: 11, bold: isHead, right: numeric[at] ?? false, color: isHead ? '626A79' : '171A21' };
    return `<a:tc><a:txBody><a:bodyPr/>${paragraph(words, look)}</a:txBody><a:tcPr marL="45720" marR="45720" marT="45720" marB="45720" anchor="ctr">${border}<a:lnB w="6350"><a:solidFill><a:srgbClr val="E6E8EC"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>`;
  };
  const line = (cells: readonly string[], isHead: boolean) =>
    `<a:tr h="${rowHeight}">${heads.map((_, at) => cell(cells[at] ?? '', at, isHead)).join('')}</a:tr>`;
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset({ ...frame, height: rowHeight * (rows.length + 1) })}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${heads.map(() => `<a:gridCol w="${width}"/>`).join('')}</a:tblGrid>${line(heads, true)}${rows.map((row) => line(row, false)).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

const empty = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** A slide with its shapes. */
export function slideXml(shapes: readonly string[]): string {
  return `${declaration}<p:sld ${spaces}><p:cSld><p:spTree>${empty}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The one layout, with a place for the title. */
export const layoutXml = `${declaration}<p:sldLayout ${spaces} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${empty}${textBox(2, 'Title', [''], { x: edge, y: edge / 2, width: inner, height: 500_000 }, { size: 24, bold: true })}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const scheme =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** The master of all slides: white, and nothing on it. */
export const masterXml = `${declaration}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${empty}${textBox(2, 'Title', [''], { x: edge, y: edge / 2, width: inner, height: 500_000 }, { size: 24, bold: true })}</p:spTree></p:cSld><p:clrMap ${scheme}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2400" b="1"/></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`;
