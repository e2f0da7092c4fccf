import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPhoto, giveAnswer, givePoints, giveVerdict, withdrawPhoto, writeNote } from '#shared/record/visit-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { findingsOf, withFields } from '#shared/record/read-visit-fields.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { applyEntries } from '#shared/ledger/registers.ts';
import { noFinding, type Findings } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
const item = fc.constantFrom('a', 'b/c', 'photo');
const sha = fc.constantFrom('1'.repeat(64), '2'.repeat(64));

const anyAct: fc.Arbitrary<Draft> = fc.oneof(
  fc.tuple(item, fc.constantFrom('met', 'partly', 'unmet', 'not-applicable', null)).map(([id, verdict]) => giveVerdict(visit, [id], verdict)),
  fc.tuple(item, fc.nat(2), fc.constantFrom(1, true, 'A', [0, 1], null)).map(([id, rule, answer]) => giveAnswer(visit, id, rule, answer)),
  fc.tuple(item, fc.option(fc.nat(1000))).map(([id, points]) => givePoints(visit, id, points)),
  fc.tuple(item, fc.constantFrom('', '说明')).map(([id, note]) => writeNote(visit, id, note)),
  fc.tuple(item, sha).map(([id, sha256]) => addPhoto(visit, id, { sha256, name: 'p.jpg', takenOn: null })),
  fc.tuple(item, sha).map(([id, sha256]) => withdrawPhoto(visit, id, sha256)),
);

/** Findings in one form: items without anything found left out, photos in one order (adding a photo twice does not move it in the ledger's clock). */
const plain = (findings: Findings) =>
  Object.fromEntries(
    Object.entries(findings)
      .map(([id, finding]) => [id, { ...finding, photos: finding.photos.toSorted() }] as const)
      .filter(([, finding]) => JSON.stringify(finding) !== JSON.stringify(noFinding)),
  );

describe('showing acts before they are stored', () => {
  it('shows what the ledger will hold, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 20 }), (drafts) => {
        const { entries } = makeEntries(drafts, noPosition, { device: 'd1', by: '李敏', batch: 'b', nowMs: 1_700_000_000_000 });
        const shown = drafts.reduce<Findings>((findings, draft) => withFields(findings, draft.fields), {});
        expect(plain(shown)).toEqual(plain(findingsOf(applyEntries({}, entries))));
      }),
    );
  });

  it('leaves the findings of other items as they are', () => {
    const before: Findings = { a: { ...noFinding, note: 'x' }, b: noFinding };
    const after = withFields(before, giveVerdict(visit, ['b'], 'met').fields);
    expect(after['a']).toBe(before['a']);
    expect(after['b']).toEqual({ ...noFinding, verdict: 'met' });
  });
});
