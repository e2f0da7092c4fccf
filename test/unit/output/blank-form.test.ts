import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { matchItems } from '#shared/matching/match-items.ts';
import { noFinding } from '#shared/model/finding.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { blankForm } from '#shared/output/blank-form.ts';
import { writeBlankForm } from '#shared/output/write-blank-form.ts';
import { sumCenti } from '#shared/points.ts';
import { hashOfStandard } from '#shared/model/standard-hash.ts';
import { selfAnswerOf } from '#shared/forms/self-answer.ts';
import { score } from '#shared/scoring/score.ts';
import { answerFor, fillForm, usualFields } from './fill-form.ts';

const unit: Unit = {
  id: 'abcdefghijklmnop',
  name: '云溪县城关小学工会',
  aliases: [],
  town: '城关镇',
  kind: 'school',
  uscc: '81330182MC12345672',
  orgUscc: null,
  facts: {},
};
const formOf = (standard: Standard, of: Unit | null = unit) => writeBlankForm(blankForm({ standard, federation: '云溪县总工会', unit: of }));
const codesOf = (bytes: Uint8Array) => [...new Set(readFile('表.xlsx', bytes).problems.map((problem) => problem.code))];

describe.each(shippedStandards.map((standard) => [standard.title, standard] as const))('the form of %s', (_title, standard) => {
  it('reads back without a problem when filled in, every item by its id, every answer as given', async () => {
    const reading = readFile('云溪县城关小学工会_自评表.xlsx', await fillForm(await formOf(standard), standard));
    expect(reading.problems).toEqual([]);
    const [submission] = reading.submissions;
    expect(submission?.unit).toMatchObject({ name: unit.name, uscc: unit.uscc });
    expect(submission?.date).toBe('2024-10-28');
    expect(submission?.madeFrom).toEqual({ standardId: standard.id, version: standard.version, hash: hashOfStandard(standard), unitId: unit.id });
    const items = itemsOf(standard);
    expect(matchItems(standard, submission?.items ?? [])).toEqual(items.map((_, index) => index));
    const wanted = items.map(({ section, item }, turn) => ({
      itemId: item.id,
      section: section.title,
      text: item.text,
      self: answerFor(item, turn, standard.bonusCap).points,
    }));
    expect(submission?.items.map(({ itemId, section, text, self }) => ({ itemId, section, text, self }))).toEqual(wanted);
    expect(submission?.computedTotal).toBe(sumCenti(wanted.map(({ self }) => self ?? 0)));
    expect(submission?.facts['workers']?.value).toBe(86);
    expect(submission?.facts['lastElectedOn']?.value).toBe('2023-05-01');
  });

  it('takes a blank bonus for none claimed and a blank veto for none, and prints the most that a bonus can give', async () => {
    const silent = (item: Item): boolean => item.max === 0 && item.rules.some(({ kind }) => kind === 'bonus' || kind === 'veto');
    const bytes = await fillForm(await formOf(standard), standard, usualFields, (item, turn) =>
      silent(item) ? { written: '', points: null } : answerFor(item, turn, standard.bonusCap),
    );
    expect(readFile('表.xlsx', bytes).problems).toEqual([]);
    // Every bonus claimed as often as can be: what is granted is what the form says.
    for (const { item } of itemsOf(standard).filter((one) => one.item.max === 0 && one.item.rules.some(({ kind }) => kind === 'bonus'))) {
      const answers = Object.fromEntries(item.rules.flatMap((rule, index) => (rule.kind === 'bonus' ? [[String(index), 99]] : [])));
      const findings = { [item.id]: { ...noFinding, verdict: 'met' as const, answers } };
      const most = score(standard, { findings, facts: { kind: item.kinds?.[0] ?? standard.kinds[0] ?? 'enterprise' } }).bonus;
      expect(selfAnswerOf(item, standard.bonusCap), item.text).toMatchObject({ max: most });
    }
  });

  it('tells of an unfilled copy only that the answers are missing', async () => {
    expect(codesOf(await formOf(standard))).toEqual(['self-missing']);
    expect(codesOf(await formOf(standard, null))).toEqual(['self-missing']);
  });
});
