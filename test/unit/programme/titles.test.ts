import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/ledger/fold.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { publishedState } from '#shared/programme/publication.ts';
import { endingStep, endingTitles } from '#shared/programme/ending-title.ts';
import { drawRecheck, type Recheck, type RecheckCandidate, type RecheckFinding } from '#shared/programme/recheck.ts';
import { showYuan, subsidyRule, type SubsidyRule } from '#shared/programme/subsidy.ts';
import { titleState, titleUntil, type Title } from '#shared/programme/title.ts';
import { projectPublication } from '#shared/record/project-publication.ts';
import { projectRecheck } from '#shared/record/project-recheck.ts';
import { projectGrants, projectSubsidyRules } from '#shared/record/project-subsidy.ts';
import { projectTitle } from '#shared/record/project-title.ts';
import { notePublicObjection, publishList, recallList, rulePublicObjection } from '#shared/record/publication-acts.ts';
import { keepDraw, keepRecheckFinding } from '#shared/record/recheck-acts.ts';
import { grantSubsidies, setSubsidyRules } from '#shared/record/subsidy-acts.ts';
import { givePlate, giveTitle, proposeTitle, revokeTitle, withdrawTitle } from '#shared/record/title-acts.ts';
import { contentFault } from '#shared/record/entry-content.ts';
import { entriesOf } from './entries-of.ts';

/** The fields of the one subject that acts wrote. Each act must be what the door lets in. */
function registersAfter(...drafts: readonly Draft[]) {
  const entries = entriesOf(drafts);
  expect(entries.map(contentFault)).toEqual(drafts.map(() => undefined));
  return fold(entries).get(drafts[0]?.subject ?? '') ?? {};
}

const list = { roundId: 'r', from: '2024-12-09', days: 5, until: '2024-12-13', where: '公示栏', unitIds: ['a', 'b', 'c', 'd'] };

describe('公示', () => {
  const objections = ['b', 'c'].map((unitId) => notePublicObjection('r', { id: `o-${unitId}`, unitId, by: '', on: '2024-12-10', text: '账目没有公开' }));
  const ruled = rulePublicObjection('r', 'o-c', { upheld: true, reason: '属实', by: '李梅', on: '2024-12-12' });

  it('clears a unit when its days are over and nothing holds against it', () => {
    const publication = projectPublication('r', registersAfter(publishList(list), ...objections, ruled));
    const states = (today: string) => ['a', 'b', 'c', 'e'].map((unitId) => publishedState(publication, unitId, today));
    expect(states('2024-12-13')).toEqual(['shown', 'disputed', 'upheld', 'unlisted']);
    expect(states('2024-12-14')).toEqual(['clear', 'disputed', 'upheld', 'unlisted']);
    const dismissed = rulePublicObjection('r', 'o-b', { upheld: false, reason: '已公开', by: '李梅', on: '2024-12-12' });
    expect(publishedState(projectPublication('r', registersAfter(publishList(list), ...objections, dismissed)), 'b', '2024-12-14')).toBe('clear');
  });

  it('is gone when it was taken down, and knows its objections again when it is put up anew', () => {
    expect(projectPublication('r', registersAfter(publishList(list), ...objections, recallList('r')))).toBeUndefined();
    const again = projectPublication('r', registersAfter(publishList(list), ...objections, recallList('r'), publishList(list)));
    expect(again?.objections.map(({ unitId, ruling }) => [unitId, ruling])).toEqual([
      ['b', null],
      ['c', null],
    ]);
  });
});

describe('a title', () => {
  const key = { unitId: 'u', id: 'r/2024' };
  const given = giveTitle({
    ...key,
    word: '规范化建设合格单位',
    level: 'county',
    roundId: 'r',
    givenOn: '2024-12-20',
    document: '云工发〔2024〕18号',
    until: '2026-12-19',
  });
  const titleAfter = (...drafts: readonly Draft[]) => projectTitle('title/u/r/2024', registersAfter(...drafts));

  it('holds until its last day, and is read with its plate', () => {
    const title = titleAfter(given, givePlate(key, '2024-12-28'));
    expect(title).toMatchObject({ ...key, plateOn: '2024-12-28', roundId: 'r', revoked: null });
    if (title === undefined) throw new Error('no title');
    expect(['2026-12-19', '2026-12-20'].map((today) => titleState(title, today))).toEqual(['held', 'expired']);
  });

  it('is revoked whatever its days say, and gone where it was recorded in error', () => {
    const title = titleAfter(given, revokeTitle(key, { on: '2025-06-01', reason: '停止活动', by: '李梅' }));
    expect(title && titleState(title, '2025-06-02')).toBe('revoked');
    expect(titleAfter(given, withdrawTitle(key))).toBeUndefined();
  });

  it('is proposed until a higher union gives it', () => {
    const proposed = proposeTitle({ ...key, word: '市级模范职工之家', level: 'city', proposedOn: '2025-03-01' });
    const title = titleAfter(proposed);
    expect(title && titleState(title, '2025-03-01')).toBe('proposed');
    const later = titleAfter(
      proposed,
      giveTitle({ ...key, word: '市级模范职工之家', level: 'city', roundId: null, givenOn: '2025-09-01', document: '', until: null }),
    );
    expect(later).toMatchObject({ proposedOn: '2025-03-01', givenOn: '2025-09-01', level: 'city' });
  });

  it('of some years ends the day before its day comes again, also after a leap day', () => {
    expect([titleUntil('2024-12-20', 3), titleUntil('2024-01-01', 1), titleUntil('2024-02-29', 1), titleUntil('2024-02-29', 4)]).toEqual([
      '2027-12-19',
      '2024-12-31',
      '2025-02-28',
      '2028-02-28',
    ]);
  });
});

describe('titles that end', () => {
  const today = '2026-11-30';
  const title = (unitId: string, givenOn: string | null, until: string | null, more: Partial<Title> = {}): Title => ({
    id: `t-${givenOn ?? ''}`,
    unitId,
    word: '规范化建设合格单位',
    level: 'county',
    roundId: null,
    proposedOn: null,
    givenOn,
    document: '',
    until,
    plateOn: null,
    revoked: null,
    ...more,
  });
  const recheck = (unitId: string, finding: RecheckFinding): Recheck => ({
    id: 'k',
    year: 2025,
    seed: 's',
    drawnOn: finding.on,
    riskPercent: 10,
    chancePercent: 10,
    of: 1,
    units: [{ unitId, by: 'chance', risks: [], finding }],
  });
  const listed = (titles: readonly Title[], rechecks: readonly Recheck[] = []) =>
    endingTitles(titles, rechecks, today).map((one) => [one.title.unitId, one.daysLeft, endingStep(one)]);

  it('are those that have ended or end within a year, the most pressing first', () => {
    const titles = [
      title('later', '2024-11-30', '2027-11-30'),
      title('edge', '2024-11-30', '2027-11-29'),
      title('today', '2023-12-01', today),
      title('ended', '2023-11-30', '2026-11-29'),
      title('open', '2023-11-30', null),
      title('proposed', null, '2026-11-29'),
      title('revoked', '2023-11-30', '2026-11-29', { revoked: { on: '2025-01-01', reason: '停止活动', by: '李梅' } }),
    ];
    expect(listed(titles)).toEqual([
      ['ended', -1, 'expired'],
      ['today', 0, 'recheck'],
      ['edge', 364, 'recheck'],
    ]);
  });

  it('leave the list when the unit is named again at that level for longer, and not for another level', () => {
    const ended = title('u', '2023-11-30', '2026-11-29');
    expect(listed([ended, title('u', '2026-11-20', '2029-11-19')])).toEqual([]);
    expect(listed([ended, title('u', '2026-11-20', null, { level: 'city' })])).toEqual([['u', -1, 'expired']]);
    const taken = title('u', '2026-11-20', null, { revoked: { on: today, reason: '停止活动', by: '李梅' } });
    expect(listed([ended, taken])).toEqual([['u', -1, 'expired']]);
  });

  it('wait for a look before their end, and after one that kept them for being judged anew', () => {
    const ending = title('u', '2024-06-01', '2027-05-31');
    const found = (result: RecheckFinding['result'], on: string): Recheck => recheck('u', { result, reason: '看了', by: '李梅', on });
    const step = (...rechecks: readonly Recheck[]) => listed([ending], rechecks)[0]?.[2];
    expect([step(), step(found('keep', '2024-05-31')), step(found('rectify', '2025-05-31')), step(found('keep', '2025-05-31'))]).toEqual([
      'recheck',
      'recheck',
      'recheck',
      'renew',
    ]);
    expect(step(found('rectify', '2025-05-31'), found('keep', '2025-09-30'))).toBe('renew');
  });
});

describe('补助', () => {
  const rules: readonly SubsidyRule[] = [
    { kind: null, grade: null, yuan: 1000 },
    { kind: 'enterprise', grade: null, yuan: 2000 },
    { kind: null, grade: '优秀', yuan: 3000 },
    { kind: 'enterprise', grade: '优秀', yuan: 5000 },
  ];

  it('goes by the rule that says most, and by none where none fits', () => {
    const yuan = (kind: 'enterprise' | 'school', grade: string | null) => subsidyRule(rules, { kind, grade })?.yuan;
    expect([yuan('enterprise', '优秀'), yuan('school', '优秀'), yuan('enterprise', '合格'), yuan('school', null)]).toEqual([5000, 3000, 2000, 1000]);
    expect(subsidyRule(rules.slice(1, 2), { kind: 'school', grade: null })).toBeUndefined();
  });

  it('is kept as it was granted, and taken back', () => {
    const granted = grantSubsidies('r', [
      { unitId: 'a', yuan: 5000, by: '李梅', on: '2024-12-20' },
      { unitId: 'b', yuan: 0, by: '李梅', on: '2024-12-20' },
    ]);
    const back = grantSubsidies('r', [{ unitId: 'a', yuan: null, by: '李梅', on: '2024-12-21' }]);
    expect(projectGrants(registersAfter(granted, back))).toEqual([{ unitId: 'b', yuan: 0, by: '李梅', on: '2024-12-20' }]);
    expect(projectSubsidyRules(registersAfter(setSubsidyRules(rules)))).toEqual(rules);
    expect([0, 999, 1000, 1_234_567].map(showYuan)).toEqual(['0', '999', '1,000', '1,234,567']);
  });
});

describe('a draw of 动态复查', () => {
  const candidates = fc.uniqueArray(fc.record({ unitId: fc.uuid(), risks: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }) }), {
    selector: ({ unitId }) => unitId,
    maxLength: 40,
  });
  const percent = fc.integer({ min: 0, max: 100 });

  it('is the same for everybody who makes it, draws each unit once, and the riskiest first', () => {
    fc.assert(
      fc.property(fc.string(), candidates, percent, percent, (seed, all, risk, chance) => {
        const drawn = drawRecheck(seed, all, risk, chance);
        expect(drawRecheck(seed, all.toReversed(), risk, chance)).toEqual(drawn);
        expect(new Set(drawn.map(({ unitId }) => unitId)).size).toBe(drawn.length);
        const byRisk = drawn.filter(({ by }) => by === 'risk');
        const risky = all.filter(({ risks }) => risks.length > 0);
        expect(byRisk).toHaveLength(Math.min(risky.length, Math.ceil((risk * all.length) / 100)));
        const least = Math.min(Infinity, ...byRisk.map(({ risks }) => risks.length));
        const left = risky.filter(({ unitId }) => !byRisk.some((one) => one.unitId === unitId));
        expect(left.every(({ risks }) => risks.length <= least)).toBe(true);
        expect(drawn.length - byRisk.length).toBe(Math.ceil((chance * (all.length - byRisk.length)) / 100));
      }),
    );
  });

  it('is read back with what was found, in the order of the draw', () => {
    const all: readonly RecheckCandidate[] = ['a', 'b', 'c', 'd'].map((unitId) => ({ unitId, risks: unitId === 'd' ? ['复验才合格'] : [] }));
    const units = drawRecheck('2026-1', all, 25, 50);
    const head = { id: 'k', year: 2026, seed: '2026-1', drawnOn: '2026-03-01', riskPercent: 25, chancePercent: 50, of: 4 };
    const finding = { result: 'revoke' as const, reason: '停止活动', by: '李梅', on: '2026-04-01' };
    const read = projectRecheck('recheck/k', registersAfter(keepDraw(head, units), keepRecheckFinding('k', 'd', finding)));
    expect(read).toEqual({ ...head, units: units.map((unit) => ({ ...unit, finding: unit.unitId === 'd' ? finding : null })) });
    expect(units[0]).toEqual({ unitId: 'd', by: 'risk', risks: ['复验才合格'] });
  });
});
