import { Form, Input } from 'antd';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import { useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';

/** What every form of a change of a unit holds besides its own fields. */
export interface OccasionValues {
  readonly on: Day;
  readonly reason?: string;
}

/** Today, as the day that such a form begins with. */
export function useToday(): Day {
  return dayOfMs(useServices().nowMs());
}

/** The day and the reason of a change of a unit; `must` where nothing is recorded without a reason. */
export function OccasionFields(props: { readonly must: boolean; readonly placeholder: string }) {
  return (
    <>
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '请写日期' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: props.must, whitespace: true, message: '请写原因' }]}>
        <Input.TextArea rows={2} maxLength={200} placeholder={props.placeholder} />
      </Form.Item>
    </>
  );
}

/** What was filled in, as acts take it. */
export const occasionOf = ({ on, reason = '' }: OccasionValues): { readonly on: Day; readonly reason: string } => ({ on, reason: reason.trim() });
