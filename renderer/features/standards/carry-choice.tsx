import { Form, Select } from 'antd';
import { carriedWords, type EarlierRound } from './use-earlier-rounds.ts';

/** Asks whose units and teams a new round takes over. */
export function CarryChoice(props: { readonly earlier: readonly EarlierRound[] }) {
  const rounds = props.earlier.filter(({ carried }) => carried.unitIds.length > 0);
  return (
    <Form.Item name="from" label="沿用单位和分工" extra="沿用单位、小组和走访路线。上次的得分只在核查清单上作参考，不带入本批次。">
      <Select
        options={[
          { value: '', label: '不沿用，导入材料时再列入' },
          ...rounds.map(({ round, carried }) => ({ value: round.id, label: `${round.title}（${carriedWords(carried)}）` })),
        ]}
      />
    </Form.Item>
  );
}
