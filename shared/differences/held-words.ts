import { fieldWord, valueWord } from './field-words.ts';
import type { HeldChange, HeldThing } from '../record/held-things.ts';
import { subjectKindOf } from '../record/subject.ts';
import { readItemField } from '../record/visit-fields.ts';
import { momentOf } from '../days/moment-of.ts';

/** Names that what waits is told with. */
export interface HeldNames {
  readonly unit: (unitId: string) => string;
  readonly round: (roundId: string) => string;
  readonly item: (roundId: string, itemId: string) => string;
}

/** What a thing is about: a unit, or the round as a whole with what it is: “解除锁定”. */
export function heldTitle({ unitId, entries, roundId }: HeldThing, names: HeldNames): string {
  if (unitId !== null) return names.unit(unitId);
  if (entries.some(({ fields }) => fields['locked'] === false)) return `解除锁定：${names.round(roundId)}`;
  if (entries.some(({ fields }) => fields['locked'] === true)) return `另一台机器的锁定：${names.round(roundId)}`;
  return `批次事项：${names.round(roundId)}`;
}

/** Who recorded it, when, and by which package it came. */
export function heldSource({ people, entries, firstMs, lastMs, arrival }: HeldThing): string {
  const who = people.map((name) => (name === '' ? '未署名' : name)).join('、');
  const [from, to] = [momentOf(firstMs), momentOf(lastMs)];
  const how =
    arrival === null ? '在本机记录，锁定时没有包括在内' : `随${arrival.by === '' ? '未署名的人' : arrival.by} ${momentOf(arrival.writtenMs)} 写出的数据包到达`;
  return `${who} ${from === to ? from : `${from} 至 ${to}`} 记录 ${String(entries.length)} 条，${how}。`;
}

const shownAtMost = 8;

/** What taking it would change, a line each, and how many more there are. */
export function changeLines({ changes, roundId, entries }: HeldThing, names: HeldNames): { readonly shown: readonly string[]; readonly rest: number } {
  const reason = entries.map(({ fields }) => fields['unlockReason']).find((one) => typeof one === 'string');
  const lines = [
    ...(typeof reason === 'string' ? [`理由：${reason}`] : []),
    ...(entries.some(({ fields }) => fields['locked'] === false) ? ['接受后批次解除锁定，隔离中的其他记录随即生效，不接受过的除外。'] : []),
    ...changes.filter(isTold).map((change) => lineOf(change, roundId, names)),
  ];
  return { shown: lines.slice(0, shownAtMost), rest: Math.max(0, lines.length - shownAtMost) };
}

/** What a person need not read: hashes, and that a visit was begun. */
const untold: ReadonlySet<string> = new Set(['unlockReason', 'opened', 'standardHash', 'carried', 'basis', 'document', 'file', 'importId', 'roundId']);

const isTold = ({ field }: HeldChange): boolean => !untold.has(field);

function lineOf({ subject, field, from, to }: HeldChange, roundId: string, names: HeldNames): string {
  const itemId = subjectKindOf(subject) === 'visit' ? readItemField(field)?.itemId : undefined;
  const item = itemId === undefined ? '' : `${names.item(roundId, itemId)}：`;
  return `${placeWord(subject)}${item}${fieldWord(field)} ${valueWord(field, from, names)} → ${valueWord(field, to, names)}`;
}

function placeWord(subject: string): string {
  switch (subjectKindOf(subject)) {
    case 'visit':
      return subject.endsWith('/re') ? '复验，' : '核查，';
    case 'decision':
      return '决定，';
    case 'review':
      return '复看、审核、退回，';
    case 'meeting':
      return '审议会，';
    case 'rectification':
      return '整改，';
    case 'completeness':
      return '形式审查，';
    case 'panel':
      return '合议，';
    case 'backcheck':
      return '复核抽查，';
    case 'calibration':
      return '评前合议，';
    case 'submission':
      return '自评材料，';
    case 'teams':
      return '分工，';
    case 'trace':
      return '工作痕迹，';
    case 'tasks':
      return '资料任务，';
    default:
      return '';
  }
}
