import { Drawer } from 'antd';
import { useMemo } from 'react';
import { isOpenProblem, problemKindWords, problemKinds, problemStateWords } from '#shared/programme/problem.ts';
import type { ProblemRow } from '#shared/rounds/problem-rows.ts';
import { indexForFind } from '#shared/search/find.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { ListTable } from '#renderer/ui/list-table.tsx';
import { ChoiceField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { fitsProblemView, problemKey, problemStates, useProblemView } from './problem-address.ts';
import { ProblemCasePart } from './problem-case.tsx';
import { problemColumns, ProblemStateTag } from './problem-table.tsx';
import { useProblemSources } from './use-problem-sources.ts';
import './problems.css';

/** 问题清单: counters by kind, the lines narrowed and saved as shown; one opens beside the list to be followed to its close. */
export function ProblemDesk(props: { readonly rows: readonly ProblemRow[] }) {
  const { rows } = props;
  const [view, change] = useProblemView();
  const sources = useProblemSources(rows);
  const find = useMemo(() => indexForFind(rows, ({ name }) => [name]), [rows]);
  const towns = useMemo(() => townsOf(rows), [rows]);
  const shown = useMemo(() => {
    const found = new Set(find(view.query));
    return rows.filter((row) => found.has(row) && fitsProblemView(row, view));
  }, [rows, find, view]);
  const all = problemColumns(sources, (row) => change({ opened: problemKey(row) }));
  const about = [
    ...(view.kind === null ? [] : [`问题：${problemKindWords[view.kind]}`]),
    ...(view.town === null ? [] : [`乡镇(街道)：${view.town}`]),
    ...(view.state === null ? [] : [`进展：${problemStateWords[view.state]}`]),
  ];
  const { columns, told, tools } = useShownTable({ name: '问题清单', columns: all, rows: shown, about, county: true });
  const open = rows.filter(({ state }) => isOpenProblem(state));
  const opened = rows.find((row) => problemKey(row) === view.opened);
  const states = problemStates.map((state) => ({
    value: state,
    label: `${problemStateWords[state]} ${String(rows.filter((row) => row.state === state).length)}`,
  }));
  return (
    <>
      <CountFilter
        label="按问题筛选"
        all={open.length}
        value={view.kind}
        choices={problemKinds.map((kind) => ({ value: kind, word: problemKindWords[kind], count: open.filter((row) => row.kind === kind).length }))}
        onChange={(kind) => change({ kind })}
      />
      <div className="toolbar" role="search">
        <QueryField label="筛选单位" placeholder="名称或拼音" width={136} value={view.query} onChange={(query) => change({ query })} />
        <ChoiceField label="进展" all="全部未销号" width={160} value={view.state} choices={states} onChange={(state) => change({ state })} />
        <TownField towns={towns} width={140} value={view.town} onChange={(town) => change({ town })} />
        <span className="quiet">共 {shown.length} 个问题</span>
        <span className="toolbar-end">{sources === undefined ? <span className="quiet">正在查出处</span> : tools}</span>
      </div>
      <ListTable
        label="问题清单"
        rowKey={problemKey}
        rows={shown}
        columns={columns}
        onSorted={told}
        pageSize={50}
        counted="个问题"
        empty="没有符合条件的问题"
      />
      {opened === undefined ? null : (
        <Drawer
          open
          size={560}
          mask={false}
          title={`${problemKindWords[opened.kind]}：${opened.name}`}
          extra={<ProblemStateTag state={opened.state} />}
          onClose={() => change({ opened: null })}
        >
          <ProblemCasePart key={`${problemKey(opened)}/${opened.state}`} row={opened} sources={sources?.get(problemKey(opened)) ?? []} />
        </Drawer>
      )}
    </>
  );
}
