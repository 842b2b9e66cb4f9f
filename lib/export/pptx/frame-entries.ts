import type { Report } from '../report';
import type { ZipEntry } from '../zip';
import { layoutXml, masterXml, slideSize } from './slide-xml';
import { themeXml } from './theme-xml';
import { declaration, relations, spaces, xml } from './xml';

function contentTypes(slides: number, charts: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument';
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}+xml"/>`;
  const each = (count: number, name: (at: number) => string, type: string) =>
    Array.from({ length: count }, (_, at) => part(name(at + 1), type)).join('');
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="${kind}.spreadsheetml.sheet"/>${part('/ppt/presentation.xml', `${kind}.presentationml.presentation.main`)}${part('/ppt/slideMasters/slideMaster1.xml', `${kind}.presentationml.slideMaster`)}${part('/ppt/slideLayouts/slideLayout1.xml', `${kind}.presentationml.slideLayout`)}${part('/ppt/theme/theme1.xml', `${kind}.theme`)}${part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}${each(slides, (at) => `/ppt/slides/slide${at}.xml`, `${kind}.presentationml.slide`)}${each(charts, (at) => `/ppt/charts/chart${at}.xml`, `${kind}.drawingml.chart`)}</Types>`;
}

function presentation(slides: number): string {
  const ids = Array.from(
    { length: slides },
    (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 2}"/>`,
  ).join('');
  return `${declaration}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${slideSize.width}" cy="${slideSize.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

/** The parts of a presentation that hold its slides together. */
export function frameEntries({ title, period }: Report, slides: number, charts: number): ZipEntry[] {
  const core = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(`${title}, ${period}`)}</dc:title><dc:creator>Cartograph</dc:creator></cp:coreProperties>`;
  return [
    { name: '[Content_Types].xml', content: contentTypes(slides, charts) },
    {
      name: '_rels/.rels',
      content: relations([
        { type: 'officeDocument', target: 'ppt/presentation.xml' },
        {
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
      ]),
    },
    { name: 'docProps/core.xml', content: core },
    { name: 'ppt/presentation.xml', content: presentation(slides) },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: relations([
        { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
        ...Array.from({ length: slides }, (_, at) => ({
          type: 'slide',
          target: `slides/slide${at + 1}.xml`,
        })),
        { type: 'theme', target: 'theme/theme1.xml' },
      ]),
    },
    { name: 'ppt/theme/theme1.xml', content: themeXml },
    { name: 'ppt/slideMasters/slideMaster1.xml', content: masterXml },
    {
      name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      content: relations([
        { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { type: 'theme', target: '../theme/theme1.xml' },
      ]),
    },
    { name: 'ppt/slideLayouts/slideLayout1.xml', content: layoutXml },
    {
      name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      content: relations([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
    },
  ];
}
