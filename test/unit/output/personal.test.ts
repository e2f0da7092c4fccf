import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { discreetPaper, discreetWorkbook, markingWords, noDiscretion, type Discretion } from '#shared/output/discretion.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { acceptanceReport, reportPartIds } from '#shared/output/papers/acceptance-report.ts';
import type { Paper, PaperBlock } from '#shared/output/papers/paper.ts';
import { namingPaper, publicationPaper, recheckPaper, subsidyPaper } from '#shared/output/papers/title-papers.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { papers } from '#shared/output/round-documents.ts';
import type { Publication } from '#shared/programme/publication.ts';
import type { Recheck } from '#shared/programme/recheck.ts';
import { discreetValues } from '#shared/templates/discreet-values.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { exampleInput, exampleUnit } from './acceptance-example.ts';
import { personalMails, personalNumbers } from './personal-texts.ts';

const outcomes = ['accepted', 'rectify', 'rejected'] as const;
const masking: Discretion = { masks: true, marks: true, names: ['欧阳修文'] };
const all = [...personalNumbers.map(([written]) => written), ...personalMails];
const everything = all.map((written) => `联系人王芳${written}`).join('；');

/** A round whose units, towns, findings, remarks, decisions, notices, replies and objections tell numbers of persons in every spelling. */
const units = all.map((written, index): AcceptanceUnit => {
  const told = `请联系王芳，${written}，欧阳修文在场`;
  const unit = exampleUnit(`第${String(index)}单位工会（${written}）`, { a2: 150, ...(index % 3 === 1 ? { a1: 400 } : {}) });
  return {
    ...unit,
    town: `城关镇${written}`,
    visit: unit.visit === null ? null : { ...unit.visit, notes: { a1: told, a2: told } },
    decision: { outcome: outcomes[index % 3] ?? 'accepted', adopted: false, reason: told, decidedOn: '2024-12-30', outdated: null },
    reply: told,
    notice: {
      issued: true,
      noticedOn: '2024-12-01',
      dueOn: '2024-12-31',
      lines: [{ itemId: 'a1', place: 0, text: told, found: told, todo: told, closedOn: null }],
    },
  };
});
const publication: Publication = {
  roundId: 'r',
  from: '2024-12-01',
  days: 5,
  until: '2024-12-07',
  where: `县政府网站，电话${all.join('，')}`,
  unitIds: units.map(({ unitId }) => unitId),
  objections: units.map(({ unitId }, index) => ({
    id: String(index),
    unitId,
    by: '欧阳修文',
    on: '2024-12-02',
    text: everything,
    ruling: { upheld: index % 2 === 1, reason: everything, by: '欧阳修文', on: '2024-12-05' },
  })),
};
const planted = exampleInput(units, { withReplies: true, publication });

/** What a file says: all its texts, the parts of a zip one after another. */
function textIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const xml = isZip
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => /\.xml$/.test(name) && !/theme|styles|settings|fontTable|numbering/.test(name))
        .map(([, part]) => strFromU8(part).replace(/<\/?w:(?:t|r|rPr)\b[^<>]*>/g, ''))
        .join('\n')
    : strFromU8(bytes);
  return xml.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** The planted numbers and addresses that a text tells, whatever stands between their digits. */
function toldIn(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const digits = plain.replace(/[^\dXx<]/g, '');
  const mails = personalMails.filter((mail) => plain.includes(mail.normalize('NFKC')));
  return [...personalNumbers.flatMap(([, number]) => (digits.includes(number) ? [number] : [])), ...mails];
}

const rows = units.map((unit) => ({
  ...unit,
  points: 1850,
  grade: '达标',
  decidedOn: '2024-12-30',
  hindrance: null,
  published: 'clear' as const,
  title: undefined,
  due: undefined,
  grant: { unitId: unit.unitId, yuan: 3000, by: '欧阳修文', on: '2024-12-30' },
  requested: null,
}));
const named = units.map(({ name, town }) => ({
  name,
  town,
  title: { word: '规范化工会', givenOn: '2024-12-30', document: '云工发〔2024〕12号', until: null },
}));
const head = { federation: '云溪县总工会', roundTitle: '2024年验收', standardTitle: '考核标准', today: '2024-12-31' } as const;
const recheck: Recheck = {
  id: 'c',
  year: 2024,
  seed: '甲',
  of: 9,
  riskPercent: 20,
  chancePercent: 10,
  drawnOn: '2024-12-31',
  units: units.map(({ unitId }) => ({ unitId, by: 'risk', risks: [everything], finding: { result: 'keep', reason: everything, by: '', on: '2024-12-31' } })),
};

/** Every maker of papers that are published. A new one belongs here: the test below finds it in the source. */
const published: Readonly<Record<string, () => Paper>> = {
  acceptanceReport: () => acceptanceReport(planted, new Set(reportPartIds)),
  publicationPaper: () => publicationPaper(head, publication, units),
  namingPaper: () => namingPaper(head, named),
  subsidyPaper: () => subsidyPaper(head, rows),
  recheckPaper: () => recheckPaper(head, recheck, (unitId) => units.find((unit) => unit.unitId === unitId) ?? { name: '', town: '' }),
};

describe('what is published', () => {
  it('is planted with numbers that would be found', async () => {
    const written = await writePaper({ sheets: papers[0]?.model(planted).sheets ?? [], audience: 'internal' }, 'xlsx');
    expect(written.ok ? toldIn(textIn(written.value.bytes)).length : 0).toBeGreaterThan(20);
  });

  it.each(papers.map((paper) => [paper.name, paper] as const))(
    '%s tells no number of a person where it is public, and none with masking on where it is internal',
    async (_, paper) => {
      const model = paper.model(planted);
      const written = await writePaper(model, paper.format, masking);
      if (!written.ok) throw new Error(written.problem.message);
      const text = textIn(written.value.bytes);
      if (model.audience === 'as-is') return;
      expect(toldIn(text)).toEqual([]);
      expect(text.includes('欧阳修文')).toBe(false);
      if (paper.format === 'xlsx') expect(text.includes(markingWords)).toBe(model.audience === 'internal');
    },
  );

  it('are the lists for the public among them', () => {
    expect(papers.filter((paper) => paper.model(planted).audience === 'public').map(({ id }) => id)).toEqual(['public', 'naming']);
    expect(papers.filter((paper) => paper.model(planted).audience === 'as-is').map(({ id }) => id)).toEqual(['notices']);
  });

  it.each(Object.entries(published))('%s tells no number of a person, without any choice', async (_, make) => {
    const paper = make();
    expect(paper.audience).toBe('public');
    expect(toldIn(JSON.stringify(paper)).length).toBeGreaterThan(0);
    expect(toldIn(textIn(await writeDocx(paper, new Map())))).toEqual([]);
    expect(toldIn(JSON.stringify(discreetPaper(paper, noDiscretion).blocks))).toEqual([]);
  });

  it('is every paper whose source says so', () => {
    const folder = fileURLToPath(new URL('../../../shared/output/papers/', import.meta.url));
    const makers = readdirSync(folder).flatMap((file) => {
      const source = readFileSync(folder + file, 'utf8');
      return source
        .split(/\nexport /)
        .filter((part) => /^(?:async )?(?:function|const) /.test(part) && part.includes("audience: 'public'"))
        .map((part) => /^(?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? '');
    });
    expect(makers.filter((name) => !name.endsWith('Start')).toSorted()).toEqual(Object.keys(published).toSorted());
  });

  it('is cleaned in every kind of block', async () => {
    const blocks: readonly PaperBlock[] = [
      { kind: 'title', text: everything },
      { kind: 'heading', text: everything },
      { kind: 'text', text: everything },
      { kind: 'table', label: '表', widths: [100], head: [everything], rows: [[{ text: everything }]] },
      { kind: 'bars', label: '图', unit: '分', bars: [{ word: everything, value: 1, text: '1' }] },
      { kind: 'signatures', parts: [{ label: '核查组', name: everything, image: null, day: '' }] },
      { kind: 'pictures', pictures: [{ sha256: '0'.repeat(64), caption: everything }] },
    ];
    expect(toldIn(textIn(await writeDocx({ name: '文书', audience: 'public', blocks }, new Map())))).toEqual([]);
    const inside: Paper = { name: '文书', audience: 'internal', blocks };
    expect(toldIn(textIn(await writeDocx(inside, new Map()))).length).toBeGreaterThan(20);
    const masked = textIn(await writeDocx(discreetPaper(inside, masking), new Map()));
    expect(toldIn(masked)).toEqual([]);
    expect(masked).toContain(markingWords);
    expect(textIn(await writeDocx(discreetPaper({ ...inside, audience: 'as-is' }, masking), new Map()))).not.toContain(markingWords);
  });

  it('also by a template of the county’s own', () => {
    const values = templateValues({ input: planted, asks: () => true });
    expect(toldIn(JSON.stringify(values)).length).toBeGreaterThan(20);
    expect(toldIn(JSON.stringify(discreetValues(values, 'public', noDiscretion)))).toEqual([]);
    expect(toldIn(JSON.stringify(discreetValues(values, 'internal', masking)))).toEqual([]);
  });

  it('changes nothing more when it is done twice', () => {
    const once = discreetWorkbook(papers[0]?.model(planted) ?? { audience: 'public', sheets: [] }, masking);
    expect(discreetWorkbook(once, masking)).toEqual(once);
  });
});
