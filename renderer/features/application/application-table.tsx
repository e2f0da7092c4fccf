import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Standard } from '#shared/model/standard.ts';
import { applicationStateWords, type ApplicationRow, type ApplicationState, type MetCondition } from '#shared/rounds/application-rows.ts';
import type { Holding } from '#shared/scoring/condition.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { townColumn } from '#renderer/ui/list-table.tsx';

const colours: Readonly<Record<ApplicationState, string>> = { may: 'success', 'may-not': 'error', open: 'warning' };
const holdingWords: Readonly<Record<Exclude<Holding, 'unknown'>, string>> = { yes: '符合', no: '不符合' };
const order = Object.keys(applicationStateWords);

/** What a condition comes to at one unit; what nobody entered says by itself that it is missing. */
function conditionWords(condition: MetCondition | undefined): string {
  if (condition === undefined) return '';
  return condition.holds === 'unknown' ? condition.figures : `${holdingWords[condition.holds]}：${condition.figures}`;
}

/** The columns of the list of 申报条件: the unit, the outcome, a column a condition with its figures. */
export const applicationColumns = (standard: Standard): readonly ShownColumn<ApplicationRow>[] => [
  {
    key: 'name',
    title: '单位',
    width: 240,
    sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
    value: ({ name }) => name,
    render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link>,
  },
  townColumn(),
  {
    key: 'state',
    title: '结论',
    width: 104,
    sorter: (a, b) => order.indexOf(a.state) - order.indexOf(b.state),
    value: ({ state }) => applicationStateWords[state],
    render: (_, { state }) => <Tag color={colours[state]}>{applicationStateWords[state]}</Tag>,
  },
  ...standard.gates.map(({ text }, place): ShownColumn<ApplicationRow> => ({
    key: `gate-${String(place)}`,
    title: text,
    value: ({ conditions }) => conditionWords(conditions[place]),
    render: (_, { conditions }) => <span className={`application-${conditions[place]?.holds ?? 'unknown'}`}>{conditionWords(conditions[place])}</span>,
  })),
  {
    key: 'enter',
    title: '填写',
    width: 84,
    render: (_, { unitId }) => <Link to={`/visit/${unitId}`}>填数字</Link>,
  },
  { key: 'reasons', title: '原因', hidden: true, value: ({ reasons }) => reasons.join('；') },
  {
    key: 'wrong',
    title: '票数和人数有误',
    value: ({ wrong }) => wrong.join('；'),
    render: (_, { wrong }) => (wrong.length === 0 ? '—' : <span className="application-no">{wrong.join('；')}</span>),
  },
];
