import { Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { acceptedByWords, lackingBodiesWords } from '#shared/closing/joint-acceptance.ts';
import type { Standard } from '#shared/model/standard.ts';
import { finishedVisit } from '#shared/record/standing.ts';
import { creationSteps, creationStepWords, type CreationStep } from '#shared/programme/creation.ts';
import type { CreationRow } from '#shared/rounds/creation-rows.ts';
import { unquantified } from '#shared/standards/quantify.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { ListTable, townColumn } from '#renderer/ui/list-table.tsx';
import type { CreationView } from '#renderer/hooks/use-creation.ts';

const form: AddressForm<{ readonly step: CreationStep | null }> = {
  read: (params) => ({ step: creationSteps.find((one) => one === params.get('step')) ?? null }),
  write: ({ step }) => new URLSearchParams(step === null ? [] : [['step', step]]),
};

const colours: Readonly<Record<CreationStep, string>> = {
  'carry-out': 'default',
  inspect: 'processing',
  sign: 'warning',
  apply: 'warning',
  grant: 'processing',
  done: 'success',
  rejected: 'error',
};

/** What comes next for a unit, with the page where it is done. */
export function nextOf({ step, unitId, state }: CreationRow): { readonly word: string; readonly to: string } | null {
  const unit = encodeURIComponent(unitId);
  switch (step) {
    case 'carry-out':
      return { word: '记工作痕迹', to: `/visit/steps/${unit}` };
    case 'inspect':
      if (state.stage === 'rectifying') return { word: '看整改', to: `/decide/rectify/${unit}` };
      return finishedVisit(state) === undefined ? { word: '去核查', to: `/visit/${unit}` } : { word: '去决定', to: '/decide' };
    case 'sign':
      return { word: '去签字', to: `/visit/${unit}/closing?${(state.re?.completedMs ?? null) === null ? '' : 'phase=re&'}step=sign` };
    case 'apply':
      return { word: '申请补助', to: `/visit/steps/${unit}` };
    case 'grant':
      return { word: '公示命名', to: '/decide/titles' };
    case 'done':
    case 'rejected':
      return null;
  }
}

const stepColumns = (items: number): readonly ShownColumn<CreationRow>[] => [
  {
    key: 'name',
    title: '单位',
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, { name, unitId }) => <Link to={`/visit/steps/${encodeURIComponent(unitId)}`}>{name}</Link>,
  },
  townColumn(),
  {
    key: 'step',
    title: '到哪一步',
    width: 120,
    sorter: (a, b) => creationSteps.indexOf(a.step) - creationSteps.indexOf(b.step),
    value: ({ step }) => creationStepWords[step],
    render: (_, { step }) => <Tag color={colours[step]}>{creationStepWords[step]}</Tag>,
  },
  {
    key: 'traces',
    title: '有痕迹的条目',
    width: 130,
    align: 'right',
    sorter: (a, b) => a.traced - b.traced,
    value: ({ traced }) => traced,
    render: (_, { traced }) => `${String(traced)} / ${String(items)}`,
  },
  {
    key: 'unsigned',
    title: '联合验收',
    width: 220,
    value: ({ unsigned }) => lackingBodiesWords(unsigned),
    render: (_, { unsigned }) => lackingBodiesWords(unsigned) || '—',
  },
  {
    key: 'award',
    title: '补助和称号',
    width: 200,
    value: (row) => awardWords(row),
    render: (_, row) => awardWords(row) || '—',
  },
  {
    key: 'next',
    title: '下一步',
    width: 110,
    value: (row) => nextOf(row)?.word ?? '',
    render: (_, row) => {
      const next = nextOf(row);
      return next === null ? '—' : <Link to={next.to}>{next.word}</Link>;
    },
  },
];

const awardWords = ({ award: { subsidy, title } }: CreationRow): string =>
  [subsidy === null ? '' : subsidy.yuan === null ? '已申请补助' : `补助 ${String(subsidy.yuan)} 元`, title === null ? '' : title.word]
    .filter((word) => word !== '')
    .join('，');

/** 创建三步 of a round: the standard, then each unit from carrying out to the title, narrowed by step. */
export function StepDesk(props: { readonly view: CreationView; readonly standard: Standard }) {
  const { standard } = props;
  const { rows, by } = props.view;
  const [view, change] = useAddressView(form);
  const items = standard.sections.reduce((sum, section) => sum + section.items.length, 0);
  const columns = useMemo(() => stepColumns(items), [items]);
  const shown = rows.filter(({ step }) => view.step === null || step === view.step);
  const table = useShownTable({ name: '创建三步', columns, rows: shown, about: [standard.title] });
  const lacking = unquantified(standard);
  return (
    <>
      <p className="quiet">
        第一步 细化量化：<Link to="/standards">{standard.title}</Link>（{standard.version}版，{items}个条目
        {lacking.points === 0 ? '，都有分值' : `，${String(lacking.points)}个没有分值`}）。第二步 组织实施，核查前按条目记下做了什么、哪天、凭什么。第三步
        检查考核：
        {acceptedByWords[by]}，合格后申请补助、授予称号。
      </p>
      <CountFilter
        label="按步骤筛选"
        all={rows.length}
        value={view.step}
        choices={creationSteps.map((value) => ({
          value,
          word: creationStepWords[value],
          count: rows.filter(({ step }) => step === value).length,
          late: false,
        }))}
        onChange={(step) => change({ step })}
      />
      <div className="toolbar">
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <ListTable
        label="创建三步"
        rowKey="unitId"
        rows={shown}
        columns={table.columns}
        onSorted={table.told}
        pageSize={25}
        counted="个单位"
        empty="没有在这一步的单位"
      />
    </>
  );
}
