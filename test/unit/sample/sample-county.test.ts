import { describe, expect, it } from 'vitest';
import { sampleData } from '#resources/sample-county/index.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { isCreditCode } from '#shared/intake/values/identity.ts';
import { canonicalJson, type Json } from '#shared/json.ts';
import { digestOf } from '#shared/closing/closing.ts';
import { closingOf, findingsOf } from '#shared/record/read-visit-fields.ts';
import { fold } from '#shared/ledger/fold.ts';
import { projectCompleteness } from '#shared/record/project-completeness.ts';
import { projectRectification } from '#shared/record/project-rectification.ts';
import { projectTeams } from '#shared/record/project-teams.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import { projectUnit } from '#shared/record/project-unit.ts';
import { teamsSubject, unitSubject } from '#shared/record/subject.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { rectifyState } from '#shared/rectify/rectification.ts';
import { peopleOf } from '#shared/model/round-plan.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import { Submission } from '#shared/model/submission.ts';
import { scoringFacts } from '#shared/facts/scoring-facts.ts';
import { score } from '#shared/scoring/score.ts';
import { sampleCounty, type SampleCounty } from '#shared/sample/sample-county.ts';
import { creditCode, organisationCode } from '#shared/sample/credit-code.ts';

function shiYou(): Standard {
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  return standard;
}

const standardHash = 'a'.repeat(64);
const county = sampleCounty(2024, shiYou(), { standardHash, data: sampleData });
const drafts = county.batches.flat();
const acts = (act: string, round?: string): readonly Draft[] =>
  drafts.filter((draft) => draft.act === act && (round === undefined || draft.round === round) && !draft.subject.includes('/first~'));
const unitOf = (draft: Draft): string => draft.subject.split('/')[2] ?? '';
const units = acts('unit-registered');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const field = (draft: Draft, name: string): string => textOf(draft.fields[name]);

describe('a smaller county', () => {
  const size = { units: 24, applying2023: 20, progress2024: { submitted: 20, visited: 12, underWay: 2, decided: 8 } };
  const small = sampleCounty(2024, shiYou(), { standardHash, data: sampleData, size });

  it('has so many units, in all states that the work of a round has', () => {
    const drafts = small.batches.flat();
    const count = (act: string): number => new Set(drafts.filter((draft) => draft.act === act && draft.round === 'yunxi-2024').map(unitOf)).size;
    expect(drafts.filter(({ act }) => act === 'unit-registered')).toHaveLength(24);
    expect(count('visit-opened')).toBe(14);
    expect(count('visit-completed')).toBe(12);
    expect(count('decision-made')).toBe(8);
  });
});

describe('the sample county', () => {
  it('is the same for the same seed, and another for another', () => {
    const printed = ({ batches, documents }: SampleCounty): string => JSON.stringify([batches, documents.map(({ sha256 }) => sha256)]);
    expect(printed(sampleCounty(2024, shiYou(), { standardHash, data: sampleData })) === printed(county)).toBe(true);
    expect(printed(sampleCounty(7, shiYou(), { standardHash, data: sampleData })) === printed(county)).toBe(false);
  });

  it('has 180 units of unlike names in 13 towns and a park', () => {
    const towns = new Set(units.map((unit) => field(unit, 'town')));
    expect(units).toHaveLength(180);
    expect(new Set(units.map((unit) => field(unit, 'name'))).size).toBe(180);
    expect(new Set(units.map((unit) => unit.subject)).size).toBe(180);
    expect([...towns].filter((town) => /[镇乡]$|街道$/.test(town))).toHaveLength(13);
    expect([...towns].filter((town) => town.endsWith('园区'))).toHaveLength(1);
    expect(towns.size).toBe(14);
    expect(new Set(units.map((unit) => field(unit, 'kind')))).toEqual(
      new Set(['township', 'school', 'institution', 'community', 'office', 'industry', 'enterprise']),
    );
  });

  it('gives every union a credit code of its own with right check characters', () => {
    const codes = units.flatMap((unit) => [unit.fields['uscc'], unit.fields['orgUscc']]).filter((code): code is string => typeof code === 'string');
    expect(codes.filter((code) => code.startsWith('81'))).toHaveLength(180);
    expect(codes.filter((code) => !isCreditCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('locks the finished round with the facts of the year it was visited in, for every unit that was visited', () => {
    const [lock] = acts('round-locked', 'yunxi-2023');
    const locked = Object.keys(lock?.fields ?? {}).flatMap((name) => (name.startsWith('facts/') ? [name.slice('facts/'.length)] : []));
    expect(new Set(locked)).toEqual(new Set(acts('visit-opened', 'yunxi-2023').map(unitOf)));
    const [first = ''] = locked;
    expect(lock?.fields[`facts/${first}`]).toMatchObject({ kind: expect.any(String) as string, workers: expect.any(Number) as number });
  });

  it('knows the faults of the field: too many members, even committees, overdue terms', () => {
    const count = (holds: (unit: Draft) => boolean): number => units.filter(holds).length;
    expect(count((unit) => Number(unit.fields['fact/members']) > Number(unit.fields['fact/workers']))).toBeGreaterThan(0);
    expect(count((unit) => Number(unit.fields['fact/committeeSize']) % 2 === 0)).toBeGreaterThan(0);
    expect(count((unit) => unit.fields['fact/termOverdue'] === true)).toBeGreaterThan(3);
    expect(count((unit) => Number(unit.fields['fact/womenWorkers']) > Number(unit.fields['fact/workers']))).toBe(0);
  });

  it('has finished the round of 2023: every unit visited, decided on, locked', () => {
    const submitted = new Set(acts('submission-imported', 'yunxi-2023').map((draft) => field(draft, 'unitId')));
    const visited = new Set(acts('visit-completed', 'yunxi-2023').map(unitOf));
    expect(submitted.size).toBe(160);
    expect(visited).toEqual(submitted);
    expect(new Set(acts('decision-made', 'yunxi-2023').map(unitOf))).toEqual(submitted);
    expect(acts('round-locked', 'yunxi-2023')).toHaveLength(1);
  });

  it('is at work on the round of 2024', () => {
    const opened = acts('visit-opened', 'yunxi-2024').map(unitOf);
    const decided = acts('decision-made', 'yunxi-2024').map(unitOf);
    const completed = new Set(acts('visit-completed', 'yunxi-2024').map(unitOf));
    expect([acts('submission-imported', 'yunxi-2024').length, completed.size, opened.length - completed.size, decided.length]).toEqual([150, 95, 7, 60]);
    expect(decided.every((unit) => completed.has(unit))).toBe(true);
    expect(acts('round-locked', 'yunxi-2024')).toEqual([]);
  });

  it('says of every decision what was recommended, and why where it was not followed', () => {
    const overridden = acts('decision-made').filter((draft) => draft.fields['adopted'] === false);
    expect(overridden.length).toBeGreaterThan(2);
    expect(overridden.every((draft) => field(draft, 'reason') !== '' && draft.fields['outcome'] !== draft.fields['recommended'])).toBe(true);
    expect(
      acts('decision-made')
        .filter((draft) => draft.fields['adopted'] === true)
        .every((draft) => draft.fields['outcome'] === draft.fields['recommended']),
    ).toBe(true);
  });

  it('stays small enough to load while one looks on', () => expect(drafts.length).toBeLessThan(3_000));
});

describe('what was found', () => {
  const items = new Map(itemsOf(shiYou()).map(({ item }) => [item.id, item]));
  const findings = acts('verdict-given').flatMap((draft) => Object.entries(draft.fields));

  it('names only items and rules that the standard has', () => {
    const unknown = findings.filter(([name]) => {
      const [, itemId = '', what, rule] = name.split('/');
      const item = items.get(itemId);
      return item === undefined || (what === 'answer' && item.rules[Number(rule)] === undefined);
    });
    expect(findings.length).toBeGreaterThan(10_000);
    expect(unknown).toEqual([]);
  });

  it('answers each rule as its kind wants it', () => {
    const wrong = findings.filter(([name, value]) => {
      const [, itemId = '', what, rule] = name.split('/');
      const kind = items.get(itemId)?.rules[Number(rule)]?.kind;
      if (what !== 'answer' || kind === undefined) return false;
      if (kind === 'parts') return !Array.isArray(value) || value.length === 0;
      return typeof value !== (['per-missing', 'per-step', 'discretionary', 'bonus', 'tiers', 'count'].includes(kind) ? 'number' : 'boolean');
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no blank in what inspectors wrote', () => {
    const notes = findings.filter(([name]) => name.endsWith('/note')).map(([, value]) => textOf(value));
    expect(notes.length).toBeGreaterThan(1_000);
    expect(notes.filter((note) => /[{}]|undefined|null/.test(note) || note.trim() === '')).toEqual([]);
  });
});

/** What a reading must share with the stored submission: all but what the reader adds of its own accord. */
const essence = (form: Submission | undefined): Json =>
  form === undefined
    ? null
    : (JSON.parse(
        JSON.stringify({
          ...form,
          headers: undefined,
          sureness: undefined,
          items: form.items.map(({ cells, ...item }) => ({
            ...item,
            cells: { text: cells['text'], max: cells['max'], self: cells['self'], section: cells['section'] },
          })),
        }),
      ) as Json);

describe('submitted forms', () => {
  const kept = new Map(county.documents.map((document) => [document.sha256, document.bytes]));
  const forms = acts('submission-imported').map((draft) => ({
    draft,
    form: Submission.parse(JSON.parse(new TextDecoder().decode(kept.get(field(draft, 'document')))) as unknown),
  }));

  it('are kept whole: file and reading under their hashes', async () => {
    for (const [sha256, bytes] of kept) {
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
      expect(Buffer.from(digest).toString('hex')).toBe(sha256);
    }
    expect(acts('submission-imported').filter((draft) => !kept.has(field(draft, 'file')))).toEqual([]);
  });

  it('are what the reader makes of the files', { timeout: 60_000 }, () => {
    const differing = forms.filter(({ draft, form }) => {
      const bytes = kept.get(field(draft, 'file'));
      const [read] = bytes === undefined ? [] : readFile(field(draft, 'fileName'), bytes).submissions;
      return canonicalJson(essence(read)) !== canonicalJson(essence(form));
    });
    expect(differing.map(({ draft }) => draft.fields['fileName'])).toEqual([]);
  });

  it('are rosier than what inspectors found, and some add up wrongly', () => {
    expect(forms).toHaveLength(310);
    const mean = forms.reduce((sum, { form }) => sum + (form.statedTotal ?? 0), 0) / forms.length;
    expect(mean).toBeGreaterThan(9_000);
    expect(forms.filter(({ form }) => form.statedTotal !== form.computedTotal).length).toBeGreaterThan(5);
    expect(forms.every(({ draft, form }) => draft.fields['selfTotal'] === form.statedTotal && draft.fields['date'] === form.date)).toBe(true);
  });
});

describe('credit codes', () => {
  it('carry the check characters of the standards', () => {
    // GB 32100-2015's own example.
    expect(creditCode('91350100M000100Y4')).toBe('91350100M000100Y43');
    expect(organisationCode('10000001')).toBe('100000016');
  });
});

describe('the work around the visits', () => {
  const state = fold(
    drafts.map((draft, index) => ({
      ...draft,
      device: 'sample',
      seq: index + 1,
      at: `${String(index + 1).padStart(15, '0')}.00000`,
      by: '',
      seen: {},
      batch: null,
      prev: '',
      hash: '',
    })),
  );

  it('gives every unit of the present round to a team, whose people held its visit', () => {
    const plan = projectTeams(standingFields(state.get(teamsSubject('yunxi-2024')) ?? {}));
    const opened = acts('visit-opened', 'yunxi-2024');
    const strangers = opened.filter((draft) => {
      const team = plan.teams.find(({ id }) => id === plan.teamOf.get(unitOf(draft)));
      const people: readonly unknown[] = team === undefined ? [] : peopleOf(team);
      const held = draft.fields['inspectors'];
      return !Array.isArray(held) || held.length !== people.length || !held.every((name) => people.includes(name));
    });
    expect(plan.teams).toHaveLength(3);
    expect(plan.teamOf.size).toBe(180);
    expect(strangers).toEqual([]);
  });

  it('tells units once what their papers lack, and most of them answer', () => {
    const checks = [...state].flatMap(([subject, registers]) => {
      const [kind, roundId = '', unitId = ''] = subject.split('/');
      return kind === 'completeness' ? [projectCompleteness(roundId, unitId, registers)] : [];
    });
    const lines = checks.flatMap(({ notice }) => notice?.lines ?? []);
    const answered = checks.filter(({ notice, answered: got }) => notice?.lines.every(({ key }) => got[key] !== undefined) === true);
    expect(checks).toHaveLength(60);
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(answered.length).toBeGreaterThan(30);
    expect(answered.length).toBeLessThan(60);
  });

  it('signs what was found, and some units dispute it', () => {
    const signed = [...state]
      .filter(([subject]) => subject.startsWith('visit/yunxi-2024/'))
      .map(([subject, registers]) => {
        const unitId = subject.split('/')[2] ?? '';
        return { unit: projectUnit(unitId, state.get(unitSubject(unitId)) ?? {}), registers, closing: closingOf(standingFields(registers)) };
      });
    const closed = signed.filter(({ closing }) => closing.signatures.unit !== undefined);
    expect(closed).toHaveLength(83);
    const standing = closed.filter(({ unit, registers, closing }) => {
      const findings = findingsOf(registers);
      const result = score(shiYou(), { findings, facts: unit === undefined ? {} : scoringFacts(undefined, unit, null) });
      return closing.signatures.unit?.seals === digestOf({ findings, replies: closing.replies, result, leftOut: [], marksOf: () => [] });
    });
    expect(standing).toHaveLength(closed.length);
    expect(closed.flatMap(({ closing }) => Object.values(closing.replies)).filter(({ stance }) => stance === 'disputed').length).toBeGreaterThan(3);
  });

  it('has photos of what fell short, each a picture of its own', () => {
    const photos = acts('photo-added').flatMap((draft) => Object.keys(draft.fields).map((name) => name.split('/')[3] ?? ''));
    const kept = new Set(county.documents.map((document) => document.sha256));
    expect(photos.length).toBeGreaterThan(20);
    expect(new Set(photos).size).toBe(photos.length);
    expect(photos.filter((photo) => !kept.has(photo))).toEqual([]);
  });

  it('tells units what to rectify, and has some of it put right', () => {
    const standing = [...state].flatMap(([subject, registers]) => {
      const [kind, roundId, unitId] = subject.split('/');
      const one = kind === 'rectification' ? projectRectification(roundId ?? '', unitId ?? '', standingFields(registers)) : undefined;
      return one === undefined ? [] : [one];
    });
    const now = standing.filter(({ roundId }) => roundId === 'yunxi-2024').map((one) => rectifyState(one, '2024-12-12'));
    expect(new Set(now)).toEqual(new Set(['closed', 'replied', 'running', 'overdue']));
    expect(standing.filter(({ roundId, reply }) => roundId === 'yunxi-2023' && reply === null)).toEqual([]);
  });
});
