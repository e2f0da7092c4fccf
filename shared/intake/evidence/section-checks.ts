import type { Measured } from '../readings/column-fill.ts';
import { readSectionTitle } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import type { EvidenceCheck } from './weigh.ts';

/** One column of names left of the items, tried as the one whose values are the sections. */
export interface SectionTry {
  readonly column: Measured;
  /** All such columns, the broadest first. */
  readonly levels: readonly Measured[];
  readonly item: Measured;
}

const heading = ({ column }: SectionTry): string => column.path.map((label) => label.full).join('');

/** Names of kinds of parts, which are above the sections and no sections themselves where there are others below. */
const kindOfPart =
  /^(?:基本|基础|共性|个性|通用|专项|特色|重点|常规|加分|扣分|减分|奖励|否决|附加|必备|前置|保证|一般|关键|约束性?|预期性?|定量|定性|日常|年度|创新|主观|客观)(?:性|类)?(?:考核|考评|评价|工作|建设)?(?:项目?|指标|内容|部分|分|事项|任务|类|条件)?$/;

type Title = ReturnType<typeof readSectionTitle>;
const share = ({ fill }: Measured, holds: (title: Title) => boolean): number =>
  fill.sample.length === 0 ? 0 : fill.sample.map(readSectionTitle).filter(holds).length / fill.sample.length;

/** What tells which level of names is the sections. */
export const sectionChecks: readonly EvidenceCheck<SectionTry>[] = [
  { name: 'section: the broadest level', fires: ({ column, levels }) => levels[0] === column },
  { name: 'section: its names carry points', fires: ({ column }) => share(column, ({ points }) => points !== null) >= 0.5 },
  { name: 'section: the heading asks for the first level', fires: (subject) => /一级|大项|大类|主项|板块/.test(heading(subject)) },
  { name: 'section: the heading asks for kinds', fires: (subject) => /分类|类别|类型|性质/.test(heading(subject)) },
  {
    name: 'section: its names are kinds of parts',
    fires: ({ column }) => share(column, ({ text }) => kindOfPart.test(squash(text))) === 1,
  },
  {
    name: 'section: a name for nearly every item',
    fires: ({ column, item }) => column.fill.different >= 0.8 * item.fill.different && item.fill.different > 1,
  },
  { name: 'section: one name for all items', fires: ({ column }) => column.fill.different === 1 },
];
