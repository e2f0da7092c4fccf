import type { Grid } from '../grid.ts';
import { squash, tidy } from '../values/text.ts';

const named = /(?:细则|标准|评分表|考核表|考评表|验收表|评价表|检查表|评分|办法|指标|体系|量化表|一览表)(?:[(（][^)）]*[)）])*$/u;
const organisation = /^[^,，。:：《》]{2,20}(?:总工会|工会|联合会|委员会|教育局|局)$/u;
/** Notices, remarks, and the titles of parts. */
const notTitle = /^(?:关于|附件|注|说明)|[:：。]|^[(（]?[一二三四五六七八九十]+[)）]?[、.．]|^第.{1,3}部分|\d分/u;
const longest = 50;

/** The only text of a row; undefined where there are several. */
function onlyText(grid: Grid, row: number): string | undefined {
  const texts = new Set((grid.rows[row] ?? []).flatMap((cell) => (cell === undefined || cell.covered || squash(cell.text) === '' ? [] : [tidy(cell.text)])));
  const [first] = texts;
  return texts.size === 1 ? first : undefined;
}

/**
 * The title of a rubric: of the lines above the table the nearest that is worded as one (…细则, …标准), with the office that is alone above it.
 * A notice (关于印发《…》的通知) before it is not a title. Undefined where no line is worded so; `row` is the table's first, counted from 0.
 */
export function rubricTitle(grid: Grid, row: number): string | undefined {
  for (let above = row - 1; above >= 0; above -= 1) {
    const text = onlyText(grid, above);
    if (text === undefined || text.length > longest || !named.test(squash(text)) || notTitle.test(text)) continue;
    const office = above === 0 ? undefined : onlyText(grid, above - 1);
    return office !== undefined && organisation.test(office) && !text.startsWith(office) ? `${office}${text}` : text;
  }
  return undefined;
}
