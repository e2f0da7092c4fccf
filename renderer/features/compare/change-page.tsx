import { useMemo } from 'react';
import { staged } from '#shared/analysis/selection.ts';
import type { Cohort } from '#shared/analysis/cohort.ts';
import { yearChanges } from '#shared/analysis/year-changes.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { ChangesPart } from './changes-part.tsx';
import type { CompareView } from './compare-address.ts';
import type { Comparison } from './use-comparison.ts';
import { useYears } from './use-rescored.ts';

/** 年度变化: the chosen units beside their own last year. */
export function ChangePage(props: { readonly comparison: Comparison; readonly cohort: Cohort; readonly view: CompareView }) {
  const { comparison, cohort, view } = props;
  const years = useYears(comparison);
  const { past } = comparison;
  const changes = useMemo(
    () =>
      years === null || years === undefined || past === null
        ? undefined
        : yearChanges(years.pairing, cohort.units, staged(past.units, view.stage), years.rescored),
    [years, past, cohort, view.stage],
  );
  if (past === null) return <EmptyPage sentence="没有更早一年的批次，看不出变化。有了两年的批次，这里按同一单位、同一项目比较。" action={null} />;
  if (changes === undefined || years === null || years === undefined) return null;
  if (changes.rows.length === 0) return <EmptyPage sentence={`没有单位在“${past.round.title}”和本批次都完成了核查。`} action={null} />;
  return <ChangesPart changes={changes} pairing={years.pairing} rescored={years.rescored} past={past} view={view} />;
}
