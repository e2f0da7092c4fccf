import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';

const looks = {
  accepted: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  rectify: { color: 'warning', icon: <ClockCircleOutlined aria-hidden /> },
  rejected: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
} as const;

/** An outcome as colour, icon and word together, the same on every page. */
export function OutcomeTag(props: { readonly outcome: Outcome }) {
  const look = looks[props.outcome];
  return (
    <Tag color={look.color} icon={look.icon}>
      {outcomeWords[props.outcome]}
    </Tag>
  );
}
