import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLines, linesToTell, mustSeeLines, noCheck } from '#shared/checks/completeness.ts';
import { concernOf, problemClasses, wordingOf } from '#shared/checks/problem-wordings.ts';
import { shortcomingsOf } from '#shared/checks/unit-shortcomings.ts';
import * as factProblems from '#shared/intake/fact-problems.ts';
import * as say from '#shared/intake/problems.ts';
import type { Problem } from '#shared/model/problem.ts';
import { formOf, line, threeItems } from './papers.ts';

/** Words of the program and of spreadsheets: no unit can do anything about them, or knows what they mean. */
const programWords =
  /公式|存下|读入|读作|读不懂|识别|版式|栏目对应|预览|导入|工作表|单元格|这一格|隐藏|暂按|暂取|程序|匹配|推断|照常|JSON|null|undefined|[A-Za-z]+\d*![A-Z]+\d+|\b[A-Z]{1,2}\d+\b|\{|\}/u;

/** Every kind of problem that the sources can make for a form, by reading them. */
function codesInSources(): ReadonlySet<string> {
  const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(intake|importing|matching)\b.*\.ts$/u.test(file) && !/rubric|rule-text/u.test(file),
  );
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(`shared/${file}`, 'utf8').matchAll(/\bproblem\(\s*'([a-z-]+)'|code: '([a-z-]+)', severity/gu)].flatMap(
        ([, made, written]) => made ?? written ?? [],
      ),
    ),
  );
}

/** One problem of each kind of sentence, as the reader makes it. */
const samples: readonly Problem[] = [
  ...(
    ['words', 'range', 'date', 'percent', 'error', 'mark', 'choice', 'choices', 'negative', 'fraction', 'none-or-zero', 'deduction', 'too-large'] as const
  ).map((fault) => say.selfUnreadable('Sheet1!F6', '满份', fault, 400)),
  say.selfDoubtful('Sheet1!F6', '约3分', 300),
  say.selfMissing('Sheet1!F6', '建立女工委'),
  say.statementMissing('Sheet1!F6', '重大事故'),
  say.selfAllMissing('Sheet1!F6', 38),
  say.selfColumnMissing('Sheet1'),
  say.selfExceedsMax('Sheet1!F6', '5', 400),
  say.selfExceedsStandard('Sheet1!F6', '5', 400, '考核标准'),
  say.selfMerged('Sheet1!F6', '12', 3),
  say.totalMismatch('Sheet1!F9', '46', 4600, 4400),
  say.totalUnreadable('Sheet1!F9', '优'),
  say.sectionMismatch('Sheet1!F9', '20', '组织建设', 2000, 1900, '自评分'),
  say.unitMissing(null, 'Sheet1'),
  say.dateUnreadable('Sheet1!B2', '11月'),
  say.noCachedValue('Sheet1!F6', 'SUM(F2:F5)', null),
  say.struckOut('Sheet1', [{ row: 3, column: 2, text: '4分', whole: true }]),
  say.itemUnmatched('Sheet1!B6', '旧的一项', '考核标准'),
  {
    code: 'item-unmatched',
    severity: 'warning',
    cell: 'Sheet1!B6',
    value: null,
    message: '表中有 2 项在考核标准里找不到：“甲项”、“乙项”。这些自评分不会带入核查。',
  },
  { code: 'form-other-standard', severity: 'warning', cell: null, value: null, message: '看来是按另一份标准填的。' },
  { code: 'form-other-version', severity: 'warning', cell: null, value: '2023', message: '这份自评表按2023 版发出。' },
  factProblems.factUnreadable('Sheet1!B3', '若干', '一个整数'),
  factProblems.factDoubtful('Sheet1!B3', '约180', '180'),
  factProblems.precisionLost('Sheet1!B3', '8.14E+17'),
  factProblems.zeroLost('Sheet1!B3', '2388'),
  factProblems.codeInvalid('Sheet1!B3', '12345'),
  factProblems.termReversed('Sheet1!B3', '2020年'),
];

describe('what a unit is told of its form', () => {
  it('has a class for every kind of problem that the program can find, and no class for what it cannot', () => {
    const codes = codesInSources();
    expect(codes.size).toBeGreaterThan(45);
    expect([...codes].filter((code) => problemClasses[code] === undefined)).toEqual([]);
    // Of these the codes are written otherwise: a constant, and a code that names come with.
    const elsewhere = new Set(['form-other-standard', 'unit-unmatched']);
    expect(Object.keys(problemClasses).filter((code) => !codes.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  it('is in the words of the unit, for every kind that is told', () => {
    const told = new Set(Object.entries(problemClasses).flatMap(([code, { concern }]) => (concern === 'unit' ? [code] : [])));
    expect([...told].filter((code) => !samples.some((one) => one.code === code))).toEqual([]);
    for (const one of samples) {
      expect([one.code, concernOf(one)]).toEqual([one.code, 'unit']);
      const { found, todo } = wordingOf(one);
      expect(`${one.code} ${found}${todo}`).toMatch(/^[a-z-]+ [^。]+。[^。]+。$/u);
      expect(`${found}${todo}`).not.toMatch(programWords);
    }
    // The words would be found: the program's own sentences are full of them.
    expect(say.noCachedValue('Sheet1!F6', 'SUM(F2:F5)', null).message).toMatch(programWords);
  });

  it('leaves out what it can supply nothing for', () => {
    expect(concernOf(say.noCachedValue('Sheet1!F6', 'SUM(F2:F5)', '4'))).toBe('desk');
    expect(concernOf(say.sectionMismatch('Sheet1!E9', '20', '组织建设', 2000, 1900, '分值'))).toBe('desk');
    expect(concernOf({ code: 'of-another-program', severity: 'warning', cell: null, value: null, message: '某种疑问。' })).toBe('visit');
  });

  it('keeps what is ours for the visit: there it is looked at, and no notice tells it', () => {
    const submission = { ...formOf([line(5, '依法建立女职工委员会', 400, '2021年成立')]), problems: [say.vetoStated('Sheet1!F6', '发生重大事故')] };
    const facts = { womenWorkers: 12, womenCommittee: true, kind: 'enterprise', selfTotal: 12 };
    const lines = checkLines(shortcomingsOf({ standard: threeItems, facts, submission, sameTexts: [], on: '2024-11-05' }), noCheck('r', 'u'));
    expect(lines.map(({ key }) => key)).toEqual(['veto-stated/Sheet1!F6']);
    expect(linesToTell(lines)).toEqual([]);
    expect(mustSeeLines(lines)).toHaveLength(1);
  });

  it('is free of program words where facts lack or contradict each other, too', () => {
    const facts = {
      workers: 80,
      members: 90,
      womenWorkers: 85,
      womenMembers: 91,
      membershipRate: 1.2,
      termYears: 9,
      lastElectedOn: '2001-05-01',
      establishedOn: '2010-05-01',
      committeeSize: 6,
      kind: 'office',
    };
    const found = shortcomingsOf({ standard: { ...threeItems, kinds: ['school'] }, facts, submission: undefined, sameTexts: [], on: '2024-11-05' });
    expect(found.length).toBeGreaterThan(6);
    for (const { found: what, todo } of found) expect(`${what}${todo}`).not.toMatch(programWords);
  });
});
