import type { Choice, DifferenceGroup } from './group-differences.ts';
import type { SettledMatter } from './settled-matters.ts';
import { unitOfMatter } from './unit-matters.ts';
import { subjectKindOf } from '../record/subject.ts';

/** One side of a matter: 甲, 乙 …, the same letter for the same machine in every matter. */
export interface MatterSide extends Choice {
  readonly letter: string;
  /** What tells one side from the others: the name, or letter and name where two sides have the same. */
  readonly who: string;
}

/** One matter of the list: to be settled, or settled already. */
export interface Matter {
  readonly key: string;
  readonly group: DifferenceGroup;
  readonly sides: readonly MatterSide[];
  /** The unit it is about; the empty text for none. */
  readonly unitId: string;
  readonly settled: SettledMatter | null;
}

/** All matters of a ledger, with the sides in one order. */
export interface Matters {
  readonly open: readonly Matter[];
  readonly settled: readonly Matter[];
}

const letters = '甲乙丙丁戊己庚辛壬癸';

/** Puts open and settled differences into one form. The machine whose record is the earliest of all is 甲, on whichever machine this is read. */
export function mattersOf(open: readonly DifferenceGroup[], settled: readonly SettledMatter[]): Matters {
  const firstMs = new Map<string, string>();
  const groups = [...open, ...settled.map(({ group }) => group)];
  for (const { choices } of groups)
    for (const { device, ms } of choices) {
      const known = firstMs.get(device);
      const own = `${String(ms).padStart(15, '0')} ${device}`;
      if (known === undefined || own < known) firstMs.set(device, own);
    }
  const order = [...firstMs].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([device]) => device);
  return {
    open: open.map((group) => ({ key: group.key, group, sides: sidesOf(group, order), unitId: unitOfMatter(group) ?? '', settled: null })),
    settled: settled.map((one) => ({
      key: `${one.group.key}@${one.batch}`,
      group: one.group,
      sides: sidesOf(one.group, order),
      unitId: unitOfMatter(one.group) ?? '',
      settled: one,
    })),
  };
}

function sidesOf({ choices }: DifferenceGroup, order: readonly string[]): readonly MatterSide[] {
  const names = choices.map(({ by }) => by);
  return choices
    .map((choice) => {
      const letter = letters[order.indexOf(choice.device)] ?? '另';
      const name = choice.by === '' ? '未署名' : choice.by;
      return { ...choice, letter, who: names.filter((other) => other === choice.by).length > 1 ? `${letter}（${name}）` : name };
    })
    .sort((a, b) => order.indexOf(a.device) - order.indexOf(b.device));
}

/** The round of a subject, where its acts belong to one. */
export function roundOf(subject: string): string | null {
  const kind = subjectKindOf(subject);
  return ['visit', 'decision', 'review', 'meeting', 'round', 'teams', 'panel', 'backcheck', 'calibration', 'rectification', 'completeness'].includes(kind)
    ? (subject.split('/')[1] ?? null)
    : null;
}

/** The reason that is offered for taking one side. */
export const readyReason = (side: MatterSide): string => `经核对，以${side.who}的记录为准`;
