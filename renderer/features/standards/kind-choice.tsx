import { Form, Radio } from 'antd';
import { kindsWords } from '#shared/standards/standard-words.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import type { KindSplit } from '#shared/standards/kind-split.ts';

/** Asks whether a round by a standard for some kinds of unit takes the others too. Nothing where all that it would take are of those kinds. */
export function KindChoice(props: { readonly kinds: readonly UnitKind[]; readonly split: KindSplit }) {
  const { fitting, others } = props.split;
  if (others.length === 0) return null;
  const fit = String(fitting.length);
  const rest = String(others.length);
  return (
    <Form.Item name="others" label="列入哪些单位" extra={`所选标准适用于${kindsWords(props.kinds)}。以后可以在导入材料时再列入别的单位。`}>
      <Radio.Group>
        <Radio value={false}>
          只列入适用的 {fit} 家，另 {rest} 家不列入
        </Radio>
        <Radio value={true}>
          全部 {String(fitting.length + others.length)} 家都列入，含类型不适用的 {rest} 家
        </Radio>
      </Radio.Group>
    </Form.Item>
  );
}
