import { Segmented, Table, Tag } from 'antd';
import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { showMean } from '#shared/analysis/mean.ts';
import { fewestUnits, type LeaningWord, type GroupSeverity, type SeverityRow } from '#shared/analysis/severity.ts';
import type { Standard } from '#shared/model/standard.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import type { CompareView } from './compare-address.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ComparePartPanel } from './compare-part.tsx';
import { EvenTable } from './even-table.tsx';
import { SeverityGrid } from './severity-grid.tsx';
import { SeverityChart } from './severity-chart.tsx';
import { intervalText, signedCenti } from './severity-words.ts';
import { useSeverity } from './use-severity.ts';

/** 验收组尺度: how severe each team or person is, adjusted for the units seen, and what totals would be without it. Nothing is ever changed by it. */
export function SeverityPart(props: {
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, standard, standardHash, view, onChange } = props;
  const read = useSeverity(units, standardHash, view.people);
  if (read === undefined) return <div className="loading">正在读取核查记录</div>;
  const { severity, nameOf } = read;
  const base = `${String(severity.n)} 次初验评分${severity.withoutSelf === 0 ? '' : `，另有 ${String(severity.withoutSelf)} 次因单位没有自评总分未计入`}。`;
  return (
    <ComparePartPanel
      name="验收组尺度"
      base={base}
      definition={definitions.severity}
      tools={<LinkButton to="/visit/calibration">评前合议</LinkButton>}
      controls={
        <Segmented
          aria-label="按组还是按人"
          value={view.people ? 'people' : 'team'}
          options={[
            { value: 'team', label: '按验收组' },
            { value: 'people', label: '按人' },
          ]}
          onChange={(by) => onChange({ people: by === 'people' })}
        />
      }
    >
      <StateNote severity={severity} people={view.people} />
      {severity.rows.length === 0 ? null : <SeverityTable severity={severity} standard={standard} nameOf={nameOf} people={view.people} />}
      {severity.state === 'told' ? (
        <>
          <SeverityChart severity={severity} nameOf={nameOf} base={base} />
          <SeverityGrid severity={severity} standard={standard} nameOf={nameOf} base={base} />
          <EvenTable severity={severity} units={units} policy={standard.policy} nameOf={nameOf} />
        </>
      ) : null}
    </ComparePartPanel>
  );
}

/** Why nothing can be told, and what people who always went together mean; nothing where neither is the case. */
function StateNote(props: { readonly severity: GroupSeverity; readonly people: boolean }) {
  const { state, rows } = props.severity;
  const together = rows.filter(({ members }) => members.length > 1).length;
  const words =
    state === 'few-groups'
      ? `至少要有两个${props.people ? '人' : '组'}各评过 ${String(fewestUnits)} 家，才谈得上尺度。${rows.length === 0 && !props.people ? '本批次还没有分组，或者各组还没有完成的初验，请先到“核查 › 分工”分组。' : ''}`
      : state === 'confounded'
        ? '各组评的单位类型几乎不重叠，是组严还是这类单位得分低，分不开。换着评几家再看。'
        : '';
  return (
    <>
      {words === '' ? null : <p role="status">{words}</p>}
      {together === 0 ? null : <p className="quiet">总是一起去的人分不开，列在同一行。</p>}
    </>
  );
}

const saysWords: Readonly<Record<LeaningWord, string>> = {
  strict: '偏严',
  lenient: '偏松',
  unclear: '看不出差别',
  few: `不足 ${String(fewestUnits)} 家，不作比较`,
};
const saysColours: Readonly<Record<LeaningWord, string>> = { strict: 'purple', lenient: 'warning', unclear: 'default', few: 'default' };

/** What is said of a group, as a tag. */
const SaysTag = (props: { readonly says: LeaningWord }) => <Tag color={saysColours[props.says]}>{saysWords[props.says]}</Tag>;

function SeverityTable(props: {
  readonly severity: GroupSeverity;
  readonly standard: Standard;
  readonly nameOf: (member: string) => string;
  readonly people: boolean;
}) {
  const { severity, standard, nameOf, people } = props;
  const { rows } = severity;
  const all = useMemo(() => columnsOf(standard, nameOf, people), [standard, nameOf, people]);
  const { columns, told, tools } = useShownTable({ name: '验收组尺度', columns: all, rows });
  return (
    <>
      <div className="compare-table-head">
        <span />
        {tools}
      </div>
      <Table<SeverityRow>
        aria-label="验收组尺度"
        size="small"
        rowKey={(row) => row.members.join()}
        dataSource={rows}
        columns={columns}
        onChange={told}
        pagination={false}
      />
    </>
  );
}

const isTold = ({ says }: SeverityRow): boolean => says !== 'few';

function columnsOf(standard: Standard, nameOf: (member: string) => string, people: boolean): readonly ShownColumn<SeverityRow>[] {
  const names = (row: SeverityRow): string => row.members.map(nameOf).join('、');
  return [
    { title: people ? '核查人' : '验收组', key: 'who', value: names, render: (_, row) => names(row) },
    { title: '评过单位', key: 'units', width: 80, align: 'right', value: (row) => row.units, format: 'integer', render: (_, row) => row.units },
    { title: '平均得分', key: 'mean', width: 84, align: 'right', value: (row) => showMean(row.mean), render: (_, row) => showMean(row.mean) },
    {
      title: '尺度（分）',
      key: 'leaning',
      width: 92,
      align: 'right',
      value: (row) => (isTold(row) ? signedCenti(row.leaning.points) : null),
      render: (_, row) => (isTold(row) ? <strong>{signedCenti(row.leaning.points)}</strong> : '—'),
    },
    {
      title: '95% 区间',
      key: 'interval',
      width: 128,
      align: 'right',
      value: (row) => (isTold(row) ? intervalText(row.leaning) : null),
      render: (_, row) => (isTold(row) ? intervalText(row.leaning) : '—'),
    },
    { title: '看得出什么', key: 'says', width: 160, value: (row) => saysWords[row.says], render: (_, row) => <SaysTag says={row.says} /> },
    ...standard.sections.flatMap((section, index): readonly ShownColumn<SeverityRow>[] => {
      if (section.max <= 0) return [];
      const leaning = (row: SeverityRow) => (isTold(row) ? row.sections[index] : undefined);
      const text = (row: SeverityRow): string => {
        const own = leaning(row);
        return own === undefined ? '—' : `${signedCenti(own.points)}${own.low > 0 || own.high < 0 ? '' : '（看不出）'}`;
      };
      return [
        {
          title: section.title,
          key: `section/${section.id}`,
          hidden: true,
          value: text,
        },
      ];
    }),
  ];
}
