import { memo, useCallback, useMemo, useRef, useState, useEffect } from 'react';
import type { VisitKey, Round } from '#shared/model/round.ts';
import { withoutEvidence } from '#shared/evidence/without-evidence.ts';
import { itemsOf } from '#shared/model/standard.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import { mustSeeLines, type CheckLine } from '#shared/checks/completeness.ts';
import { closingOf } from '#shared/record/read-visit-fields.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { ChecklistBody } from './checklist-body.tsx';
import { idsShown } from '#shared/visit/checklist-filter.ts';
import { ChecklistHead } from './checklist-head.tsx';
import { useChecklistLayout, type ChecklistLayout } from './checklist-layout.ts';
import { ChecklistSide } from './checklist-side.tsx';
import { ChecklistTools } from './checklist-tools.tsx';
import { ConditionsPanel } from './conditions-panel.tsx';
import { KeyHelp } from './key-help.tsx';
import { unexplainedItems } from '#shared/visit/unexplained.ts';
import { mustSee } from '#shared/visit/must-see.ts';
import { useChecklistActs } from './use-checklist-acts.ts';
import { useCurrentItem } from './use-current-item.ts';
import { useKeyActs } from './use-key-acts.ts';
import type { VisitSheet } from './use-visit-sheet.ts';
import { useNarrowing } from './use-narrowing.ts';
import { isReopened } from './re-inspection.ts';
import { useVisitEvidence } from './use-visit-evidence.ts';
import { useVisitSession } from './use-visit-session.ts';
import { VisitNotices } from './visit-notices.tsx';

/** 核查清单 of one unit: total on top, items below, what is known of the unit beside. */
export const Checklist = memo(function Checklist(props: { readonly visit: VisitKey; readonly sheet: VisitSheet; readonly round: Round }) {
  const { visit, sheet, round } = props;
  const { locked } = round;
  const { standard, reInspection } = sheet;
  const looksAt = (itemId: string) => isReopened(reInspection, itemId);
  const { session, view } = useVisitSession(visit, sheet);
  const acts = useChecklistActs(session, visit, sheet);
  const lines = useMustSeeLines(round, visit.unitId);
  const evidence = useVisitEvidence(visit);
  const list = useRef<HTMLElement>(null);
  const [helped, setHelped] = useState(false);
  const [layout, setLayout] = useChecklistLayout();
  const [sideOpen, setSideOpen] = useState(false);

  const completed = view.completedMs !== null;
  const readOnly = locked || completed;
  const unproven = useMemo(() => withoutEvidence(standard, view.findings, view.result, evidence.all), [standard, view.findings, view.result, evidence.all]);
  const unexplained = useMemo(
    () => unexplainedItems(standard, view.findings, view.result, new Set(evidence.all.files.map(({ itemId }) => itemId))),
    [standard, view.findings, view.result, evidence.all],
  );
  const signed = useSigned(visit, completed);
  const [narrowed, narrow] = useNarrowing(evidence.read, reInspection === null ? 'all' : 'reopened', (filter) => {
    const { findings, result } = session.view();
    const known = { first: mustSee(standard, { ...sheet, lines }), unproven: new Set(unproven.map(({ item }) => item.id)), isReopened: looksAt };
    return idsShown(filter, standard, findings, result, known);
  });
  const order = useMemo(() => itemsOf(standard).map(({ item }) => item.id), [standard]);
  const shown = useMemo(() => (narrowed === null ? order : order.filter((id) => narrowed.ids.has(id))), [order, narrowed]);
  const place = useCurrentItem(list, visit, shown);
  const { currentId, enter, goTo, unfolded, keep } = place;

  const jump = (itemId: string) => {
    if (!shown.includes(itemId)) narrow('all');
    setSideOpen(false);
    requestAnimationFrame(() => goTo(itemId));
  };
  const switchLayout = useCallback(
    (next: ChecklistLayout) => {
      setLayout(next);
      requestAnimationFrame(() => {
        if (currentId !== undefined) goTo(currentId);
      });
    },
    [setLayout, currentId, goTo],
  );
  useKeyActs({ list, standard, shown, at: place, layout, switchLayout, readOnly, acts, help: () => setHelped((open) => !open) });

  return (
    <section ref={list} className="checklist" aria-label="核查清单">
      <InStep visit={visit} session={session} />
      <ChecklistHead
        visit={visit}
        sheet={sheet}
        view={view}
        unproven={unproven}
        unexplained={unexplained}
        signed={signed}
        filed={evidence.all.files}
        locked={locked}
        acts={acts}
        onJump={jump}
        onUnproven={() => narrow('unproven')}
      />
      <VisitNotices visit={visit} view={view} round={round} unitId={visit.unitId} acts={acts} signed={signed} unexplained={unexplained} onJump={jump} />
      <ConditionsPanel sheet={sheet} disabled={locked} acts={acts} />
      <ChecklistTools
        sheet={sheet}
        view={view}
        filter={narrowed?.filter ?? 'all'}
        readOnly={readOnly}
        acts={acts}
        onFilter={narrow}
        layout={layout}
        onLayout={switchLayout}
        onHelp={() => setHelped(!helped)}
        sideOpen={sideOpen}
        onSide={() => setSideOpen(!sideOpen)}
      />
      <div className="checklist-columns">
        <ChecklistBody
          visit={visit}
          sheet={sheet}
          view={view}
          filter={narrowed?.filter ?? 'all'}
          shown={shown}
          currentId={currentId}
          evidence={evidence}
          round={round}
          readOnly={readOnly}
          acts={acts}
          onEnter={enter}
          unfolded={unfolded}
          onKeep={keep}
          layout={layout}
          onGo={goTo}
          onAll={() => narrow('all')}
        />
        <ChecklistSide visit={visit} sheet={sheet} view={view} lines={lines} currentId={currentId} open={sideOpen} onJump={jump} />
      </div>
      {helped ? <KeyHelp onClose={() => setHelped(false)} /> : null}
    </section>
  );
});

/** Keeps a session in step with what is stored: other windows and merges write too. Draws nothing, so that a tap need not draw the page twice. */
function InStep(props: { readonly visit: VisitKey; readonly session: VisitSession }) {
  const { session } = props;
  const { roundId, unitId, phase } = props.visit;
  const stored = useLive(async (store) => ({ detail: await store.visit(roundId, unitId, phase) }), [roundId, unitId, phase]);
  useEffect(() => {
    if (stored !== undefined) session.receive(stored.detail);
  }, [session, stored]);
  return null;
}

/** Whether inspectors and unit both signed what a completed visit found. */
function useSigned({ roundId, unitId, phase }: VisitKey, completed: boolean): boolean {
  const signatures = useLive(
    async (store) => (completed ? closingOf(await store.visitFields(roundId, unitId, phase)).signatures : {}),
    [roundId, unitId, phase, completed],
  );
  return signatures?.inspector !== undefined && signatures.unit !== undefined;
}

const nothingToSee: readonly CheckLine[] = [];

/** The 必看清单 of one unit; empty while the round's forms are read. */
function useMustSeeLines(round: Round, unitId: string): readonly CheckLine[] {
  const unit = useCheckedUnits(round)?.find((one) => one.unitId === unitId);
  return useMemo(() => (unit === undefined ? nothingToSee : mustSeeLines(unit.lines)), [unit]);
}
