import { HistoryOutlined } from '@ant-design/icons';
import { Tag } from 'antd';

/** Marks a decision whose result changed since it was made; the tooltip says why. */
export const OutdatedTag = (props: { readonly why: string }) => (
  <Tag color="warning" icon={<HistoryOutlined aria-hidden />} title={props.why}>
    结果有变
  </Tag>
);
