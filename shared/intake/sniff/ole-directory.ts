const lastSector = 0xfffffffe;
const greatestSector = 0xfffffffa;

interface Layout {
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly sectorCount: number;
}

const offsetOf = (layout: Layout, sector: number): number => (sector + 1) * layout.sectorBytes;

function allocationSectors(layout: Layout): readonly number[] {
  const { view, sectorBytes, sectorCount } = layout;
  const sectors: number[] = [];
  for (let index = 0; index < 109; index += 1) sectors.push(view.getUint32(76 + index * 4, true));
  let next = view.getUint32(68, true);
  for (let guard = 0; next <= greatestSector && next < sectorCount && guard < sectorCount; guard += 1) {
    const base = offsetOf(layout, next);
    if (base + sectorBytes > view.byteLength) break;
    for (let index = 0; index < sectorBytes / 4 - 1; index += 1) sectors.push(view.getUint32(base + index * 4, true));
    next = view.getUint32(base + sectorBytes - 4, true);
  }
  return sectors.filter((sector) => sector <= greatestSector);
}

/** The next-sector table, or undefined when it points behind the end of the file: a file cut short. */
function allocationTable(layout: Layout): readonly number[] | undefined {
  const { view, sectorBytes, sectorCount } = layout;
  const table: number[] = [];
  for (const sector of allocationSectors(layout)) {
    const base = offsetOf(layout, sector);
    if (sector >= sectorCount || base + sectorBytes > view.byteLength) return undefined;
    for (let index = 0; index < sectorBytes / 4; index += 1) table.push(view.getUint32(base + index * 4, true));
  }
  const cut = table.some((next, sector) => next <= greatestSector && next !== 0 && (next >= sectorCount || sector >= sectorCount));
  return cut || goesInCircles(table) ? undefined : table;
}

/** Whether two sectors go on in the same one, as where a chain goes in a circle: the spreadsheet library would follow it for ever. */
function goesInCircles(table: readonly number[]): boolean {
  const next = table.filter((sector) => sector <= greatestSector && sector !== 0);
  return new Set(next).size < next.length;
}

/** The next-sector table of the small streams, which has sectors of its own; undefined where it points behind its own end. */
function smallTable(layout: Layout, table: readonly number[]): readonly number[] | undefined {
  const { view, sectorBytes, sectorCount } = layout;
  const small: number[] = [];
  let sector: number | undefined = view.getUint32(60, true);
  for (let guard = 0; sector !== undefined && sector <= greatestSector && guard < sectorCount; guard += 1) {
    const base = offsetOf(layout, sector);
    if (base + sectorBytes > view.byteLength) return undefined;
    for (let index = 0; index < sectorBytes / 4; index += 1) small.push(view.getUint32(base + index * 4, true));
    sector = table[sector];
  }
  return small.some((next) => next <= greatestSector && next >= small.length) || goesInCircles(small) ? undefined : small;
}

function entryNames(layout: Layout, sector: number): readonly string[] {
  const names: string[] = [];
  const base = offsetOf(layout, sector);
  for (let at = base; at + 128 <= Math.min(base + layout.sectorBytes, layout.view.byteLength); at += 128) {
    const length = Math.min(32, layout.view.getUint16(at + 64, true) / 2 - 1);
    let name = '';
    for (let index = 0; index < length; index += 1) name += String.fromCharCode(layout.view.getUint16(at + index * 2, true));
    if (name !== '') names.push(name);
  }
  return names;
}

/** The names of all streams in an OLE2 file (“Workbook”, “EncryptedPackage”), or undefined when the file is cut short or its tables make no sense. */
export function readOleDirectory(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.length < 1024) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return undefined;
  const layout: Layout = { view, sectorBytes, sectorCount: Math.ceil((bytes.length - sectorBytes) / sectorBytes) };
  const table = allocationTable(layout);
  if (table === undefined || smallTable(layout, table) === undefined) return undefined;
  const names: string[] = [];
  let sector: number | undefined = view.getUint32(48, true);
  for (let guard = 0; sector !== undefined && sector < lastSector && guard < layout.sectorCount; guard += 1) {
    names.push(...entryNames(layout, sector));
    sector = table[sector];
  }
  return names;
}
