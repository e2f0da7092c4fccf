import { issuerWords } from '../issuer.ts';
import type { SupplementNotice } from '../../checks/completeness.ts';
import { showDay } from '../../days/days.ts';
import type { Paper } from './paper.ts';

/** All that a 一次性告知书 says. */
interface SupplementNoticeInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
  readonly notice: SupplementNotice;
}

/** 一次性告知书: everything that 形式审查 found, told at once, with the reply slip (补正回执) on a page of its own. */
export function supplementNotice({ federation, roundTitle, unitName, notice }: SupplementNoticeInput): Paper {
  const { lines } = notice;
  return {
    name: `${unitName}-一次性告知书-${notice.noticedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '一次性告知书' },
      { kind: 'text', text: `${unitName}：` },
      {
        kind: 'text',
        indent: true,
        text: `经对你单位参加${roundTitle}的材料进行形式审查，有下列${String(lines.length)}项需要补正，现一次性告知。请于${showDay(notice.dueOn)}前补正完毕，连同所附回执一并报送。`,
      },
      {
        kind: 'table',
        label: '需要补正的事项',
        widths: [8, 50, 42],
        head: ['序号', '存在问题', '补正要求'],
        rows: lines.map((line, index) => [{ text: String(index + 1), align: 'center' as const }, { text: line.found }, { text: line.todo }]),
      },
      { kind: 'text', indent: true, text: '本次告知以外，形式审查不再提出新的补正要求；补正材料本身有误的除外。逾期没有补正的，按现有材料核查。' },
      { kind: 'text', align: 'right', text: `${issuerWords(federation)}（公章）` },
      { kind: 'text', align: 'right', text: showDay(notice.noticedOn) },
      { kind: 'page-break' },
      { kind: 'title', text: '补正回执' },
      { kind: 'text', text: `${issuerWords(federation)}：` },
      { kind: 'text', indent: true, text: `${showDay(notice.noticedOn)}一次性告知书收悉，现将补正情况报告如下。` },
      {
        kind: 'table',
        label: '补正情况',
        widths: [8, 42, 34, 16],
        head: ['序号', '告知事项', '补正情况', '所附材料'],
        rows: lines.map((line, index) => [{ text: String(index + 1), align: 'center' as const }, { text: line.todo }, { text: '' }, { text: '' }]),
      },
      { kind: 'text', text: '单位（公章）：　　　　　　　　　　负责人（签字）：' },
      { kind: 'text', align: 'right', text: '年　　月　　日' },
    ],
  };
}
