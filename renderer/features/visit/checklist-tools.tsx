import { OrderedListOutlined, QuestionCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { itemsOf } from '#shared/model/standard.ts';
import type { ChecklistActs } from './checklist-acts.ts';
import { filterWords, type ChecklistFilter } from '#shared/visit/checklist-filter.ts';
import { checklistLayoutWords, type ChecklistLayout } from './checklist-layout.ts';
import { isReopened } from './re-inspection.ts';
import { restOfSection } from '#shared/visit/visit-acts.ts';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

/** Above the items: which of them are shown and how, and the acts on all of them. */
export function ChecklistTools(props: {
  readonly sheet: VisitSheet;
  readonly view: VisitView;
  readonly filter: ChecklistFilter;
  readonly readOnly: boolean;
  readonly acts: ChecklistActs;
  readonly onFilter: (filter: ChecklistFilter) => void;
  readonly layout: ChecklistLayout;
  readonly onLayout: (layout: ChecklistLayout) => void;
  readonly onHelp: () => void;
  readonly sideOpen: boolean;
  readonly onSide: () => void;
}) {
  const { sheet, view, readOnly, acts } = props;
  return (
    <div className="toolbar">
      <div className="filters" role="toolbar" aria-label="筛选">
        {(Object.keys(filterWords) as ChecklistFilter[])
          .filter((filter) => filter !== 'reopened' || sheet.reInspection !== null)
          .map((filter) => (
            <button key={filter} type="button" className="filter" aria-pressed={props.filter === filter} onClick={() => props.onFilter(filter)}>
              {filterWords[filter]}
            </button>
          ))}
      </div>
      <div className="checklist-layouts" role="toolbar" aria-label="显示方式">
        {(Object.keys(checklistLayoutWords) as ChecklistLayout[]).map((layout) => (
          <button key={layout} type="button" className="filter" aria-pressed={props.layout === layout} onClick={() => props.onLayout(layout)}>
            {checklistLayoutWords[layout]}
          </button>
        ))}
      </div>
      <span className="checklist-tools">
        <Button size="large" className="side-toggle" icon={<OrderedListOutlined aria-hidden />} aria-expanded={props.sideOpen} onClick={props.onSide}>
          目录和单位情况
        </Button>
        <RestMet sheet={sheet} view={view} readOnly={readOnly} acts={acts} />
        <Button size="large" icon={<UndoOutlined aria-hidden />} disabled={readOnly} title="撤销上一步（Ctrl+Z）" onClick={() => acts.undo()}>
          撤销
        </Button>
        <Button size="large" icon={<QuestionCircleOutlined aria-hidden />} title="显示快捷键（?）" onClick={props.onHelp}>
          快捷键
        </Button>
      </span>
    </div>
  );
}

function RestMet(props: { readonly sheet: VisitSheet; readonly view: VisitView; readonly readOnly: boolean; readonly acts: ChecklistActs }) {
  const { view, acts } = props;
  const { standard, reInspection } = props.sheet;
  const all = { items: itemsOf(standard).flatMap(({ item }) => (isReopened(reInspection, item.id) ? [item] : [])) };
  const judged = new Set(view.result.items.flatMap((item) => (item.judged ? [item.itemId] : [])));
  const rest = restOfSection(all, view.findings, (itemId) => judged.has(itemId));
  return (
    <Button
      size="large"
      className="checklist-rest"
      aria-keyshortcuts="R"
      disabled={props.readOnly || rest.length === 0}
      title="还没有核查的项目都判为符合，加分项记为不适用，可以撤销"
      onClick={() => acts.restMet(all)}
    >
      其余全部符合{rest.length === 0 ? '' : `（${rest.length}）`}
    </Button>
  );
}
