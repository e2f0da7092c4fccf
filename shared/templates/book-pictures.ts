import { strToU8 } from 'fflate';
import { imageSize } from '../output/papers/image-size.ts';
import type { OpenBook } from '../writeback/workbook-back.ts';
import type { SheetPlacedPicture } from './sheet-pictures.ts';

/** A sheet with the pictures that are drawn on it. */
interface DrawnSheet {
  readonly part: string;
  readonly xml: string;
  readonly places: readonly SheetPlacedPicture[];
}

/** What pictures change in a workbook: the XML of their sheets, other parts that are there already, and parts that are new. */
interface DrawnParts {
  readonly sheets: ReadonlyMap<string, string>;
  readonly changed: ReadonlyMap<string, Uint8Array>;
  readonly added: ReadonlyMap<string, Uint8Array>;
}

const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const noRelations = `${declaration}<Relationships xmlns="${packageRels}"></Relationships>`;
const types = { png: 'image/png', jpg: 'image/jpeg' } as const;

/** The relations of a part. */
const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const withRelation = (relations: string, id: string, type: string, target: string): string =>
  relations.replace(/<\/Relationships>\s*$/, `<Relationship Id="${id}" Type="${officeRels}/${type}" Target="${target}"/></Relationships>`);

/** An id that relations do not have yet. */
function freeId(relations: string): string {
  for (let count = 1; ; count += 1) {
    const id = `rIdYst${String(count)}`;
    if (!relations.includes(`"${id}"`)) return id;
  }
}

/** Everything that may stand behind `<drawing>` in a sheet. */
const behind = /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

const anchor = ({ from, width, height }: SheetPlacedPicture, id: string, number: number): string =>
  `<xdr:oneCellAnchor xmlns:xdr="${drawingSpace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `<xdr:from><xdr:col>${String(from.column)}</xdr:col><xdr:colOff>${String(from.columnOffset)}</xdr:colOff><xdr:row>${String(from.row)}</xdr:row><xdr:rowOff>${String(from.rowOffset)}</xdr:rowOff></xdr:from>` +
  `<xdr:ext cx="${String(width)}" cy="${String(height)}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${String(9000 + number)}" name="图片${String(number)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
  `<xdr:blipFill><a:blip xmlns:r="${officeRels}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
  `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${String(width)}" cy="${String(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;

/** Draws pictures on sheets: into the drawing that a sheet has, or one of its own. `part` gives the present text of a part, as it was changed already. */
export function drawPictures(
  book: OpenBook,
  drawn: readonly DrawnSheet[],
  images: ReadonlyMap<string, Uint8Array>,
  part: (name: string) => string | undefined,
): DrawnParts {
  const [sheets, changed, added] = [new Map<string, string>(), new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  const media = new Map<string, string>();
  const put = (name: string, text: string): void => void (book.part(name) === undefined ? added : changed).set(name, strToU8(text));
  let contentTypes = part('[Content_Types].xml') ?? '';
  let number = 0;
  const mediaOf = (key: string): string => {
    const known = media.get(key);
    const bytes = images.get(key);
    const kind = bytes === undefined ? undefined : imageSize(bytes)?.kind;
    if (known !== undefined || bytes === undefined || kind === undefined) return known ?? '';
    const name = `yst${String(media.size + 1)}.${kind}`;
    media.set(key, name);
    added.set(`xl/media/${name}`, bytes);
    if (!new RegExp(`Extension="${kind}"`, 'i').test(contentTypes))
      contentTypes = contentTypes.replace(/(<Types[^<>]*>)/, `$1<Default Extension="${kind}" ContentType="${types[kind]}"/>`);
    return name;
  };
  for (const { part: sheetPart, xml, places } of drawn) {
    if (places.length === 0) continue;
    const sheetRelations = part(relationsOf(sheetPart)) ?? noRelations;
    const held = /<drawing\s[^<>]*r:id="([^"]+)"/.exec(xml)?.[1];
    const target = held === undefined ? undefined : new RegExp(`<Relationship\\s[^<>]*>`, 'g');
    const own = target === undefined ? undefined : (sheetRelations.match(target) ?? []).find((tag) => tag.includes(`Id="${held ?? ''}"`));
    const path = /Target="(?:\.\.\/|\/xl\/)?(drawings\/[^"]+)"/.exec(own ?? '')?.[1];
    const drawingPart = `xl/${path ?? `drawings/drawingYst${String(added.size + 1)}.xml`}`;
    const present = path === undefined ? undefined : part(drawingPart);
    let relations = part(relationsOf(drawingPart)) ?? noRelations;
    const ids = new Map<string, string>();
    const anchors = places.map((place) => {
      const name = mediaOf(place.key);
      const id = ids.get(name) ?? freeId(relations);
      if (!ids.has(name)) relations = withRelation(relations, id, 'image', `../media/${name}`);
      ids.set(name, id);
      number += 1;
      return anchor(place, id, number);
    });
    const drawing = present ?? `${declaration}<xdr:wsDr xmlns:xdr="${drawingSpace}"></xdr:wsDr>`;
    const closed = drawing.replace(/<((?:\w+:)?wsDr)(\s[^<>]*)?\/>\s*$/, '<$1$2></$1>');
    put(
      drawingPart,
      closed.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => `${anchors.join('')}${end}`),
    );
    put(relationsOf(drawingPart), relations);
    if (present !== undefined) continue;
    const id = freeId(sheetRelations);
    put(relationsOf(sheetPart), withRelation(sheetRelations, id, 'drawing', `../${drawingPart.slice('xl/'.length)}`));
    sheets.set(
      sheetPart,
      xml.replace(behind, (tag) => `<drawing xmlns:r="${officeRels}" r:id="${id}"/>${tag}`),
    );
    contentTypes = contentTypes.replace(
      '</Types>',
      `<Override PartName="/${drawingPart}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
    );
  }
  if (added.size > 0) changed.set('[Content_Types].xml', strToU8(contentTypes));
  return { sheets, changed, added };
}
