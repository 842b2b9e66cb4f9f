import { palettes } from '@/lib/look/tokens';
import { declaration } from './xml';

const hex = (color: string | undefined) => (color ?? '#000000').slice(1).toUpperCase();
const { series, text, textSoft, wash, accent } = palettes.light;
const named: readonly (readonly [string, string | undefined])[] = [
  ['dk1', text],
  ['lt1', '#ffffff'],
  ['dk2', textSoft],
  ['lt2', wash],
  ...[0, 1, 2, 3, 4, 5].map((at) => [`accent${at + 1}`, series[at]] as const),
  ['hlink', accent],
  ['folHlink', textSoft],
];
const colors = named
  .map(([name, color]) => `<a:${name}><a:srgbClr val="${hex(color)}"/></a:${name}>`)
  .join('');
const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (part: string) => part.repeat(3);

/** The colours and the font of a presentation: the charts' own colours, so that an edited chart keeps them. */
export const themeXml = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Cartograph"><a:themeElements><a:clrScheme name="Cartograph">${colors}</a:clrScheme><a:fontScheme name="Cartograph"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Cartograph"><a:fillStyleLst>${three(solid)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="9525">${solid}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
