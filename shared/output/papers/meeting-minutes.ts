import { showDay } from '../../days/days.ts';
import { Outcome, outcomeWords } from '../../model/round.ts';
import type { Meeting } from '../../model/review.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What was decided on one unit at a meeting. */
export interface MeetingLine {
  readonly unitName: string;
  readonly town: string;
  /** The total that the decision rests on, integers of 0.01; null where none was on record. */
  readonly total: CentiPoints | null;
  readonly recommended: Outcome | null;
  readonly outcome: Outcome;
  readonly adopted: boolean;
  readonly reason: string;
}

/** All that the minutes of a meeting say. */
interface MeetingMinutesInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly meeting: Meeting;
  /** In the order in which they were decided. */
  readonly lines: readonly MeetingLine[];
}

const namesOr = (names: readonly string[]): string => (names.length === 0 ? '（未记）' : names.join('、'));

/** 会议纪要 of a meeting: who was there, what was decided unit by unit and why, and room for the signatures of chair and recorder. */
export function meetingMinutes({ federation, roundTitle, meeting, lines }: MeetingMinutesInput): Paper {
  const counts = Outcome.options.map((outcome) => `${outcomeWords[outcome]}${String(lines.filter((line) => line.outcome === outcome).length)}个`).join('、');
  const overridden = lines.filter(({ adopted }) => !adopted).length;
  return {
    name: `${meeting.title}-会议纪要-${meeting.heldOn}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: `${meeting.title}会议纪要` },
      { kind: 'text', text: `批次：${roundTitle}` },
      { kind: 'text', text: `时间：${showDay(meeting.heldOn)}\u3000\u3000地点：${meeting.place === '' ? '（未记）' : meeting.place}` },
      {
        kind: 'text',
        text: `主持：${meeting.chair === '' ? '（未记）' : meeting.chair}\u3000\u3000记录：${meeting.recorder === '' ? '（未记）' : meeting.recorder}`,
      },
      { kind: 'text', text: `到会：${namesOr(meeting.present)}` },
      ...(meeting.absent.length === 0 ? [] : [{ kind: 'text' as const, text: `缺席：${meeting.absent.join('、')}` }]),
      {
        kind: 'text',
        indent: true,
        text:
          lines.length === 0
            ? '会议没有对单位作出决定。'
            : `会议对${String(lines.length)}个单位逐个审议，决定${counts}；其中采纳建议${String(lines.length - overridden)}个、改判${String(overridden)}个。`,
      },
      ...(lines.length === 0 ? [] : [linesTable(lines)]),
      {
        kind: 'signatures',
        parts: [
          { label: '主持人签字', name: meeting.chair, image: null, day: '' },
          { label: '记录人签字', name: meeting.recorder, image: null, day: '' },
        ],
      },
      { kind: 'text', align: 'right', text: issuerWords(federation) },
      { kind: 'text', align: 'right', text: showDay(meeting.heldOn) },
    ],
  };
}

const linesTable = (lines: readonly MeetingLine[]): PaperBlock => ({
  kind: 'table',
  label: '审议结果',
  widths: [7, 29, 10, 13, 13, 28],
  head: ['序号', '单位', '考评分', '建议', '决定', '理由'],
  rows: lines.map((line, index) => [
    { text: String(index + 1), align: 'center' },
    { text: line.town === '' ? line.unitName : `${line.unitName}（${line.town}）` },
    { text: line.total === null ? '—' : showPoints(line.total), align: 'right' },
    { text: line.recommended === null ? '没有建议' : outcomeWords[line.recommended], align: 'center' },
    { text: `${outcomeWords[line.outcome]}${line.adopted ? '' : '（改判）'}`, align: 'center' },
    { text: line.reason },
  ]),
});
