import { issuerWords } from '../issuer.ts';
import { showDay } from '../../days/days.ts';
import type { NoticedLine } from '../../rectify/issued-notice.ts';
import { differingLine } from './differing-line.ts';
import type { Paper } from './paper.ts';

/** All that a rectification notice says. */
interface NoticeInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
  readonly noticedOn: string;
  readonly dueOn: string;
  readonly lines: readonly NoticedLine[];
  /** In how many matters of the first visit people still differ. */
  readonly openMatters?: number;
}

/** 整改通知书 with its reply form (回执) on a page of its own. Items that are closed already are listed as closed, and the reply does not ask for them again. */
export function rectificationNotice(input: NoticeInput): Paper {
  const { unitName, lines } = input;
  const open = lines.filter(({ closedOn }) => closedOn === null);
  const closed = lines.length - open.length;
  return {
    name: `${unitName}-整改通知书-${input.noticedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '整改通知书' },
      { kind: 'text', text: `${unitName}：` },
      {
        kind: 'text',
        indent: true,
        text: `在${input.roundTitle}现场核查中，你单位有下列${String(lines.length)}项需要整改，现一次性告知${closed === 0 ? '' : `（其中${String(closed)}项已销号）`}。请于${showDay(input.dueOn)}前整改完毕，填写所附回执，连同佐证材料一并报送。`,
      },
      {
        kind: 'table',
        label: '整改事项',
        widths: [7, 29, 34, 30],
        head: ['序号', '考核内容', '存在问题', '整改要求'],
        rows: lines.map((line, index) => [
          { text: String(index + 1), align: 'center' as const },
          { text: line.text },
          { text: line.found },
          { text: line.closedOn === null ? line.todo : `已于${showDay(line.closedOn)}销号` },
        ]),
      },
      ...differingLine(input.openMatters),
      { kind: 'text', indent: true, text: '整改完成后将对上述事项组织复验。逾期未报送的，按未整改处理。' },
      { kind: 'text', align: 'right', text: `${issuerWords(input.federation)}（公章）` },
      { kind: 'text', align: 'right', text: showDay(input.noticedOn) },
      { kind: 'page-break' },
      { kind: 'title', text: '整改回执' },
      { kind: 'text', text: `${issuerWords(input.federation)}：` },
      { kind: 'text', indent: true, text: `${showDay(input.noticedOn)}整改通知书收悉，现将整改情况报告如下。` },
      {
        kind: 'table',
        label: '整改回执',
        widths: [7, 35, 38, 20],
        head: ['序号', '整改事项', '整改情况', '完成日期'],
        rows: open.map((line, index) => [{ text: String(index + 1), align: 'center' as const }, { text: line.text }, { text: '' }, { text: '' }]),
      },
      { kind: 'text', text: '单位（公章）：　　　　　　　　　　负责人（签字）：' },
      { kind: 'text', align: 'right', text: '年　　月　　日' },
    ],
  };
}
