import { Form } from 'antd';
import type { Unit } from '#shared/model/unit.ts';
import { closeUnit } from '#shared/record/lineage-acts.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { OccasionFields, occasionOf, type OccasionValues } from './occasion-fields.tsx';
import { useLeavingRounds } from './use-leaving-rounds.ts';

/** 注销: the unit no longer exists and nothing takes its place. */
export function CloseDialog(props: { readonly unit: Unit; readonly onClose: () => void }) {
  const { unit } = props;
  const leaving = useLeavingRounds();
  const [form] = Form.useForm<OccasionValues>();
  const plan = async (values: OccasionValues) => ({
    drafts: [closeUnit(unit.id, occasionOf(values)), ...(await leaving([unit.id], null))],
    done: `已注销${unit.name}`,
  });
  return (
    <ChangeDialog title="注销单位" okText="注销" form={form} first={{}} plan={plan} onClose={props.onClose}>
      <p className="quiet">注销后不再列入新批次，也不再供选择；记录都留着，在单位列表里选“已注销”可以找到，也可以恢复。并入别的单位的，请用“合并”。</p>
      <OccasionFields must placeholder="如 企业破产，批复文号" />
    </ChangeDialog>
  );
}
