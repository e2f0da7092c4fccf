import { Tag } from 'antd';
import { dayOfMs } from '#shared/days/days.ts';
import { filingWords, type Filing } from '#shared/model/round.ts';
import { useServices } from '#renderer/store/services.tsx';

/** 免报 or 缓报 of a unit with its reason; a day that has passed is told. */
export function FilingNote(props: { readonly filing: Filing }) {
  const { filing } = props;
  const { nowMs } = useServices();
  const isPast = filing.kind === 'deferred' && filing.until < dayOfMs(nowMs());
  return (
    <Tag color={isPast ? 'error' : 'default'} title={`原因：${filing.reason}`}>
      {isPast ? `${filingWords(filing)}，已过` : filingWords(filing)}
    </Tag>
  );
}
