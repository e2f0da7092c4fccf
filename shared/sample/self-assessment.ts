import { showDay, type Day } from '../days/days.ts';
import type { Json } from '../json.ts';
import { addressOf } from '../intake/grid.ts';
import { tidy } from '../intake/values/text.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import { csvFile } from '../output/csv.ts';
import { showPoints, sumCenti, type CentiPoints } from '../points.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Random } from './random.ts';
import type { PeopleNames } from './sample-data.ts';
import { personName } from './sample-names.ts';

/** One unit's filled-in form: the file as it was sent, and what the reader reads in it. */
interface SelfAssessment {
  readonly fileName: string;
  readonly file: string;
  readonly submission: Submission;
}

const sheet = 'Sheet1';
const at = (row: number, column: number): string => addressOf(sheet, row, column);

/** What a unit gives itself for an item: mostly the full mark, seldom as little as the inspectors later will. */
function selfPoints(random: Random, max: CentiPoints, assessed: CentiPoints): CentiPoints {
  const lost = max - assessed;
  if (lost <= 0) return random.chance(0.05) && max >= 100 ? max - 50 : max;
  if (random.chance(0.62)) return max;
  const admitted = Math.ceil((lost * (0.25 + random.next() * 0.6)) / 50) * 50;
  return Math.max(0, max - Math.min(lost, admitted));
}

interface Line {
  readonly item: SubmissionItem;
  readonly cells: readonly (string | number | null)[];
}

function formLines(random: Random, standard: Standard, assessed: ScoreResult, firstRow: number): readonly Line[] {
  const scores = new Map(assessed.items.map((item) => [item.itemId, item]));
  const sloppy = random.chance(0.12);
  const listed = itemsOf(standard).filter(({ item }) => item.max > 0);
  return listed.map(({ section, item }, index) => {
    const row = firstRow + index;
    const score = scores.get(item.id);
    const notApplicable = score?.notApplicable === true && random.chance(0.4);
    const blank = !notApplicable && random.chance(0.006);
    const tooMuch = sloppy && random.chance(0.02);
    const points = notApplicable || blank ? null : tooMuch ? item.max + 100 : selfPoints(random, item.max, score?.points ?? item.max);
    const selfRaw = notApplicable ? '不适用' : points === null ? '' : sloppy && random.chance(0.2) ? `${showPoints(points)}分` : showPoints(points);
    const sectionRow = firstRow + listed.findIndex((one) => one.section === section);
    const cells = { section: at(sectionRow, 0), text: at(row, 2), max: at(row, 3), ruleText: at(row, 4), self: at(row, 5) };
    return {
      cells: [section.title, item.no, item.text, showPoints(item.max), item.ruleText, selfRaw, null, null],
      item: {
        section: tidy(section.title),
        no: item.no,
        text: tidy(item.text),
        max: item.max,
        self: points,
        assessed: null,
        ruleText: tidy(item.ruleText),
        note: '',
        notApplicable,
        cells,
        selfRaw,
      },
    };
  });
}

/** The line of the form that tells the unit's figures, and what the reader takes from it. */
function headOf(unit: Unit): { readonly line: string; readonly facts: Submission['facts'] } {
  const pairs = [
    ['职工人数', 'workers'],
    ['女职工人数', 'womenWorkers'],
    ['会员人数', 'members'],
    ['女会员人数', 'womenMembers'],
  ] as const;
  const told = pairs.map(([label, fact]) => ({ label, fact, value: unit.facts[fact] ?? null }));
  return {
    line: told.map(({ label, value }) => `${label}：${String(value)}`).join('      '),
    facts: Object.fromEntries(told.map(({ fact, value }) => [fact, { value, cell: at(2, 0), raw: String(value) }])),
  };
}

const fileKinds = ['自评表', '自评表(盖章版)', '规范化建设自评表', '自评表（最终版）', '考核自评'];

/** A form as a unit fills it in after its real state, seen with its own eyes. `year` is in the title; some forms carry a wrong sum, as they do in the field. */
export function selfAssessment(random: Random, people: PeopleNames, standard: Standard, unit: Unit, assessed: ScoreResult, date: Day): SelfAssessment {
  const filler = personName(random, people);
  const phone = typeof unit.facts['phone'] === 'string' ? unit.facts['phone'] : '';
  const name = unit.aliases[0] !== undefined && random.chance(0.35) ? unit.aliases[0] : unit.name;
  const title = `云溪县基层工会规范化建设自评表（${date.slice(0, 4)}年）`;
  const head = headOf(unit);
  const lines = formLines(random, standard, assessed, 4);
  const computed = sumCenti(lines.map(({ item }) => item.self ?? 0));
  const stated = random.chance(0.06) ? computed + random.pick([-100, 50, 100, 200]) : computed;
  const maxTotal = sumCenti(lines.map(({ item }) => item.max ?? 0));
  const rows = [
    [title, null, null, null, null, null, null, null],
    [`单位：${name}（盖章）      填报日期：${showDay(date)}      联系人：${filler}      电话：${phone}`, null, null, null, null, null, null, null],
    [head.line, null, null, null, null, null, null, null],
    ['项目', '序号', '考核内容', '分值', '评分标准', '自评分', '考评分', '备注'],
    ...lines.map(({ cells }) => cells),
    ['合计', null, null, showPoints(maxTotal), null, showPoints(stated), null, null],
    [`填表人：${filler}      工会主席（签字）：      单位（公章）      年  月  日`, null, null, null, null, null, null, null],
  ];
  return {
    fileName: `${unit.town}-${name}-${random.pick(fileKinds)}.csv`,
    file: csvFile(rows),
    submission: {
      unit: { name: tidy(name), uscc: null, cell: at(1, 0) },
      date,
      sheet,
      layout: 'form',
      title: tidy(title),
      facts: head.facts,
      items: lines.map(({ item }) => item),
      statedTotal: stated,
      computedTotal: computed,
    },
  };
}

/** A submission as the JSON that documents hold. */
export const submissionJson = (submission: Submission): Json => submission as unknown as Json;
