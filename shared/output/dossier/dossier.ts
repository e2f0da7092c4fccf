import { momentOf } from '../../days/moment-of.ts';
import { showDay, type Day } from '../../days/days.ts';
import { factAsShown, factFields } from '../../facts/fact-fields.ts';
import { markWords, type CodeMark } from '../../differences/reconciliation.ts';
import type { Entry } from '../../model/ledger.ts';
import { outcomeWords, phaseWords, VisitPhase, type Decision, type Round } from '../../model/round.ts';
import { itemsOf, unitKindWords, type Standard } from '../../model/standard.ts';
import type { Submission, SubmissionItem } from '../../model/submission.ts';
import type { Unit } from '../../model/unit.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { countedThings } from '../../record/counted-things.ts';
import { subjectKindOf } from '../../record/subject.ts';
import { readItemField } from '../../record/visit-fields.ts';
import type { SubmissionRecord } from '../../record/records.ts';
import type { Rectification } from '../../rectify/rectification.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock, PaperCell } from '../papers/paper.ts';

/** A visit as a dossier shows it: its 现场核查确认单 with every item's receipt, and all of its evidence. */
export interface DossierVisit {
  readonly phase: VisitPhase;
  readonly standard: Standard;
  readonly sheet: Paper;
  readonly evidence: Evidence;
}

/** A paper that was signed or issued, as it was kept. */
export interface DossierPaper {
  readonly paper: Paper;
  readonly keptMs: number;
  readonly by: string;
}

/** All that is known of a unit in a round. */
export interface DossierInput {
  readonly federation: string;
  readonly round: Round;
  readonly unit: Unit;
  readonly preparedOn: Day;
  /** The form that counts; undefined where none came in. `content` is missing where its document is not on this laptop. */
  readonly submission: { readonly record: SubmissionRecord; readonly content: Submission | undefined } | undefined;
  readonly visits: readonly DossierVisit[];
  readonly decision: Decision | undefined;
  readonly rectification: Rectification | undefined;
  readonly papers: readonly DossierPaper[];
  /** The entries of the ledger about the unit, in the order of their clocks. */
  readonly entries: readonly Entry[];
  /** The code of what the round's lock covers (对账码). */
  readonly mark: CodeMark | undefined;
}

/** A file that lies in the dossier as it was handed in. */
export interface DossierFile {
  readonly sha256: string;
  readonly name: string;
  /** What it is, for people: 自评材料, 照片原片 … */
  readonly what: string;
}

/** An entry of the ledger, and in words what it is about. */
export interface DossierRecord {
  readonly entry: Entry;
  readonly about: string;
}

/** One part of a dossier under its heading. */
interface DossierPart {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** 一单位一档: all about a unit in a round, to be read without the program. `name` is that of its file, without ending. */
export interface Dossier {
  readonly name: string;
  readonly title: string;
  readonly meta: readonly string[];
  readonly parts: readonly DossierPart[];
  readonly files: readonly DossierFile[];
  readonly records: readonly DossierRecord[];
}

const line = (text: string): PaperBlock => ({ kind: 'text', text });
const cell = (text: string): PaperCell => ({ text });
const right = (text: string): PaperCell => ({ text, align: 'right' });
const pointsOf = (points: CentiPoints | null): string => (points === null ? '—' : showPoints(points));

/** Gathers the dossier of a unit. */
export function dossierOf(input: DossierInput): Dossier {
  const { unit, round, mark } = input;
  return {
    name: `${unit.name}-一单位一档-${round.title}`,
    title: `${unit.name}验收档案`,
    meta: [
      `${round.title}　　编制单位：${issuerWords(input.federation)}　　编制日期：${showDay(input.preparedOn)}`,
      '内部资料，含单位和人员信息，请勿公开。',
      ...(mark === undefined ? [] : [`本批次锁定时的${markWords(mark)}`]),
    ],
    parts: [
      { title: '单位情况', blocks: [unitTable(unit)] },
      { title: '自评材料', blocks: submissionBlocks(input.submission) },
      ...visitParts(input.visits),
      { title: '验收决定', blocks: decisionBlocks(input.decision) },
      { title: '整改', blocks: rectificationBlocks(input.rectification) },
      ...(input.papers.length === 0 ? [] : [{ title: '已签发的文书', blocks: input.papers.flatMap(paperBlocks) }]),
    ],
    files: filesOf(input),
    records: recordsOf(input),
  };
}

function unitTable(unit: Unit): PaperBlock {
  const facts = factFields(Object.keys(unit.facts)).filter(({ fact }) => (unit.facts[fact] ?? null) !== null);
  const rows: readonly (readonly [string, string])[] = [
    ['单位名称', shownName(unit.name)],
    ['乡镇(街道)', unit.town === '' ? '未填' : unit.town],
    ['单位类型', unitKindWords[unit.kind]],
    ['工会信用代码', unit.uscc ?? '未填'],
    ...facts.map(({ fact, word, kind }) => [word, factAsShown(kind, unit.facts[fact])] as const),
  ];
  return { kind: 'table', label: '单位情况', widths: [30, 70], head: ['事项', '内容'], rows: rows.map((row) => row.map(cell)) };
}

function submissionBlocks(submission: DossierInput['submission']): readonly PaperBlock[] {
  if (submission === undefined) return [line('本批次没有导入过这个单位的自评材料。')];
  const { record, content } = submission;
  const came = `文件“${shownName(record.fileName)}”，${record.date === null ? '' : `填报日期${showDay(record.date)}，`}${momentOf(record.importedMs)}由${record.importedBy || '未写姓名的人'}导入，自评总分${pointsOf(record.selfTotal)}。`;
  if (content === undefined) return [line(came), line('当时读出的内容不在这台电脑上。')];
  return [
    line(came),
    {
      kind: 'table',
      label: '自评得分',
      widths: [8, 40, 8, 8, 18, 18],
      head: ['序号', '项目', '满分', '自评', '单元格', '说明'],
      rows: content.items.map((item) => [
        cell(item.no),
        cell(item.text),
        right(pointsOf(item.max)),
        right(item.notApplicable ? '不适用' : pointsOf(item.self)),
        cell(item.cells['self'] ?? ''),
        cell(remarkOf(item)),
      ]),
    },
  ];
}

function remarkOf({ note, corrected, self }: SubmissionItem): string {
  const change = corrected === undefined ? '' : `${momentOf(corrected.atMs)}${corrected.by}更正：原读为${pointsOf(corrected.from)}，更正为${pointsOf(self)}`;
  return [note, change].filter((part) => part !== '').join('；');
}

function visitParts(visits: readonly DossierVisit[]): readonly DossierPart[] {
  if (visits.length === 0) return [{ title: '现场核查', blocks: [line('还没有核查。')] }];
  return visits.map(({ phase, sheet, standard, evidence }) => {
    const places = new Map(itemsOf(standard).map(({ item }, index) => [item.id, `第${String(index + 1)}项 ${item.text}`]));
    const pictures = evidence.photos.map(({ itemId, sha256, marks, takenOn, by }) => ({
      sha256,
      marks,
      caption: `${places.get(itemId) ?? '标准里已没有的项目'}${takenOn === null ? '' : `，${showDay(takenOn)}拍`}${by === '' ? '' : `，${by}`}`,
    }));
    const photos: readonly PaperBlock[] =
      pictures.length === 0
        ? []
        : [
            { kind: 'heading', text: '全部照片' },
            { kind: 'pictures', pictures },
          ];
    return { title: phaseWords[phase], blocks: [...sheet.blocks, ...photos] };
  });
}

function decisionBlocks(decision: Decision | undefined): readonly PaperBlock[] {
  if (decision === undefined) return [line('还没有作出验收决定。')];
  const recommended = decision.recommended === null ? '' : `程序建议${outcomeWords[decision.recommended]}，${decision.adopted ? '已采纳' : '作了改判'}。`;
  return [
    line(`结论：${outcomeWords[decision.outcome]}。${recommended}`),
    line(`${momentOf(decision.decidedMs)}由${decision.decidedBy || '未写姓名的人'}决定。${decision.reason === '' ? '' : `理由：${decision.reason}`}`),
  ];
}

function rectificationBlocks(rectification: Rectification | undefined): readonly PaperBlock[] {
  if (rectification === undefined) return [line('没有整改通知。')];
  const { items, reply, replies, closed } = rectification;
  const answer = reply === null ? '单位还没有回执。' : `${showDay(reply.repliedOn)}单位回执：${reply.text || '（没有文字）'}`;
  return [
    line(`${showDay(rectification.noticedOn)}通知，限${showDay(rectification.dueOn)}前整改到位。${answer}`),
    {
      kind: 'table',
      label: '整改事项',
      widths: [8, 30, 24, 24, 14],
      head: ['序号', '存在的问题', '整改要求', '单位答复', '销号'],
      rows: items.map(({ itemId, place, text, found, todo }) => {
        const on = closed[itemId];
        return [cell(String(place)), cell(`${text}：${found}`), cell(todo), cell(replies[itemId]?.text ?? ''), cell(on === undefined ? '未销号' : showDay(on))];
      }),
    },
  ];
}

const paperBlocks = ({ paper, keptMs, by }: DossierPaper): readonly PaperBlock[] => [
  { kind: 'text', text: `${shownName(paper.name)}（${momentOf(keptMs)}${by === '' ? '' : `，${by}`}）`, small: true },
  ...paper.blocks,
];

/** The files that go along: the form as it came, what was attached and drawn over, what came with the reply. Each once, in the order of the parts. */
function filesOf({ submission, visits, rectification }: DossierInput): readonly DossierFile[] {
  const files = new Map<string, DossierFile>();
  const add = (what: string, { sha256, name }: { readonly sha256: string; readonly name: string }): void => {
    if (sha256 !== '' && !files.has(sha256)) files.set(sha256, { sha256, name, what });
  };
  if (submission !== undefined) add('自评材料', { sha256: submission.record.file, name: submission.record.fileName });
  for (const { evidence, phase } of visits) {
    for (const file of evidence.files) add(`${phaseWords[phase]}附件`, file);
    // What is shown of these in the visit is a copy with the marks drawn in.
    for (const photo of evidence.photos) if (photo.marks.length > 0) add(`${phaseWords[phase]}照片原片`, photo);
  }
  for (const file of [...(rectification?.reply?.files ?? []), ...Object.values(rectification?.replies ?? {}).flatMap((reply) => reply.files)])
    add('整改回执', file);
  return [...files.values()];
}

/** So many items of one record are named. */
const itemsNamed = 3;

function recordsOf({ entries, visits }: DossierInput): readonly DossierRecord[] {
  const places = new Map(visits.flatMap(({ standard }) => itemsOf(standard).map(({ item }, index) => [item.id, `第${String(index + 1)}项`] as const)));
  return entries.map((entry) => ({ entry, about: aboutOf(entry, places) }));
}

/** What an entry is about: the kind of thing, the visit where it is one, and the first items that it touches. */
function aboutOf({ subject, fields }: Entry, places: ReadonlyMap<string, string>): string {
  const phase = VisitPhase.safeParse(subject.split('/').at(-1)).data;
  const things = countedThings[subjectKindOf(subject)];
  const word = phase === undefined ? (typeof things === 'string' ? '' : (things[0]?.word ?? '')) : phaseWords[phase];
  const items = [...new Set(Object.keys(fields).flatMap((field) => places.get(readItemField(field)?.itemId ?? '') ?? []))];
  const more = items.length > itemsNamed ? `等${String(items.length)}项` : '';
  return `${word}${items.length === 0 ? '' : ` ${items.slice(0, itemsNamed).join('、')}${more}`}`;
}
