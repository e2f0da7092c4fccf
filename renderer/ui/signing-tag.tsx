import { Tag } from 'antd';
import { signingWords, type SigningState } from '#shared/record/signing-state.ts';

const colors: Readonly<Record<SigningState, string>> = { compared: 'success', signed: 'default', wrong: 'error', unsigned: 'warning' };

/** How what decides is signed by the machine where it was decided. */
export const SigningTag = (props: { readonly state: SigningState }) => <Tag color={colors[props.state]}>{signingWords[props.state]}</Tag>;
