import { AutoComplete, Form, Input, Select } from 'antd';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';

const codeRule = { pattern: /^[0-9A-Z]{18}$/, message: '信用代码是 18 位数字和大写字母' };

/** 单位全称. */
export function UnitNameField(props: { readonly autoFocus?: boolean }) {
  return (
    <Form.Item name="name" label="单位全称" rules={[{ required: true, whitespace: true, message: '请写单位全称' }]}>
      <Input maxLength={80} autoFocus={props.autoFocus === true} />
    </Form.Item>
  );
}

/** Town, kind and the union's own code; `towns` are offered, another may be typed. */
export function UnitPlaceFields(props: { readonly towns: readonly string[] }) {
  return (
    <>
      <Form.Item name="town" label="乡镇(街道)">
        <AutoComplete options={props.towns.map((town) => ({ value: town }))} showSearch={{ filterOption: true }} />
      </Form.Item>
      <Form.Item name="kind" label="单位类型">
        <Select options={UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind] }))} />
      </Form.Item>
      <UnitCodeField name="uscc" label="工会信用代码" />
    </>
  );
}

/** A unified social credit code. */
export function UnitCodeField(props: { readonly name: 'uscc' | 'orgUscc'; readonly label: string }) {
  return (
    <Form.Item {...props} rules={[codeRule]}>
      <Input maxLength={18} />
    </Form.Item>
  );
}
