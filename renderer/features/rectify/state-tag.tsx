import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, FormOutlined, SearchOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { boardStateWords, type BoardState } from '#shared/rounds/rectify-board.ts';

const looks = {
  unnoticed: { color: 'processing', icon: <FormOutlined aria-hidden /> },
  overdue: { color: 'error', icon: <ExclamationCircleOutlined aria-hidden /> },
  running: { color: 'warning', icon: <ClockCircleOutlined aria-hidden /> },
  replied: { color: 'processing', icon: <SearchOutlined aria-hidden /> },
  closed: { color: 'processing', icon: <CheckCircleOutlined aria-hidden /> },
  reinspecting: { color: 'warning', icon: <SearchOutlined aria-hidden /> },
  reinspected: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
} as const;

/** How far a rectification has come, as colour, icon and word together. */
export function RectifyStateTag(props: { readonly state: BoardState }) {
  const look = looks[props.state];
  return (
    <Tag color={look.color} icon={look.icon}>
      {boardStateWords[props.state]}
    </Tag>
  );
}

/** “还有 3 天”, “今天到期”, “逾期 2 天”. */
export const daysLeftWords = (daysLeft: number): string =>
  daysLeft === 0 ? '今天到期' : daysLeft > 0 ? `还有 ${String(daysLeft)} 天` : `逾期 ${String(-daysLeft)} 天`;
