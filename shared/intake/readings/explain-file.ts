import { blocksOf, rangeOfBlock, type BlockKind, type TableBlock } from '../blocks/sheet-blocks.ts';
import { plainTables } from '../blocks/plain-tables.ts';
import type { Clue } from '../evidence/weigh.ts';
import { addressOf, type Grid } from '../grid.ts';
import { readSheet, type TableRead } from '../contents/read-sheet.ts';
import { viewSheet } from '../blocks/sheet-view.ts';
import { readGrids } from '../read-grids.ts';
import { shippedExperience } from './reader-experience.ts';
import type { ColumnCandidate } from './choose-columns.ts';

/** One column tried in a role: the letters of the column, its heading, how sure (0 to 1), and what was weighed. */
interface ToldCandidate {
  readonly column: string;
  readonly heading: string;
  readonly sure: number;
  readonly evidence: readonly Clue[];
}

/** A block of a sheet with why it is one. `candidates` are the columns tried in each role, the surest first; only of blocks whose columns were weighed. */
interface ToldBlock {
  readonly sheet: string;
  readonly kind: BlockKind;
  /** “A3:H41”. */
  readonly range: string;
  readonly evidence: readonly Clue[];
  readonly candidates?: Readonly<Record<string, readonly ToldCandidate[]>>;
}

const round = (sure: number): number => Math.round(sure * 1000) / 1000;
const letters = (column: number): string => addressOf('', 0, column).slice(1, -1);

const toldCandidate = ({ column, sure, evidence }: Omit<ColumnCandidate, 'role'>): ToldCandidate => ({
  column: letters(column.index),
  heading: column.path.map((label) => label.full).join('/'),
  sure: round(sure),
  evidence,
});

/** Three of a role are enough to see why the first was chosen. */
const mostTold = 3;

const kinds: Readonly<Record<string, BlockKind>> = { form: 'items', summary: 'units', roster: 'facts', tally: 'facts' };

/** The blocks of one sheet as the reader sees it, with what it weighed. */
function explainSheet(grid: Grid): readonly ToldBlock[] {
  const read: TableRead[] = [];
  const facts = readSheet(grid, shippedExperience, (table) => read.push(table)).some(({ kind }) => kind === 'facts');
  const view = viewSheet(grid);
  const byTop = new Map(read.map((table) => [table.header.top, table]));
  const tables = [...byTop.values()].map((table): TableBlock & { readonly start: number } => ({
    kind: table.relation === 'summary' ? 'summary' : (kinds[table.header.kind] ?? 'items'),
    start: table.start,
    top: Math.max(0, table.header.top),
    bottom: Math.max(table.header.bottom, table.end - 1),
    evidence: table.header.evidence ?? table.evidence,
  }));
  const plain = plainTables(view).map((table) => (facts ? { ...table, kind: 'facts' as const } : table));
  return blocksOf(view, tables.length === 0 ? plain : tables).map((block): ToldBlock => {
    const reading = block.kind === 'items' ? byTop.get(block.top)?.reading : undefined;
    const told = { sheet: grid.sheet, kind: block.kind, range: rangeOfBlock(block), evidence: block.evidence };
    if (reading === undefined) return told;
    const candidates = Object.entries(reading.candidates).map(([role, tried]) => [role, tried.slice(0, mostTold).map(toldCandidate)] as const);
    return { ...told, candidates: Object.fromEntries(candidates) };
  });
}

/** Why a file is read as it is, sheet by sheet; the blocks are empty where it cannot be opened. `word` is what a Word document was made into. */
export function explainFile(
  name: string,
  bytes: Uint8Array,
  word?: Parameters<typeof readGrids>[2],
): { readonly file: string; readonly blocks: readonly ToldBlock[] } {
  const grids = readGrids(bytes, name, word);
  return { file: name, blocks: grids.ok ? grids.value.flatMap(explainSheet) : [] };
}
