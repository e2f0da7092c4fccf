import { useMemo } from 'react';
import { acceptedByOf } from '#shared/closing/joint-acceptance.ts';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import type { OwnDays } from '#shared/days/working-days.ts';
import { fold } from '#shared/ledger/fold.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { PaperHead } from '#shared/output/papers/title-papers.ts';
import type { Publication } from '#shared/programme/publication.ts';
import type { SubsidyRule } from '#shared/programme/subsidy.ts';
import type { Title } from '#shared/programme/title.ts';
import { projectSubsidyRules } from '#shared/record/project-subsidy.ts';
import { subsidySetting } from '#shared/record/subsidy-acts.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { decisionRows } from '#shared/rounds/decision-rows.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { titleRows, type TitleRow } from '#shared/rounds/title-rows.ts';
import { readOwnDays } from '#renderer/hooks/use-own-days.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** All that the pages after the decision show of a round. */
export interface TitleCase {
  readonly round: Round;
  readonly standard: Standard | undefined;
  readonly rows: readonly TitleRow[];
  readonly publication: Publication | undefined;
  /** Titles of all units, whatever round they come from. */
  readonly titles: readonly Title[];
  readonly rules: readonly SubsidyRule[];
  readonly ownDays: OwnDays;
  readonly today: Day;
  /** What papers begin with. */
  readonly head: PaperHead;
}

async function readSettings(store: Store): Promise<{ readonly rules: readonly SubsidyRule[]; readonly ownDays: OwnDays }> {
  const subject = settingSubject(subsidySetting);
  const [money, ownDays] = await Promise.all([store.history(subject), readOwnDays(store)]);
  return { rules: projectSubsidyRules(fold(money).get(subject) ?? {}), ownDays };
}

/** What follows the decisions of a round; undefined while it is read. */
export function useTitles(round: Round): TitleCase | undefined {
  const roundId = round.id;
  const today = dayOfMs(useServices().nowMs());
  const standard = useRoundStandard();
  const federation = useSetting('federation', 'name');
  const units = useLive((store) => store.units(), []);
  const records = useLive(
    async (store) => {
      const [submissions, visits, decisions, publication, titles, grants, awards] = await Promise.all([
        store.submissions(roundId),
        store.visits(roundId),
        store.decisions(roundId),
        store.publication(roundId),
        store.titles(),
        store.grants(roundId),
        store.awards(roundId),
      ]);
      return { submissions, visits, decisions, publication, titles, grants, awards };
    },
    [roundId],
  );
  const settings = useLive(readSettings, []);
  const matters = useUnitMatters(roundId);
  return useMemo(() => {
    if (units === undefined || records === undefined || settings === undefined || matters === undefined || federation === undefined) return undefined;
    const { submissions, visits, decisions, ...after } = records;
    const decided = decisionRows(
      roundState(round, submissions, visits, decisions),
      new Map(units.map((unit) => [unit.id, unit])),
      matters,
      acceptedByOf(round, standard),
    );
    return {
      round,
      standard,
      rows: titleRows({ roundId: round.id, decisions: decided, ...after, rules: settings.rules, today }),
      publication: after.publication,
      titles: after.titles,
      ...settings,
      today,
      head: { federation, roundTitle: round.title, standardTitle: standard?.title ?? '', award: standard?.award, today },
    };
  }, [round, standard, federation, units, records, settings, matters, today]);
}
