import { Button, Tag } from 'antd';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { undatedWords } from '#shared/facts/ballot-words.ts';
import { ballotWords } from '#shared/programme/appraisal.ts';
import { appraisalStateWords, type AppraisalRow, type AppraisalSides, type AppraisalState } from '#shared/rounds/appraisal-rows.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { townColumn } from '#renderer/ui/list-table.tsx';

const colours: Readonly<Record<AppraisalState, string>> = {
  result: 'success',
  wrong: 'error',
  stale: 'error',
  'members-lacking': 'warning',
  'upper-lacking': 'warning',
  'both-lacking': 'default',
  'others-lacking': 'warning',
};

/** How far a unit's result is, as colour and word together. */
export const AppraisalStateTag = (props: { readonly state: AppraisalState; readonly sides: AppraisalSides }) => (
  <Tag color={colours[props.state]}>{appraisalStateWords(props.sides)[props.state]}</Tag>
);

const points = (key: 'members' | 'upper' | 'total', title: string): ShownColumn<AppraisalRow> => ({
  key,
  title,
  width: 124,
  align: 'right',
  format: 'points',
  sorter: (a, b) => (a[key] ?? -1) - (b[key] ?? -1),
  value: (row) => (row[key] === null ? null : toPoints(row[key])),
  render: (_, row) => shown(row[key]),
});

const shown = (value: CentiPoints | null) => (value === null ? '—' : showPoints(value));

/** The columns of the list: the unit, the ballot's counts, both sides, and the result. `titles` name the two sides as the standard does. */
export const appraisalColumns = (titles: AppraisalSides, onOpen: (unitId: string) => void): readonly ShownColumn<AppraisalRow>[] => [
  {
    key: 'name',
    title: '单位',
    width: 230,
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, { name, unitId }) => (
      <Button type="link" size="small" className="appraisal-name" onClick={() => onOpen(unitId)}>
        {name}
      </Button>
    ),
  },
  townColumn(),
  {
    key: 'ballot',
    title: '票数',
    value: ({ facts, allFacts }) => ballotWords(facts) || undatedWords(allFacts),
    render: (_, { facts, allFacts }) => ballotWords(facts) || <span className="quiet">{undatedWords(allFacts) || '没有计票'}</span>,
  },
  points('members', titles.members),
  points('upper', titles.upper),
  points('total', '综合得分'),
  { key: 'grade', title: '等次', width: 96, value: ({ grade }) => grade ?? '', render: (_, { grade }) => grade ?? '—' },
  {
    key: 'state',
    title: '进展',
    width: 150,
    value: ({ state }) => appraisalStateWords(titles)[state],
    render: (_, { state }) => <AppraisalStateTag state={state} sides={titles} />,
  },
];
