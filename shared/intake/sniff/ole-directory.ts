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

/** One stream or storage in the directory of an OLE2 file. */
interface OleEntry {
  readonly name: string;
  /** Where the entry is in the file. */
  readonly at: number;
  readonly start: number;
  readonly size: number;
}

/** The entries of one sector of the directory. */
function entriesIn(layout: Layout, sector: number): readonly OleEntry[] {
  const { view, sectorBytes } = layout;
  const entries: OleEntry[] = [];
  const base = offsetOf(layout, sector);
  for (let at = base; at + 128 <= Math.min(base + sectorBytes, view.byteLength); at += 128) {
    const length = Math.min(32, view.getUint16(at + 64, true) / 2 - 1);
    let name = '';
    for (let index = 0; index < length; index += 1) name += String.fromCharCode(view.getUint16(at + index * 2, true));
    if (name !== '') entries.push({ name, at, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

/** An OLE2 file whose tables make sense. */
export interface OleFile {
  readonly entries: readonly OleEntry[];
  /** The bytes of a stream, a megabyte at most; shorter than it says where its sectors end before. */
  readonly streamOf: (entry: OleEntry) => Uint8Array;
}

/** Reads the tables of an OLE2 file; undefined when it is cut short or they make no sense. */
export function readOleFile(bytes: Uint8Array): OleFile | undefined {
  if (bytes.length < 1024) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 1 << view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return undefined;
  const layout: Layout = { view, sectorBytes, sectorCount: Math.ceil((bytes.length - sectorBytes) / sectorBytes) };
  const table = allocationTable(layout);
  const small = table === undefined ? undefined : smallTable(layout, table);
  if (table === undefined || small === undefined) return undefined;
  const entries: OleEntry[] = [];
  let sector: number | undefined = view.getUint32(48, true);
  for (let guard = 0; sector !== undefined && sector < lastSector && guard < layout.sectorCount; guard += 1) {
    entries.push(...entriesIn(layout, sector));
    sector = table[sector];
  }
  return { entries, streamOf: (entry) => streamOf(bytes, layout, { table, small, root: entries[0] }, entry) };
}

/** The names of all streams in an OLE2 file (“Workbook”, “EncryptedPackage”), or undefined when the file is cut short or its tables make no sense. */
export const readOleDirectory = (bytes: Uint8Array): readonly string[] | undefined => readOleFile(bytes)?.entries.map(({ name }) => name);

const smallestLarge = 4096;
const smallSectorBytes = 64;
const mostBytes = 1_000_000;

interface Tables {
  readonly table: readonly number[];
  readonly small: readonly number[];
  readonly root: OleEntry | undefined;
}

/** A small stream is in sectors of 64 bytes, which together are the stream of the root. */
function streamOf(bytes: Uint8Array, layout: Layout, { table, small, root }: Tables, { start, size }: OleEntry): Uint8Array {
  const wanted = Math.min(size, mostBytes);
  const sectors = (first: number, next: readonly number[], most: number): readonly number[] => {
    const found: number[] = [];
    for (let sector: number | undefined = first; sector !== undefined && sector <= greatestSector && found.length < most; sector = next[sector])
      found.push(sector);
    return found;
  };
  const homes = root === undefined || size >= smallestLarge ? [] : sectors(root.start, table, layout.sectorCount);
  const parts =
    size >= smallestLarge
      ? sectors(start, table, Math.ceil(wanted / layout.sectorBytes)).map((sector) => [offsetOf(layout, sector), layout.sectorBytes] as const)
      : sectors(start, small, Math.ceil(wanted / smallSectorBytes)).map((sector) => {
          const home = homes[Math.floor((sector * smallSectorBytes) / layout.sectorBytes)];
          return home === undefined
            ? ([0, 0] as const)
            : ([offsetOf(layout, home) + ((sector * smallSectorBytes) % layout.sectorBytes), smallSectorBytes] as const);
        });
  return Uint8Array.from(parts.flatMap(([at, length]) => [...bytes.subarray(at, at + length)])).subarray(0, wanted);
}
