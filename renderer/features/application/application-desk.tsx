import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { applicationList } from '#shared/output/papers/application-list.ts';
import { applicationStateWords, type ApplicationRow, type ApplicationState } from '#shared/rounds/application-rows.ts';
import { indexForFind } from '#shared/search/find.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { ListTable } from '#renderer/ui/list-table.tsx';
import { ChoiceField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { applicationColumns } from './application-table.tsx';
import './application.css';

const states = Object.keys(applicationStateWords) as readonly ApplicationState[];

/** The list of 申报条件: narrowed by name, town and outcome, saved as it is shown. */
export function ApplicationDesk(props: { readonly round: Round; readonly standard: Standard; readonly rows: readonly ApplicationRow[] }) {
  const { round, standard, rows } = props;
  const federation = useSetting('federation', 'name');
  const output = usePaperOutput();
  const { nowMs } = useServices();
  const [query, setQuery] = useState('');
  const [town, setTown] = useState<string | null>(null);
  const [state, setState] = useState<ApplicationState | null>(null);
  const find = useMemo(() => indexForFind(rows, ({ name }) => [name]), [rows]);
  const towns = useMemo(() => townsOf(rows), [rows]);
  const shown = useMemo(() => {
    const found = new Set(find(query));
    return rows.filter((row) => found.has(row) && (town === null || row.town === town) && (state === null || row.state === state));
  }, [rows, find, query, town, state]);
  const all = useMemo(() => applicationColumns(standard), [standard]);
  const { columns, told, tools } = useShownTable({
    name: '申报条件',
    columns: all,
    rows: shown,
    about: state === null ? [] : [`结论：${applicationStateWords[state]}`],
  });
  const counts = states.map((value) => ({ value, label: `${applicationStateWords[value]} ${String(rows.filter((row) => row.state === value).length)}` }));
  return (
    <>
      <div className="toolbar" role="search">
        <QueryField label="筛选单位" placeholder="名称或拼音" width={136} value={query} onChange={setQuery} />
        <ChoiceField label="结论" all="全部结论" width={140} value={state} choices={counts} onChange={setState} />
        <TownField towns={towns} width={140} value={town} onChange={setTown} />
        <span className="quiet">
          {shown.length === rows.length ? `共 ${String(rows.length)} 个单位` : `${String(shown.length)} / ${String(rows.length)} 个单位`}
        </span>
        <span className="toolbar-end">
          {tools}
          <Button
            icon={<FileWordOutlined aria-hidden />}
            loading={output.busy}
            disabled={federation === undefined}
            onClick={() =>
              void output.saveDocx(applicationList({ federation: federation ?? '', roundTitle: round.title, standard, rows: shown, today: dayOfMs(nowMs()) }))
            }
          >
            名单存为 Word
          </Button>
        </span>
      </div>
      <ListTable label="申报条件" rowKey="unitId" rows={shown} columns={columns} onSorted={told} pageSize={25} counted="个单位" empty="没有符合条件的单位" />
    </>
  );
}
