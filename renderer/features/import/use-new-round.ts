import { useMemo, useState } from 'react';
import { shippedStandards } from '#resources/standards/index.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Standard } from '#shared/model/standard.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { ImportRound } from './confirm-import.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { RoundDraft } from '#shared/importing/round-choice.ts';
import { commonYear, formRow, roundWords, standardOfRow, standardOptions, type RoundWords, type StandardOption } from '#shared/importing/round-choice.ts';

/** The round that is asked for when there is none, or when a new one was wanted. */
export interface NewRound {
  readonly words: RoundWords;
  readonly options: readonly StandardOption[];
  readonly chosen: StandardOption | undefined;
  /** The form that 用自评表作标准 would take, and the standard it makes. */
  readonly formStandard: Standard | undefined;
}

const submissionsOf = (rows: readonly PlannedRow[]) => rows.flatMap((row) => (row.submission === null ? [] : [row.submission]));

/** Works out the new round's defaults from the forms read, under what a person set. */
export function useNewRound(rows: readonly PlannedRow[], draft: RoundDraft): NewRound {
  const services = useServices();
  const [thisYear] = useState(() => Number(dayOfMs(services.nowMs()).slice(0, 4)));
  const kept = useLive((store) => store.standards(), []);
  const form = useMemo(() => formRow(rows, draft.standardKey), [rows, draft.standardKey]);
  const submission = form?.submission ?? null;
  const formPath = form?.file.picked.path ?? '';
  const formStandard = useMemo(() => standardOfRow(submission, formPath, thisYear), [submission, formPath, thisYear]);
  const rowKey = form?.key;
  const options = useMemo(() => standardOptions(rowKey, formStandard, shippedStandards, kept ?? []), [rowKey, formStandard, kept]);
  const year = useMemo(() => commonYear(submissionsOf(rows)) ?? thisYear, [rows, thisYear]);
  const words = roundWords(draft, year, options);
  return { words, options, chosen: options.find((option) => option.key === words.standardKey), formStandard };
}

/** The new round as the import opens it; null while there is no standard, or it has no title. */
export function useRoundToOpen({ words, chosen }: NewRound): ImportRound {
  return useMemo(() => {
    const standard = chosen?.standard ?? (chosen === undefined || chosen.hash === null ? undefined : { hash: chosen.hash });
    const title = words.title.trim();
    return standard === undefined || title === '' ? null : { kind: 'new', title, year: words.year, standard };
  }, [chosen, words.title, words.year]);
}
