import { memo, useCallback, useMemo, useRef, useState, useEffect } from 'react';
import type { VisitKey, Round } from '#shared/model/round.ts';
import { withoutEvidence } from '#shared/evidence/without-evidence.ts';
import { itemsOf } from '#shared/model/standard.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import { mustSeeLines, type CheckLine } from '#shared/checks/completeness.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useCheckedUnits } from '#renderer/hooks/use-checked-units.ts';
import { ChecklistBody } from './checklist-body.tsx';
import { idsShown } from '#shared/visit/checklist-filter.ts';
import { ChecklistHead } from './checklist-head.tsx';
import { useChecklistLayout, type ChecklistLayout } from './checklist-layout.ts';
import { ChecklistSide } from './checklist-side.tsx';
import { ChecklistTools } from './checklist-tools.tsx';
import { ConditionsPanel } from './conditions-panel.tsx';
import type { KeyAct } from './key-map.ts';
import { KeyHelp } from './key-help.tsx';
import { mustSee } from '#shared/visit/must-see.ts';
import { useChecklistActs } from './use-checklist-acts.ts';
import { useChecklistKeys } from './use-checklist-keys.ts';
import { useCurrentItem } from './use-current-item.ts';
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
  const [narrowed, narrow] = useNarrowing(evidence.read, reInspection === null ? 'all' : 'reopened', (filter) => {
    const { findings, result } = session.view();
    const known = { first: mustSee(standard, { ...sheet, lines }), unproven: new Set(unproven.map(({ item }) => item.id)), isReopened: looksAt };
    return idsShown(filter, standard, findings, result, known);
  });
  const order = useMemo(() => itemsOf(standard).map(({ item }) => item.id), [standard]);
  const shown = useMemo(() => (narrowed === null ? order : order.filter((id) => narrowed.ids.has(id))), [order, narrowed]);
  const { currentId, entered, enter, goTo, rowOf } = useCurrentItem(list, visit, shown);

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
  const onKey = useCallback(
    (act: KeyAct, target: HTMLElement | null) => {
      const at = shown.indexOf(currentId ?? '');
      const row = currentId === undefined ? null : rowOf(currentId);
      const item = itemsOf(standard).find((one) => one.item.id === currentId)?.item;
      if (act.kind === 'help') setHelped((open) => !open);
      else if (act.kind === 'layout') switchLayout(layout === 'one' ? 'list' : 'one');
      else if (act.kind === 'complete') list.current?.querySelector<HTMLElement>('.checklist-complete')?.focus();
      else if (act.kind === 'leave-field') {
        if (target !== null) target.blur();
        row?.focus({ preventScroll: true });
      } else if (act.kind === 'move') {
        const next = shown[entered ? at + act.by : at];
        if (next !== undefined) goTo(next);
      } else if (!readOnly) {
        if (act.kind === 'undo') acts.undo();
        // What a key did is seen where it was done, and the next key goes on from there.
        else if (currentId !== undefined && row?.contains(document.activeElement) !== true) goTo(currentId);
        if (act.kind === 'verdict' && item !== undefined) acts.verdict(item, act.verdict);
        else if (act.kind === 'deduction') row?.querySelector<HTMLElement>('.deduction')?.click();
        else if (act.kind === 'photo') row?.querySelector<HTMLElement>('.tool-photo')?.click();
        else if (act.kind === 'note') row?.querySelector<HTMLElement>('textarea')?.focus();
      }
    },
    [shown, currentId, entered, standard, readOnly, acts, goTo, rowOf, layout, switchLayout],
  );
  useChecklistKeys(onKey);

  return (
    <section ref={list} className="checklist" aria-label="核查清单">
      <InStep visit={visit} session={session} />
      <ChecklistHead
        visit={visit}
        sheet={sheet}
        view={view}
        unproven={unproven}
        filed={evidence.all.files}
        locked={locked}
        acts={acts}
        onJump={jump}
        onUnproven={() => narrow('unproven')}
      />
      <VisitNotices visit={visit} view={view} round={round} unitId={visit.unitId} acts={acts} />
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

const nothingToSee: readonly CheckLine[] = [];

/** The 必看清单 of one unit; empty while the round's forms are read. */
function useMustSeeLines(round: Round, unitId: string): readonly CheckLine[] {
  const unit = useCheckedUnits(round)?.find((one) => one.unitId === unitId);
  return useMemo(() => (unit === undefined ? nothingToSee : mustSeeLines(unit.lines)), [unit]);
}
