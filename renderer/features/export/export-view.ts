import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { PaperUnits } from '#shared/output/collect-acceptance.ts';
import { presentQuery } from '#renderer/hooks/use-address-view.ts';
import { papers, type RoundDocument } from '#shared/output/round-documents.ts';

/** Which paper is shown, for which units: as the address holds it. */
interface ExportView extends PaperUnits {
  readonly paper: RoundDocument | undefined;
}

/** The view in the address, and a way to change parts of it; null takes a part out. */
export function useExportView(): readonly [ExportView, (part: { readonly [name in 'paper' | 'units' | 'town' | 'replies']?: string | null }) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(
    () => ({
      paper: papers.find((paper) => paper.id === params.get('paper')) ?? papers[0],
      decidedOnly: params.get('units') === 'decided',
      town: params.get('town'),
      withReplies: params.get('replies') === '1',
    }),
    [params],
  );
  return [
    view,
    (part) =>
      setParams(() => {
        const next = presentQuery();
        for (const [name, value] of Object.entries(part)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
  ];
}
