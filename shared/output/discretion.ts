import { maskNames, maskNumbers, withoutPersonal } from '../text/personal.ts';
import type { Audience, Paper, PaperBlock } from './papers/paper.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** What the county wants of papers that stay in the house: whether persons are masked, whether they are marked, and the names that are known as persons'. */
export interface Discretion {
  readonly masks: boolean;
  readonly marks: boolean;
  readonly names: readonly string[];
}

/** Nothing is masked or marked. What is published is cleaned all the same. */
export const noDiscretion: Discretion = { masks: false, marks: false, names: [] };

/** The words on papers that stay in the house. */
export const markingWords = '内部资料';

/** A paper as it leaves the program; `marking` stands at the head of its pages. */
export interface OutgoingPaper extends Paper {
  readonly marking?: string;
}

/** A workbook as it leaves the program; `marking` stands at the head of its pages. */
export interface OutgoingWorkbook extends WorkbookModel {
  readonly marking?: string;
}

const asIs = (text: string): string => text;

/** What is done to a text for those who read it: numbers of persons are taken out of what is published, and masked in what stays in the house where the county wants it. */
export function discreetText(audience: Audience, { masks, names }: Discretion): (text: string) => string {
  if (audience === 'public') return withoutPersonal;
  return audience === 'internal' && masks ? (text) => maskNames(maskNumbers(text), names) : asIs;
}

const marked = (audience: Audience, { marks }: Discretion): { readonly marking?: string } =>
  audience === 'internal' && marks ? { marking: markingWords } : {};

function discreetBlock(block: PaperBlock, told: (text: string) => string): PaperBlock {
  switch (block.kind) {
    case 'table':
      return { ...block, head: block.head.map(told), rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: told(cell.text) }))) };
    case 'pictures':
      return { ...block, pictures: block.pictures.map((picture) => ({ ...picture, caption: told(picture.caption) })) };
    case 'bars':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, word: told(bar.word) })) };
    case 'signatures':
      return { ...block, parts: block.parts.map((part) => ({ ...part, name: told(part.name) })) };
    case 'page-break':
      return block;
    default:
      return { ...block, text: told(block.text) };
  }
}

/** A paper as those may read it who get it. Doing it twice changes nothing more. */
export function discreetPaper(paper: Paper, discretion: Discretion): OutgoingPaper {
  const told = discreetText(paper.audience, discretion);
  const blocks = told === asIs ? paper.blocks : paper.blocks.map((block) => discreetBlock(block, told));
  return { ...paper, blocks, ...marked(paper.audience, discretion) };
}

/** A workbook as those may read it who get it. Doing it twice changes nothing more. */
export function discreetWorkbook(model: WorkbookModel, discretion: Discretion): OutgoingWorkbook {
  const told = discreetText(model.audience, discretion);
  if (told === asIs) return { ...model, ...marked(model.audience, discretion) };
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    title: told(sheet.title),
    meta: sheet.meta.map(told),
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? told(cell) : cell))),
    empty: told(sheet.empty),
    foot: sheet.foot.map(told),
  }));
  return { ...model, sheets, ...marked(model.audience, discretion) };
}
