import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { funnelOf, type FunnelGroup } from '#shared/analysis/funnel.ts';
import { permilleOf, showShare } from '#shared/analysis/mean.ts';
import type { Standard } from '#shared/model/standard.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, FunnelChart } from '#renderer/charts/lazy-charts.tsx';
import { compareAddress, type CompareView, type GroupAxis } from './compare-address.ts';
import { groupFilter, groupWord } from './group-axis.ts';
import { useCompareReach } from './compare-reach.ts';
import { GroupsPart } from './groups-part.tsx';

const axisWords: Readonly<Record<GroupAxis, string>> = {
  county: '按县（市、区）',
  town: '按乡镇（块）',
  system: '按系统（条）',
  kind: '按类型',
  size: '按规模',
};

/** What is said of a group beside the others, of which all together are called `whole`. */
const saysWordsOf = (whole: string): Readonly<Record<FunnelGroup['says'], string>> => ({
  few: '不足5个单位，不作比较',
  chance: `与${whole}的差别可能是偶然`,
  above: `明显高于${whole}`,
  below: `明显低于${whole}`,
});

/** 乡镇与系统: groups of units along one axis, with what chance alone would explain; each leads to its units. */
export function GroupsPage(props: {
  readonly units: readonly ComparedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly completedOnly: boolean;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, standard, standardHash, completedOnly, view, onChange } = props;
  const { axes } = useCompareReach();
  const axis = axes.find((one) => one === view.axis) ?? axes[0] ?? 'town';
  return (
    <section className="groups-page" aria-label="乡镇与系统">
      <Segmented
        aria-label="按什么分组"
        value={axis}
        options={axes.map((one) => ({ value: one, label: axisWords[one] }))}
        onChange={(next) => onChange({ axis: next })}
      />
      <div className="panel">
        <GroupFunnel axis={axis} units={units} standardHash={standardHash} completedOnly={completedOnly} view={view} />
      </div>
      <GroupsPart key={axis} axis={axis} units={units} standard={standard} standardHash={standardHash} completedOnly={completedOnly} view={view} />
    </section>
  );
}

function GroupFunnel(props: {
  readonly axis: GroupAxis;
  readonly units: readonly ComparedUnit[];
  readonly standardHash: string;
  readonly completedOnly: boolean;
  readonly view: CompareView;
}) {
  const { axis, units, standardHash, completedOnly, view } = props;
  const { whole } = useCompareReach();
  const saysWords = useMemo(() => saysWordsOf(whole), [whole]);
  const navigate = useNavigate();
  const funnel = useMemo(() => funnelOf(units, groupWord[axis], standardHash, completedOnly), [units, axis, standardHash, completedOnly]);
  const dots = useMemo(
    () =>
      funnel.groups.map(({ key, share, says }) => ({
        n: share.n,
        percent: (permilleOf(share) ?? 0) / 10,
        name: key,
        lines: [`建议合格率 ${showShare(share)}（${String(share.count)}/${String(share.n)}）`, saysWords[says]],
        says,
      })),
    [funnel, saysWords],
  );
  const edges = useMemo(
    () =>
      funnel.limits.map(({ n, inner, outer }) => ({ n, innerFrom: inner[0] / 10, innerTo: inner[1] / 10, outerFrom: outer[0] / 10, outerTo: outer[1] / 10 })),
    [funnel],
  );
  const about = {
    title: `建议合格率与单位数，${axisWords[axis]}`,
    definition: definitions.funnel,
    base: `${String(funnel.overall.n)} 个单位，${whole} ${showShare(funnel.overall)}`,
    hint: '点一个看其中的单位',
    table: chartTable(funnel.groups, [
      ['组', 'text', ({ key }) => key],
      ['计入单位', 'integer', ({ share }) => share.n],
      ['建议合格', 'integer', ({ share }) => share.count],
      ['建议合格率（%）', 'points', ({ share }) => (permilleOf(share) ?? 0) / 10],
      [`与${whole}比`, 'text', ({ says }) => saysWords[says]],
    ]),
  };
  return (
    <ChartPlace height={390}>
      <FunnelChart
        about={about}
        label={`各组建议合格率：${dots.map(({ name, percent }) => `${name}${String(percent)}%`).join('，')}`}
        dots={dots}
        edges={edges}
        whole={whole}
        overall={(permilleOf(funnel.overall) ?? 0) / 10}
        onDot={(index) => {
          const group = funnel.groups[index];
          if (group !== undefined) void navigate(compareAddress(view, { part: 'ranking', ...groupFilter(axis, group.key) }));
        }}
      />
    </ChartPlace>
  );
}
