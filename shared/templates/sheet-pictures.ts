import { columnNumber } from '../intake/grid.ts';
import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';
import { imageSize } from '../output/papers/image-size.ts';
import type { ScannedCell, ScannedRow } from '../writeback/scan-sheet.ts';

/** Where a picture stands in a filled sheet, in the unit of drawings (EMU): the cell that it begins in, how far from its corner, and its size. Rows and columns count from 0. */
export interface SheetPlacedPicture {
  readonly key: string;
  readonly from: { readonly column: number; readonly columnOffset: number; readonly row: number; readonly rowOffset: number };
  readonly width: number;
  readonly height: number;
}

/** A picture that a cell asks for; `index` of `of` are side by side in it. `row` is that of the finished sheet. */
export interface CellPicture {
  readonly name: string;
  readonly key: string;
  readonly cell: ScannedCell;
  readonly row: number;
  readonly index: number;
  readonly of: number;
}

const [begins, ends] = ['\uE000', '\uE001'];
const sign = new RegExp(`${begins}([^|]*)\\|([^${ends}]*)${ends}`, 'gu');

/** What stands in a text for a picture until it is drawn. */
export const pictureSign = (name: string, key: string): string => `${begins}${name}|${key}${ends}`;

/** The pictures that a filled text asks for. */
export const picturesIn = (text: string): readonly Pick<CellPicture, 'name' | 'key'>[] =>
  [...text.matchAll(sign)].map(([, name = '', key = '']) => ({ name, key }));

/** A filled text without its pictures; one that is not here is named in its place. */
export const withoutPictures = (text: string, images: ReadonlyMap<string, Uint8Array>): string =>
  text.replace(sign, (_, _name: string, key: string) => (sizeIn(images, key) === undefined ? '（图片缺失）' : ''));

const sizeIn = (images: ReadonlyMap<string, Uint8Array>, key: string) => {
  const bytes = images.get(key);
  return bytes === undefined ? undefined : imageSize(bytes);
};

const emuPerPixel = 9525;
const pixelsPerPoint = 4 / 3;
/** The largest picture, in pixels, where the template leaves no room of its own: as in Word documents. */
const boxes: Readonly<Record<string, readonly [width: number, height: number]>> = { 照片图: [280, 210], 签名图: [150, 60] };
/** So much stays free around a picture, in pixels. */
const margin = 2;
/** A row of this height, in points, or more was made to hold something: the picture goes by it. */
const roomyPoints = 30;

/** What a sheet leaves for pictures, in pixels. */
export interface SheetRoom {
  readonly widthOf: (column: number) => number;
  /** How many rows and columns the merge that begins in a cell has; 1 and 1 without one. */
  readonly spanAt: (cell: ScannedCell) => { readonly rows: number; readonly columns: number };
  /** The height of a row of the template, in points. */
  readonly heightOf: (row: number) => number;
}

/** Reads the room of a template's sheet. */
export function sheetRoom(sheetXml: string, rows: readonly ScannedRow[]): SheetRoom {
  const format = /<sheetFormatPr\s[^<>]*>/.exec(sheetXml)?.[0] ?? '';
  const usual = { width: Number(plainAttribute(format, 'defaultColWidth') ?? '9.14'), height: Number(plainAttribute(format, 'defaultRowHeight') ?? '15') };
  const columns = [...sheetXml.matchAll(/<col\s[^<>]*>/g)].map(([tag]) => ({
    min: Number(plainAttribute(tag, 'min')),
    max: Number(plainAttribute(tag, 'max')),
    width: Number(plainAttribute(tag, 'width') ?? String(usual.width)),
  }));
  const heights = new Map(rows.map(({ row, tag }) => [row, Number(plainAttribute(tag, 'ht') ?? String(usual.height))]));
  const spans = new Map(
    [...sheetXml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, left = '', top = '', right = '', bottom = '']) => [
      `${String(Number(top) - 1)},${String(columnNumber(left))}`,
      { rows: Number(bottom) - Number(top) + 1, columns: columnNumber(right) - columnNumber(left) + 1 },
    ]),
  );
  return {
    widthOf: (column) => (columns.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.width ?? usual.width) * 7,
    spanAt: (cell) => spans.get(`${String(cell.row)},${String(cell.column)}`) ?? { rows: 1, columns: 1 },
    heightOf: (row) => heights.get(row) ?? usual.height,
  };
}

const widthAt = (room: SheetRoom, { cell, of }: Pick<CellPicture, 'cell' | 'of'>): number => {
  const { columns } = room.spanAt(cell);
  let width = 0;
  for (let column = cell.column; column < cell.column + columns; column += 1) width += room.widthOf(column);
  return width / of - 2 * margin;
};

/** The height that a template gives a cell's pictures, in pixels; undefined where their row grows with them. */
function givenHeight(room: SheetRoom, cell: ScannedCell): number | undefined {
  const { rows } = room.spanAt(cell);
  let points = 0;
  for (let row = cell.row; row < cell.row + rows; row += 1) points += room.heightOf(row);
  return rows > 1 || points >= roomyPoints ? points * pixelsPerPoint - 2 * margin : undefined;
}

/** The size of a picture in its cell, in pixels; undefined where it is not here. */
function sizeAt(room: SheetRoom, picture: Omit<CellPicture, 'row' | 'index'>, images: ReadonlyMap<string, Uint8Array>) {
  const size = sizeIn(images, picture.key);
  if (size === undefined || size.width === 0 || size.height === 0) return undefined;
  const given = givenHeight(room, picture.cell);
  const [mostWidth, mostHeight] = boxes[picture.name] ?? [280, 210];
  const width = given === undefined ? Math.min(mostWidth, widthAt(room, picture)) : widthAt(room, picture);
  const scale = Math.max(1, Math.min(width / size.width, (given ?? mostHeight) / size.height) * 1000) / 1000;
  return { width: size.width * scale, height: size.height * scale };
}

/** How high a row has to be for the pictures of a cell, in points; 0 where the template left room for them. */
export function pictureHeight(room: SheetRoom, cell: ScannedCell, text: string, images: ReadonlyMap<string, Uint8Array>): number {
  const asked = picturesIn(text);
  if (asked.length === 0 || givenHeight(room, cell) !== undefined) return 0;
  const heights = asked.map(({ name, key }) => sizeAt(room, { name, key, cell, of: asked.length }, images)?.height ?? 0);
  return Math.max(...heights) === 0 ? 0 : (Math.max(...heights) + 2 * margin) / pixelsPerPoint;
}

/** Walks from a corner over columns or rows to where an offset falls. */
function walked(first: number, offset: number, sizeOf: (place: number) => number): readonly [place: number, rest: number] {
  let [place, rest] = [first, offset];
  while (rest >= sizeOf(place) && sizeOf(place) > 0) {
    rest -= sizeOf(place);
    place += 1;
  }
  return [place, rest];
}

/** Where a picture stands: in the middle of its share of the cell. `heightOf` tells the heights of the finished rows, in points. Undefined where it is not here. */
export function picturePlace(
  room: SheetRoom,
  picture: CellPicture,
  images: ReadonlyMap<string, Uint8Array>,
  heightOf: (row: number) => number,
): SheetPlacedPicture | undefined {
  const size = sizeAt(room, picture, images);
  if (size === undefined) return undefined;
  const { cell, index, row, key } = picture;
  const share = widthAt(room, picture) + 2 * margin;
  const { rows } = room.spanAt(cell);
  let height = 0;
  for (let at = row; at < row + rows; at += 1) height += heightOf(at) * pixelsPerPoint;
  const [column, x] = walked(cell.column, index * share + Math.max(0, (share - size.width) / 2), room.widthOf);
  const [top, y] = walked(row, Math.max(0, (height - size.height) / 2), (at) => heightOf(at) * pixelsPerPoint);
  const emu = (pixels: number): number => Math.round(pixels * emuPerPixel);
  return { key, from: { column, columnOffset: emu(x), row: top, rowOffset: emu(y) }, width: emu(size.width), height: emu(size.height) };
}
