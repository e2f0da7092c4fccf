import { read, utils, write, type WorkSheet } from 'xlsx';
import { readFile } from '#shared/intake/read-file.ts';

interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

const fileCount = 1000;
const itemCount = 60;
const rounds = 3;

/** A form of 60 items in six merged sections with nine columns; every file has other figures, so that nothing can be remembered. */
function formBytes(seed: number): Uint8Array {
  const rows: (string | number | null)[][] = [
    ['基层工会规范化建设考核评分表'],
    [
      `单位：云溪县第${String(seed)}建筑公司工会（盖章）      填报日期：2024年11月${String((seed % 28) + 1)}日     联系人：李明    电话：1380000${String(1000 + seed)}`,
    ],
    ['项目', '序号', '考核内容', '分值', '评分标准', '自评分', '考评分', '佐证材料', '备注'],
  ];
  let total = 0;
  for (let index = 0; index < itemCount; index += 1) {
    const points = (seed + index) % 5;
    total += points;
    const section = index % 10 === 0 ? `第${String(index / 10 + 1)}部分 组织建设（50分）` : null;
    rows.push([
      section,
      index + 1,
      `第${String(seed)}号表的第${String(index + 1)}项工作按要求落实，资料齐全`,
      5,
      '每缺一项扣1分，扣完为止',
      points,
      null,
      '文件、记录、照片',
      null,
    ]);
  }
  rows.push(
    ['合计', null, null, itemCount * 5, null, total, null, null, null],
    ['填表人：李明      工会主席（签字）：        单位（公章）     2024年  月  日'],
  );
  const sheet: WorkSheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = ['A1:I1', 'A2:I2', ...Array.from({ length: 6 }, (_, part) => `A${String(4 + part * 10)}:A${String(13 + part * 10)}`)].map((range) =>
    utils.decode_range(range),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '自评表');
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer', compression: true }) as Uint8Array);
}

/** Milliseconds of processor time: other programs on the machine disturb it less than the clock on the wall. */
function timed(files: readonly Uint8Array[], work: (bytes: Uint8Array, index: number) => void): number {
  const start = process.cpuUsage();
  files.forEach(work);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Our whole reading of 1,000 forms (sniff, grid, layout, submission, checks, hash) against the library's bare parse of the same bytes, in one thread, by turns. */
export function benchIntake(): Promise<Figure> {
  const files = Array.from({ length: fileCount }, (_, index) => formBytes(index + 1));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const parse = timed(files, (bytes) => read(bytes, { type: 'array', dense: true }));
    const whole = timed(files, (bytes, index) => {
      const reading = readFile(`${String(index)}.xlsx`, bytes);
      if (reading.submissions[0]?.items.length !== itemCount) throw new Error('the bench file was not read');
    });
    if (round === 0) continue;
    bare.push(parse);
    ours.push(whole);
  }
  const ratio = Math.round((median(ours) / median(bare)) * 100) / 100;
  const detail = `${String(fileCount)} 份 ${String(itemCount)} 项的表：完整读取 ${String(Math.round(median(ours)))} 毫秒，只用表格库解析 ${String(Math.round(median(bare)))} 毫秒处理器时间（单线程，${String(rounds)} 轮中位数）`;
  return Promise.resolve({ name: '读取自评表', ratio, detail });
}
