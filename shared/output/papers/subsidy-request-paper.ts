import type { AcceptanceBody, Signature } from '../../closing/closing.ts';
import { showDay, type Day } from '../../days/days.ts';
import { factWord } from '../../facts/fact-words.ts';
import { outcomeWords, phaseWords, type Decision } from '../../model/round.ts';
import { unitKindWords, type Standard } from '../../model/standard.ts';
import type { Unit } from '../../model/unit.ts';
import { showPoints } from '../../points.ts';
import type { Award, Trace } from '../../programme/creation.ts';
import type { VisitRecord } from '../../record/records.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** All that an application for the subsidy says. */
export interface SubsidyInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standard: Pick<Standard, 'title' | 'version'>;
  readonly unit: Unit;
  /** The completed visit that counts. */
  readonly visit: VisitRecord;
  readonly decision: Decision;
  readonly signatures: Partial<Readonly<Record<AcceptanceBody, Signature>>>;
  /** The bodies that accept the unit together; none where the county alone decides. */
  readonly bodies: readonly AcceptanceBody[];
  readonly traces: readonly Trace[];
  readonly award: Award;
  readonly today: Day;
}

const facts = ['chairName', 'establishedOn', 'workers', 'members', 'womenWorkers'] as const;

const factText = (unit: Unit, fact: string): string => {
  const value = unit.facts[fact] ?? null;
  return value === null ? '未填' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
};

/** 补助申请表: what the ledger knows of the unit and its acceptance, what is applied for, and the places where unit, township and county sign. */
export function subsidyRequestPaper(input: SubsidyInput): Paper {
  const { unit, award, standard } = input;
  const { subsidy, title } = award;
  const rows: readonly (readonly [string, string])[] = [
    ['单位名称', unit.name],
    ['乡镇(街道)', unit.town === '' ? '未填' : unit.town],
    ['单位类型', unitKindWords[unit.kind]],
    ...facts.map((fact) => [factWord(fact), factText(unit, fact)] as const),
    ['考核标准', `${standard.title}（${standard.version}版）`],
    ['实施痕迹', tracesWords(input.traces)],
    ['验收结果', resultWords(input)],
    ['联合验收签字', signedWords(input)],
    ['申请补助', subsidy === null ? '' : subsidy.yuan === null ? '金额由县总工会核定' : `${String(subsidy.yuan)}元`],
    ['用途', subsidy?.use ?? ''],
    ['申请日期', subsidy === null ? '' : showDay(subsidy.appliedOn)],
    ...(title === null || title.givenOn === null
      ? []
      : [['授予称号', `${title.word}，${showDay(title.givenOn)}${title.document === '' ? '' : `，${title.document}`}`] as const]),
  ];
  return {
    name: `${unit.name}-补助申请表-${input.today}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '基层工会规范化建设补助申请表' },
      { kind: 'text', text: `${input.federation === '' ? '' : `${input.federation}\u3000`}${input.roundTitle}`, align: 'center' },
      {
        kind: 'table',
        label: '补助申请表',
        widths: [24, 76],
        head: ['项目', '内容'],
        rows: rows.map(([word, text]): readonly PaperCell[] => [{ text: word }, { text }]),
      },
      { kind: 'heading', text: '签字盖章' },
      ...places(input),
    ],
  };
}

const tracesWords = (traces: readonly Trace[]): string => {
  const [first, last] = [traces[0], traces.at(-1)];
  if (first === undefined || last === undefined) return '没有记录';
  const items = new Set(traces.map(({ itemId }) => itemId)).size;
  return `${String(items)}个条目${String(traces.length)}条，${showDay(first.on)}至${showDay(last.on)}`;
};

const resultWords = ({ visit, decision }: SubsidyInput): string =>
  `${phaseWords[visit.phase]}考评得分${showPoints(visit.total)}分${visit.grade === null ? '' : `，${visit.grade}`}，决定${outcomeWords[decision.outcome]}${decision.decidedBy === '' ? '' : `（${decision.decidedBy}）`}`;

const bodyNames: Readonly<Record<AcceptanceBody, string>> = { town: '乡镇(街道)总工会', county: '县总工会' };

const signedWords = ({ bodies, signatures }: SubsidyInput): string =>
  bodies.length === 0
    ? '由县总工会验收，不用联合签字'
    : bodies
        .map((body) => {
          const signature = signatures[body];
          return signature === undefined ? `${bodyNames[body]}没有签字` : `${bodyNames[body]}${signature.name}${showDay(signature.signedOn)}签字`;
        })
        .join('；');

const places = ({ bodies }: SubsidyInput): readonly PaperBlock[] => [
  {
    kind: 'signatures',
    parts: ['申请单位', ...(bodies.includes('town') ? [bodyNames.town] : []), bodyNames.county].map((label) => ({ label, name: '', image: null, day: '' })),
  },
];
