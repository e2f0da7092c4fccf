import { useState } from 'react';
import type { CheckLine } from '#shared/checks/completeness.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { JumpList } from './jump-list.tsx';
import { UnitPanel } from './unit-panel.tsx';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

/** Beside the items: the jump list or what is known of the unit. Where the page is narrow it is above them and `open` says whether it is shown. */
export function ChecklistSide(props: {
  readonly visit: VisitKey;
  readonly sheet: VisitSheet;
  readonly view: VisitView;
  readonly currentId: string | undefined;
  /** The unit's 必看清单. */
  readonly lines: readonly CheckLine[];
  readonly open: boolean;
  readonly onJump: (itemId: string) => void;
}) {
  const { sheet, view, lines, open } = props;
  const [tab, setTab] = useState<'items' | 'unit'>('items');
  return (
    <aside className={`checklist-side${open ? ' checklist-side-open' : ''}`} aria-label="目录和单位情况">
      <div className="side-tabs">
        <button type="button" className="filter" aria-pressed={tab === 'items'} onClick={() => setTab('items')}>
          目录
        </button>
        <button type="button" className="filter" aria-pressed={tab === 'unit'} onClick={() => setTab('unit')}>
          单位情况
          {lines.length === 0 ? null : <b className="side-count">{lines.length}</b>}
        </button>
      </div>
      {tab === 'items' ? (
        <JumpList standard={sheet.standard} view={view} reInspection={sheet.reInspection} currentId={props.currentId} onJump={props.onJump} />
      ) : (
        <UnitPanel sheet={sheet} lines={lines} visit={props.visit} />
      )}
    </aside>
  );
}
