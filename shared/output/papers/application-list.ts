import { showDay, type Day } from '../../days/days.ts';
import type { Standard } from '../../model/standard.ts';
import { applicationStateWords, type ApplicationRow, type ApplicationState } from '../../rounds/application-rows.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** All that the list of who may apply says. */
interface ApplicationListInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standard: Pick<Standard, 'title' | 'gates'>;
  /** All units of the round, or those that are shown. */
  readonly rows: readonly ApplicationRow[];
  readonly today: Day;
}

const numbers = ['一', '二', '三'] as const;
const states = Object.keys(applicationStateWords) as readonly ApplicationState[];

/** 申报条件核对情况: the conditions, and three lists: who may apply, who may not and why, what is still open. */
export function applicationList({ federation, roundTitle, standard, rows, today }: ApplicationListInput): Paper {
  return {
    name: `申报条件核对情况-${today}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '申报条件核对情况' },
      { kind: 'text', text: `${roundTitle}\u3000${standard.title}`, align: 'center' },
      {
        kind: 'text',
        indent: true,
        text: `按标准规定的申报条件（${standard.gates.map(({ text }) => text).join('；')}）核对${String(rows.length)}个单位，情况如下。`,
      },
      ...states.flatMap((state, index) =>
        part(
          `${numbers[index] ?? ''}、${applicationStateWords[state]}`,
          state,
          rows.filter((row) => row.state === state),
        ),
      ),
      { kind: 'text', align: 'right', text: `${issuerWords(federation)}\u3000${showDay(today)}` },
    ],
  };
}

/** One list: of who may apply with the figures, of the others with what is in the way. */
function part(title: string, state: ApplicationState, rows: readonly ApplicationRow[]): readonly PaperBlock[] {
  const heading: PaperBlock = { kind: 'heading', text: `${title}（${String(rows.length)}个）` };
  if (rows.length === 0) return [heading, { kind: 'text', indent: true, text: '没有。' }];
  const why = ({ conditions, reasons }: ApplicationRow): string => (state === 'may' ? conditions.map(({ figures }) => figures).join('；') : reasons.join('；'));
  return [
    heading,
    {
      kind: 'table',
      label: title,
      widths: [8, 32, 16, 44],
      head: ['序号', '单位', '乡镇(街道)', state === 'may' ? '情况' : '原因'],
      rows: rows.map((row, index) => [{ text: String(index + 1), align: 'center' as const }, { text: row.name }, { text: row.town }, { text: why(row) }]),
    },
  ];
}
