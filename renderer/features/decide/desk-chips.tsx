import { countDesk, deskFilters, type DeskFilter, type DeskRow } from '#shared/desk/desk-rows.ts';
import { showPoints } from '#shared/points.ts';

/** The words of the chips; `near` is the round's nearness, integers of 0.01. */
export const chipWord = (filter: DeskFilter, near: number): string =>
  ({
    open: '待决定',
    near: `离线 ${showPoints(near)} 分内`,
    gates: '一票否决、必备',
    disputed: '有异议未裁定',
    changed: '结果有变',
    differing: '记录不同',
    approval: '待组长审核',
    second: '需第二人复看',
    decided: '已决定',
  })[filter];

/** The groups of the desk with how many units each has; a press shows only them, a second press all again. */
export function DeskChips(props: {
  readonly rows: readonly DeskRow[];
  readonly near: number;
  readonly value: DeskFilter | null;
  readonly onChange: (filter: DeskFilter | null) => void;
}) {
  const counts = countDesk(props.rows);
  return (
    <div className="desk-chips" role="toolbar" aria-label="按情况筛选">
      <button type="button" aria-pressed={props.value === null} onClick={() => props.onChange(null)}>
        全部 <b>{props.rows.length}</b>
      </button>
      {deskFilters
        .filter((filter) => filter !== 'approval' || props.value === filter || props.rows.some(({ approval }) => approval !== 'not-asked'))
        .map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={props.value === filter}
            disabled={counts[filter] === 0 && props.value !== filter}
            onClick={() => props.onChange(props.value === filter ? null : filter)}
          >
            {chipWord(filter, props.near)} <b>{counts[filter]}</b>
          </button>
        ))}
    </div>
  );
}
