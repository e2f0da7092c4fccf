import { Button, Popconfirm } from 'antd';
import type { SampleLoad } from './use-sample-load.ts';

/** 载入示例县: a whole invented county to look at. Where there are units already it asks first, because they will be in one list. */
export function LoadSampleButton(props: { readonly units: number; readonly sample: SampleLoad }) {
  const { units, sample } = props;
  if (units === 0) {
    return (
      <Button size="large" onClick={sample.load}>
        载入示例县
      </Button>
    );
  }
  return (
    <Popconfirm title={`台账里已有 ${units} 个单位，示例单位会和它们列在一起。`} okText="仍要载入" cancelText="不载入" onConfirm={sample.load}>
      <Button>载入示例县</Button>
    </Popconfirm>
  );
}
