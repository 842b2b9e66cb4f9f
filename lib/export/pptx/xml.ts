const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text inside XML; what XML cannot hold is left out. */
export function xml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"]/g, (sign) => named[sign] ?? '');
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Relation = { readonly type: string; readonly target: string };

/** The parts that a part names, as rId1, rId2 … in their order. */
export function relations(list: readonly Relation[]): string {
  const each = list.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${types}/${type}`}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
