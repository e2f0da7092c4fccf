import ExcelJS from 'exceljs';
import { codeLabel, dayLabel, formHeadings, sectionCode, unitLabel } from '#shared/forms/form-words.ts';
import { selfAnswerOf } from '#shared/forms/self-answer.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import { toPoints, type CentiPoints } from '#shared/points.ts';

/** What a unit wrote for an item, and the points it means: null where it gives none. */
interface GivenAnswer {
  readonly written: string | number;
  readonly points: CentiPoints | null;
}

/** The answers that a careful unit gives: full marks, one step less, the second grade, nothing amiss; in turn. `allBonus` is the bound of all bonus together. */
export function answerFor(item: Item, turn: number, allBonus?: CentiPoints): GivenAnswer {
  const answer = selfAnswerOf(item, allBonus);
  if (answer.kind === 'state') return { written: answer.options[0] ?? '', points: null };
  if (answer.kind === 'choice') {
    const written = answer.options[turn % answer.options.length] ?? '';
    const points = answer.worded ? /（([\d.]+)分）/u.exec(written)?.[1] : written;
    if (written === '不适用') return { written, points: null };
    return answer.worded ? { written, points: Math.round(Number(points) * 100) } : { written: Number(written), points: Math.round(Number(written) * 100) };
  }
  if (turn % 7 === 6) return { written: '不适用', points: null };
  const points = Math.max(0, (answer.max ?? 200) - (turn % 3) * answer.step);
  return { written: toPoints(points), points };
}

/** Fields of a form's head by their label. */
export const usualFields: Readonly<Record<string, string | number>> = {
  [unitLabel]: '云溪县城关小学工会',
  [codeLabel]: '81330182MC12345672',
  [dayLabel]: '2024-10-28',
  '所属乡镇(街道)': '城关镇',
  单位类型: '学校',
  职工人数: 86,
  会员人数: 85,
  女职工人数: 40,
  工会委员人数: 5,
  最近换届时间: '2023-05-01',
  任期年数: 5,
  工会主席: '王芳',
  主席电话: '13800000000',
};

/** Fills a form in as a unit would: fields by label, answers by item, a note on every line; values only, everything else stays as it was written. */
export async function fillForm(
  bytes: Uint8Array,
  standard: Standard,
  fields: Readonly<Record<string, string | number>> = usualFields,
  answer: (item: Item, turn: number, allBonus?: CentiPoints) => GivenAnswer = answerFor,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('the form has no sheet');
  const items = new Map(itemsOf(standard).map(({ item }, turn) => [item.id, { item, turn }]));
  const columns = new Map<string, number>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const text = typeof cell.value === 'string' ? cell.value : '';
      if (Object.values<string>(formHeadings).includes(text) && cell.master === cell) columns.set(text, cell.fullAddress.col);
    });
  });
  const [idColumn = 0, selfColumn = 0, noteColumn = 0] = [formHeadings.item, formHeadings.self, formHeadings.note].map((word) => columns.get(word));
  sheet.eachRow((row) => {
    const id = row.getCell(idColumn).value;
    const found = typeof id === 'string' && id !== sectionCode ? items.get(id) : undefined;
    if (found !== undefined) {
      row.getCell(selfColumn).value = answer(found.item, found.turn, standard.bonusCap).written;
      row.getCell(noteColumn).value = '有批复和会议记录';
      return;
    }
    row.eachCell((cell) => {
      const value = typeof cell.value === 'string' && cell.master === cell ? fields[cell.value] : undefined;
      if (value === undefined) return;
      const next = [1, 2, 3].map((step) => row.getCell(cell.fullAddress.col + step)).find((other) => other.master === other);
      if (next !== undefined) next.value = value;
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
