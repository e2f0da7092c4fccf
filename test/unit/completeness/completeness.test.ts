import { describe, expect, it } from 'vitest';
import { checkLines, completenessState, linesToTell, noCheck, type CompletenessCheck } from '#shared/checks/completeness.ts';
import { askForSupplement, changeSupplementDue, receiveSupplement, strikeShortcoming, writeShortcoming } from '#shared/record/completeness-acts.ts';
import { projectCompleteness } from '#shared/record/project-completeness.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { supplementTable } from '#shared/output/supplement-list.ts';
import { supplementNotice } from '#shared/output/papers/supplement-notice.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { strFromU8, unzipSync } from 'fflate';

const unit = { roundId: 'r', unitId: 'u' };
const shortcoming = (key: string) => ({ key, kind: 'mistake' as const, found: `${key}有误。`, todo: '改正。', cell: null, itemIds: [], facts: [] });
const found = [shortcoming('a/Sheet1!F6'), shortcoming('b')];
const told = found.map(({ key, found: what, todo }) => ({ key, found: what, todo }));

/** The check after these acts, as the store would project it. */
function after(...drafts: readonly Draft[]): CompletenessCheck {
  const registers: Record<string, Registers[string]> = {};
  drafts.forEach((draft, index) => {
    const at = `${String(index + 1).padStart(15, '0')}.00000`;
    for (const [field, value] of Object.entries(draft.fields)) {
      registers[field] = { winner: { value, at, device: 'd', seq: index + 1, by: '小李', batch: null } };
    }
  });
  return projectCompleteness('r', 'u', registers);
}

const stateOn = (day: string, check: CompletenessCheck, lines = found) => completenessState(checkLines(lines, check), check, day);
const issue = askForSupplement(unit, { noticedOn: '2024-11-01', dueOn: '2024-11-10', lines: told });

describe('the list of the desk', () => {
  it('leaves out a struck line until it is taken back, and takes in own words', () => {
    const own = writeShortcoming(unit, 'x', { found: '公章不清。', todo: '重新盖章。' });
    const struck = after(strikeShortcoming(unit, 'a/Sheet1!F6', true), own);
    expect(linesToTell(checkLines(found, struck)).map(({ key }) => key)).toEqual(['b', 'own/x']);
    expect(linesToTell(checkLines(found, after(strikeShortcoming(unit, 'b', true), strikeShortcoming(unit, 'b', false)))).length).toBe(2);
    expect(after(own, writeShortcoming(unit, 'x', null)).own).toEqual([]);
  });

  it('keeps what was told as it was told, although the form has changed since', () => {
    const lines = checkLines([shortcoming('c')], after(issue));
    expect(lines.map(({ key, noticed, shortcoming: still }) => [key, noticed, still === undefined])).toEqual([
      ['a/Sheet1!F6', true, true],
      ['b', true, true],
      ['c', false, false],
    ]);
  });

  it('names who issued the notice, and forgets one that was taken back', () => {
    expect(after(issue).notice?.by).toBe('小李');
    const back: Draft = { ...issue, fields: { noticedOn: null, dueOn: null, lines: null } };
    expect(after(issue, back).notice).toBeNull();
  });
});

describe('the state of a unit', () => {
  it('is complete with nothing found, and waits to be told otherwise', () => {
    expect(stateOn('2024-11-01', noCheck('r', 'u'), [])).toBe('complete');
    expect(stateOn('2024-11-01', noCheck('r', 'u'))).toBe('to-tell');
    expect(stateOn('2024-11-01', after(strikeShortcoming(unit, 'a/Sheet1!F6', true), strikeShortcoming(unit, 'b', true)))).toBe('complete');
  });

  it('is late from the day after the due day', () => {
    expect(stateOn('2024-11-10', after(issue))).toBe('running');
    expect(stateOn('2024-11-11', after(issue))).toBe('overdue');
    expect(stateOn('2024-11-11', after(issue, changeSupplementDue(unit, '2024-11-20')))).toBe('running');
  });

  it('is answered only when every line is, and to be told again when more is found', () => {
    const some = receiveSupplement(unit, ['b'], '2024-11-08');
    const all = receiveSupplement(unit, ['a/Sheet1!F6', 'b'], '2024-11-08');
    expect(stateOn('2024-11-11', after(issue, some))).toBe('overdue');
    expect(stateOn('2024-11-11', after(issue, all))).toBe('answered');
    expect(stateOn('2024-11-11', after(issue, all), [...found, shortcoming('c')])).toBe('to-tell');
    expect(stateOn('2024-11-11', after(issue, all, receiveSupplement(unit, ['b'], null)))).toBe('overdue');
  });
});

describe('what goes out', () => {
  const check = after(issue, receiveSupplement(unit, ['b'], '2024-11-08'));

  it('is one paper with every line, days and the reply slip', async () => {
    const { notice } = check;
    if (notice === null) expect.fail('no notice');
    const paper = supplementNotice({ federation: '云溪县总工会', roundTitle: '2024年度验收', unitName: '甲工会', notice });
    const body = strFromU8(unzipSync(await writeDocx(paper, new Map()))['word/document.xml'] ?? new Uint8Array());
    for (const words of ['一次性告知书', '甲工会：', '下列2项', '2024年11月10日', 'a/Sheet1!F6有误。', 'b有误。', '补正回执', '云溪县总工会（公章）'])
      expect(body).toContain(words);
  });

  it('is a list with a line a matter', () => {
    const lines = checkLines(found, check);
    const state = completenessState(lines, check, '2024-11-09');
    const table = supplementTable('形式审查清单', [{ unitId: 'u', name: '甲工会', town: '城关镇', lines, check, state }], '2024-11-09');
    expect(table.rows).toEqual([
      [1, '甲工会', '城关镇', '待补正', 'a/Sheet1!F6有误。', '改正。', null, '2024-11-01', '2024-11-10', null],
      [2, '甲工会', '城关镇', '待补正', 'b有误。', '改正。', null, '2024-11-01', '2024-11-10', '2024-11-08'],
    ]);
  });
});
