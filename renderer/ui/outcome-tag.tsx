import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';
import { recommendationWord, type Recommended } from '#shared/scoring/recommendation-word.ts';

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

/** What the program recommends, or why it recommends nothing (条件不全), in the same manner. */
export function RecommendationTag(props: { readonly of: Recommended }) {
  const { recommendation } = props.of;
  if (recommendation !== null) return <OutcomeTag outcome={recommendation} />;
  return (
    <Tag color="purple" icon={<QuestionCircleOutlined aria-hidden />}>
      {recommendationWord(props.of)}
    </Tag>
  );
}
