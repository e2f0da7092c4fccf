import { Tag } from 'antd';
import { completenessStateWords, type CompletenessState } from '#shared/checks/completeness.ts';

const colours: Readonly<Record<CompletenessState, string>> = {
  'to-tell': 'warning',
  overdue: 'error',
  running: 'processing',
  answered: 'success',
  complete: 'default',
};

/** How far 形式审查 of a unit has come, in a word. */
export const CheckStateTag = (props: { readonly state: CompletenessState }) => <Tag color={colours[props.state]}>{completenessStateWords[props.state]}</Tag>;
