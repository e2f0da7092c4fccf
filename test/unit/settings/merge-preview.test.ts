import { describe, expect, it } from 'vitest';
import { changeUnit, learnAlias, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict } from '#shared/record/visit-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Outcome } from '#shared/model/round.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { previewMerge } from '#shared/backups/merge-preview.ts';

const drafts = [changeUnit('u', { town: '城关镇' }), changeUnit('v', { town: '南屏乡' }), learnAlias('u', '城关总工会')];
const { entries } = makeEntries(drafts, noPosition, { device: 'x', by: '张', batch: 'b', nowMs: 1000 });
const manifest = {
  format: 'yanshoutai-package/1' as const,
  device: 'x',
  by: '王',
  writtenMs: 5000,
  entries: { count: entries.length, sha256: '0'.repeat(64) },
  documents: [],
};
const incoming = { manifest, entries, documents: [] };
const held = (own: readonly Entry[], documents: readonly string[] = []) => ({
  device: 'o',
  entries: own,
  documents: new Set(documents),
  lacking: 0,
  nowMs: Date.now(),
});

describe('what a merge would do', () => {
  it('tells the new records by kind and by person', () => {
    expect(previewMerge(incoming, held(entries.slice(0, 1)))).toEqual({
      source: { device: 'x', signedBy: null },
      by: '王',
      writtenMs: 5000,
      fresh: 2,
      same: 1,
      breaks: [],
      future: false,
      standards: [],
      lines: [{ word: '单位', fresh: 1, changed: 1, same: 0, differing: 0 }],
      acts: [
        { word: '修改单位', count: 1 },
        { word: '记住别名', count: 1 },
      ],
      decisions: [],
      people: ['张'],
      team: null,
      lacking: 0,
      locked: [],
    });
  });
  it('tells what is wrong with a standard that comes along, by the same check as the editor', () => {
    const file = (more: object): Uint8Array =>
      new TextEncoder().encode(
        JSON.stringify({
          format: 'yanshoutai-standard/1',
          id: 's',
          version: '2',
          title: '邻县细则',
          total: 10,
          sections: [{ id: 'a', title: '甲', max: 10, items: [{ id: 'a1', no: '1', text: '内容', max: 10 }] }],
          policy: { accept: 8, rectify: 6 },
          ...more,
        }),
      );
    const told = (bytes: Uint8Array, known: readonly string[] = []): readonly string[] => {
      const sha256 = 'c'.repeat(64);
      const draft = { round: null, subject: `standard/${sha256}`, act: 'standard-published', fields: { title: '邻县细则' } };
      const made = makeEntries([draft], noPosition, { device: 'x', by: '张', batch: 'b', nowMs: 1000 }).entries;
      return previewMerge({ manifest, entries: made, documents: [{ sha256, bytes }] }, held([], known)).standards;
    };
    expect(told(file({}))).toEqual([]);
    expect(told(file({ policy: { accept: 6, rectify: 8 } }))).toEqual([
      '里面的标准“邻县细则”2版有写错的地方，按它计分的结果不可靠：限期整改线8分高于合格线6分，应不高于合格线。请对方改正后另发一版。',
    ]);
    expect(told(file({ policy: { accept: 6, rectify: 8 } }), ['c'.repeat(64)])).toEqual([]);
    expect(told(file({ total: '10' }))).toEqual(['里面有一份标准的格式不对，不能使用：total：应为数，现在是"10"。']);
    expect(told(new TextEncoder().encode('{"id":1,"id":2}'))[0]).toContain('里面有一份标准读不出来：第1行第9个字符：“id”写了两次');
  });

  it('counts units, visits and files as new, added to, here already, and in two people’s different words', () => {
    const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
    const ours = makeEntries([giveVerdict(visit, ['i1'], 'met'), changeUnit('w', { town: '甲' })], noPosition, {
      device: 'o',
      by: '李',
      batch: 'o',
      nowMs: 900,
    }).entries;
    const theirs = makeEntries([...drafts, giveVerdict(visit, ['i1'], 'unmet'), giveVerdict({ ...visit, unitId: 'v' }, ['i1'], 'met')], noPosition, {
      device: 'x',
      by: '张',
      batch: 'b',
      nowMs: 1000,
    }).entries;
    const photo = { sha256: 'a'.repeat(64), bytes: new Uint8Array(3) };
    const kept = { sha256: 'b'.repeat(64), bytes: new Uint8Array(3) };
    const preview = previewMerge(
      {
        manifest: { ...manifest, documents: [photo, kept].map(({ sha256 }) => ({ sha256, size: 3 })), team: { name: '第一组', units: 2, leftOut: 4 } },
        entries: theirs,
        documents: [photo, kept],
      },
      held(ours, [kept.sha256]),
    );
    expect(preview.lines).toEqual([
      { word: '单位', fresh: 2, changed: 0, same: 0, differing: 0 },
      { word: '核查', fresh: 1, changed: 1, same: 0, differing: 1 },
      { word: '照片和文件', fresh: 1, changed: 0, same: 1, differing: 0 },
    ]);
    expect(preview.team).toEqual({ name: '第一组', units: 2, leftOut: 4 });
  });
  it('names every decision that would be another one then: from what to what, by whom, when', () => {
    const decided = (unitId: string, outcome: Outcome) => decide('r', unitId, { outcome, adopted: true, reason: '', recommended: outcome });
    const round = openRound({
      id: 'r',
      title: '2026年验收',
      year: 2026,
      standardHash: null,
      openedOn: '2026-03-01',
      visitUntil: null,
      rectifyUntil: null,
      locked: false,
      unitIds: [],
    });
    const unit = (id: string) =>
      registerUnit({ id, name: `${id}社区工会`, town: '城关镇', kind: 'community', uscc: null, orgUscc: null, aliases: [], facts: {} });
    const office = makeEntries(
      [round, unit('u'), unit('v'), unit('w'), unit('x'), decided('u', 'accepted'), decided('v', 'accepted'), decided('x', 'rejected')],
      noPosition,
      { device: 'o', by: '李', batch: 'o', nowMs: 900 },
    );
    const knowing = advance(noPosition, office.entries);
    const other = makeEntries([decided('w', 'rectify'), decided('u', 'rejected'), decided('v', 'accepted')], knowing, {
      device: 'y',
      by: '陈',
      batch: 'y',
      nowMs: 2000,
    }).entries;
    const unknowing = makeEntries([decided('x', 'accepted')], noPosition, { device: 'z', by: '赵', batch: 'z', nowMs: 3000 }).entries;
    const changes = (...fresh: readonly Entry[]) => previewMerge({ ...incoming, entries: [...office.entries, ...fresh] }, held(office.entries)).decisions;
    const of = (unitId: string) => ({ subject: `decision/r/${unitId}`, round: '2026年验收', unit: `${unitId}社区工会` });
    expect(changes(...other)).toEqual([
      { ...of('u'), before: 'accepted', after: 'rejected', by: '陈', ms: 2000, differing: false, signing: 'unsigned' },
      { ...of('w'), before: null, after: 'rectify', by: '陈', ms: 2000, differing: false, signing: 'unsigned' },
    ]);
    expect(changes(...unknowing)).toEqual([{ ...of('x'), before: 'rejected', after: 'accepted', by: '赵', ms: 3000, differing: true, signing: 'unsigned' }]);
    expect(changes()).toEqual([]);

    const locked = [...office.entries, ...makeEntries([lockRound('r')], knowing, { device: 'o', by: '李', batch: 'l', nowMs: 1000 }).entries];
    expect(previewMerge({ ...incoming, entries: [...office.entries, ...other] }, held(locked))).toMatchObject({
      decisions: [],
      locked: [expect.stringContaining('隔离')],
    });
  });
  it('says that nothing is new when all is held', () => {
    expect(previewMerge(incoming, held(entries))).toMatchObject({ fresh: 0, same: 3, acts: [], people: [] });
  });
  it('tells of records that claim the same number with other content', () => {
    const other = makeEntries([changeUnit('u', { town: '别处' })], noPosition, { device: 'x', by: '张', batch: 'c', nowMs: 1000 }).entries;
    const preview = previewMerge(incoming, held(other));
    expect(preview).toMatchObject({ fresh: 0, same: 0 });
    // The first is another one here, and what follows from the other first does not follow from it.
    expect(preview.breaks).toHaveLength(2);
    expect(preview.breaks[0]).toMatch(/^机器 x 的第 1 条记录（.+ 张 修改单位）与同号的另一条内容不同.+保留本机的，共 1 条。$/u);
    expect(preview.breaks[1]).toMatch(/^机器 x 的第 2 条记录.+接不上.+从这里起不采用，共 2 条。$/u);
  });
});
