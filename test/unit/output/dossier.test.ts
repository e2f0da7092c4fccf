import { webcrypto } from 'node:crypto';
import { createContext, Script } from 'node:vm';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { dossierOf, type DossierInput } from '#shared/output/dossier/dossier.ts';
import { dossierPage, type DossierHeld } from '#shared/output/dossier/dossier-page.ts';
import { verifyDossier } from '#shared/output/dossier/verify-dossier.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { randomFrom } from '#shared/sample/random.ts';
import { samplePicture } from '#shared/sample/sample-picture.ts';
import { exampleStandard } from './acceptance-example.ts';

const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
const nasty = '</script><img src=x onerror=alert(1)>"工会"';
const unit = {
  id: 'u1',
  name: nasty,
  aliases: [],
  town: '石桥镇',
  kind: 'community' as const,
  uscc: null,
  orgUscc: null,
  facts: { workers: 186, members: 184 },
};
const [plain, drawnOver] = [samplePicture(randomFrom(1), 'plate').png, samplePicture(randomFrom(2), 'room').png];
const form = new TextEncoder().encode('单位,自评\n甲,10');
const key = { roundId: 'r1', unitId: 'u1', phase: 'first' as const };
const { entries } = makeEntries([registerUnit(unit), openVisit(key, 'h'), giveVerdict(key, ['a1'], 'unmet'), writeNote(key, 'a1', nasty)], noPosition, {
  device: 'd1',
  by: '周敏',
  batch: 'b1',
  nowMs: Date.UTC(2026, 9, 8, 2),
});
const photo = (bytes: Uint8Array, marks: DossierInput['visits'][number]['evidence']['photos'][number]['marks']) => ({
  itemId: exampleStandard.sections[0]?.items[0]?.id ?? '',
  sha256: hashOf(bytes),
  name: '现场.png',
  takenOn: '2026-10-08',
  print: null,
  marks,
  by: '周敏',
  addedMs: 0,
});
const marks = [{ kind: 'box' as const, from: [0.1, 0.1] as const, to: [0.5, 0.5] as const }];

const input: DossierInput = {
  federation: '云溪县总工会',
  round: {
    id: 'r1',
    title: '2026年验收',
    year: 2026,
    standardHash: 'h',
    openedOn: '2026-09-01',
    visitUntil: null,
    rectifyUntil: null,
    locked: false,
    unitIds: ['u1'],
  },
  unit,
  preparedOn: '2026-11-30',
  submission: {
    record: {
      id: 's1',
      roundId: 'r1',
      importId: 'i1',
      unitId: 'u1',
      document: 'd',
      file: hashOf(form),
      fileName: '自评表.csv',
      date: null,
      selfTotal: 9_000,
      layout: 'form',
      importedMs: 0,
      importedBy: '周敏',
    },
    content: undefined,
  },
  visits: [
    {
      phase: 'first',
      standard: exampleStandard,
      sheet: {
        name: '确认单',
        audience: 'as-is',
        blocks: [
          { kind: 'title', text: '现场核查确认单' },
          { kind: 'text', text: nasty },
        ],
      },
      evidence: { photos: [photo(plain, []), photo(drawnOver, marks as never)], files: [] },
    },
  ],
  decision: { roundId: 'r1', unitId: 'u1', outcome: 'accepted', adopted: true, reason: '', recommended: 'accepted', decidedBy: '陈刚', decidedMs: 0 },
  rectification: undefined,
  papers: [],
  entries,
  mark: { code: '12AB 34CD', device: 'd1', ms: 0 },
};
const dossier = dossierOf(input);
const held: DossierHeld = {
  images: new Map([
    [hashOf(plain), plain],
    [`${hashOf(drawnOver)}/${JSON.stringify(marks)}`, plain],
  ]),
  files: new Map([
    [hashOf(form), form],
    [hashOf(drawnOver), drawnOver],
  ]),
};
const page = dossierPage(dossier, held);

const attribute = (tag: string, name: string): string | null => new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? null;

/** What the page tells of itself when it is opened, run as a browser runs it. */
async function told(of: string): Promise<{ readonly words: string; readonly good: boolean }> {
  const status = { textContent: '', className: '' };
  const elements = new Map<string, { textContent: string; className?: string }>([
    ['check', status],
    ['records', { textContent: /<script type="application\/json" id="records">(.*?)<\/script>/su.exec(of)?.[1] ?? '' }],
    ...Array.from(of.matchAll(/<code id="(record-\d+)">([^<]*)</gu), ([, id = '', code = '']) => [id, { textContent: code }] as const),
  ]);
  const named = Array.from(of.matchAll(/<(?:img|a)[^>]* data-sha256="[^>]*>/gu), ([tag]) => ({ getAttribute: (name: string) => attribute(tag, name) }));
  const document = { getElementById: (id: string) => elements.get(id) ?? null, querySelectorAll: () => named };
  const script = of.slice(of.lastIndexOf('<script>') + '<script>'.length, of.lastIndexOf('</script>'));
  new Script(script).runInContext(createContext({ document, crypto: webcrypto, TextEncoder, atob }));
  const { promise, resolve } = deferred();
  const wait = setInterval(() => {
    if (status.textContent !== '') resolve();
  }, 5);
  await promise;
  clearInterval(wait);
  return { words: status.textContent, good: status.className === 'good' };
}

function deferred() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

describe('一单位一档', () => {
  it('is one page that asks no address for anything and runs no script but its own', () => {
    expect(page).not.toMatch(/https?:|src="(?!data:)|href="(?!#|data:)/u);
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gsu)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(1);
    const hash = Buffer.from(sha256(new TextEncoder().encode(scripts[0]))).toString('base64');
    expect(page).toContain(`default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`);
    expect(page).not.toContain('<img src=x');
  });

  it('holds every part, the files as they came, and shows what was drawn over with the photo itself beside', () => {
    for (const part of ['单位情况', '自评材料', '初验', '验收决定', '整改', '随附文件', '修改记录']) expect(page).toContain(`<h2>${part}</h2>`);
    expect(page).toContain('结论：合格。程序建议合格，已采纳。');
    expect(page).toContain('本批次锁定时的对账码 12AB 34CD');
    expect(dossier.files.map(({ what, name }) => `${what} ${name}`)).toEqual(['自评材料 自评表.csv', '初验照片原片 现场.png']);
    expect(verifyDossier(page, dossier)).toEqual({ ok: true, value: { photos: 2, files: 2, records: entries.length, missing: 0 } });
  });

  it('finds itself whole, and says which record or file was changed', async () => {
    expect(await told(page)).toEqual({ words: `已核对：${String(entries.length)} 条记录和 3 个照片、文件都与各自的校验码一致，没有被改过。`, good: true });
    const verdict = page.replace(String.raw`"unmet"`, String.raw`"met"`);
    expect(verdict).not.toBe(page);
    expect(await told(verdict)).toMatchObject({ words: expect.stringContaining('可能被改过：第3条记录。') as string, good: false });
    const other = page.replace(Buffer.from(form).toString('base64'), Buffer.from('单位,自评\n甲,99').toString('base64'));
    expect(await told(other)).toMatchObject({ words: expect.stringContaining('“自评表.csv”') as string, good: false });
    expect(verifyDossier(other, dossier).ok).toBe(false);
    const shown = page.replace(`<code id="record-1">${entries[1]?.hash.slice(0, 16) ?? ''}`, '<code id="record-1">0123456789abcdef');
    expect((await told(shown)).words).toContain('第2条记录');
    // A record taken out of the middle leaves its neighbours unlinked only where they stood side by side; here the next one names a hash that is gone.
    const records = JSON.parse(/id="records">(.*?)<\/script>/su.exec(page)?.[1] ?? '[]') as { prev: string }[];
    records.splice(1, 1);
    expect(
      (await told(page.replace(/id="records">.*?<\/script>/su, () => `id="records">${JSON.stringify(records).replaceAll('<', String.raw`\u003c`)}</script>`)))
        .good,
    ).toBe(false);
    expect(await told(page.replace('id="records">[', 'id="records">[['))).toEqual({
      words: '不能核对：本文件的内容已损坏。请向编制单位索取原件。',
      good: false,
    });
  });

  it('names what is not on the laptop instead of leaving it out', () => {
    const bare = dossierPage(dossier, { images: new Map(), files: new Map() });
    expect(verifyDossier(bare, dossier)).toEqual({ ok: true, value: { photos: 0, files: 0, records: entries.length, missing: 4 } });
    expect(bare).toContain(`校验码 <code>${hashOf(form)}</code>`);
  });
});
