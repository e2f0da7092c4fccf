import { utils, write } from 'xlsx';

const towns = ['城关镇', '青石镇', '白河乡', '柳林镇', '红旗街道', '桃花乡', '石桥镇', '东岭乡', '河口镇', '南坪镇', '双龙乡', '云台街道', '高桥镇'];
const bodies = ['纺织厂', '机械公司', '卫生院', '供销社', '财政所', '水务公司', '粮站', '林场', '印刷厂', '建材公司'];
const sections = ['组织建设', '制度建设', '维权服务', '经费管理', '阵地建设', '作用发挥'];

/** Lines of each form. */
const linesOfForm = 60;

/** The name of the unit that hands in a numbered form: each number has its own. */
export const unitOfForm = (number: number): string =>
  `${towns[number % towns.length] ?? ''}${bodies[number % bodies.length] ?? ''}第${String(number + 1)}车间工会`;

const selfOf = (number: number, line: number): number => ((number + line) % 5) * 0.5;

/** The self total of a numbered form. */
export const totalOfForm = (number: number): number =>
  Array.from({ length: linesOfForm }, (_, line) => selfOf(number, line)).reduce((sum, self) => sum + self, 0);

function rowsOf(number: number): readonly (readonly (string | number)[])[] {
  const lines = Array.from({ length: linesOfForm }, (_, line) => {
    const section = sections[Math.floor(line / 10)] ?? '';
    return [section, line + 1, `${section}第${String((line % 10) + 1)}条有制度、有记录、有成效`, 2, '每缺一项扣0.5分,扣完为止', selfOf(number, line), '', ''];
  });
  return [
    ['基层工会规范化建设自评表'],
    [`单位：${unitOfForm(number)}（盖章）   填报日期：2024年11月${String((number % 28) + 1)}日`],
    ['项目', '序号', '考核内容', '分值', '评分标准', '自评分', '考评分', '备注'],
    ...lines,
    ['合计', '', '', linesOfForm * 2, '', totalOfForm(number), '', ''],
  ];
}

/** A whole self-assessment form of 60 lines as an .xlsx file, for tests and benches at size. */
export function numberedForm(number: number): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rowsOf(number).map((row) => [...row])), '自评表');
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer', compression: true }) as Uint8Array);
}
