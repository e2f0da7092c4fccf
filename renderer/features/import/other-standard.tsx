import { Alert, Button } from 'antd';
import { importSession } from './import-session.ts';
import type { Preview } from './use-preview.ts';
import { otherStandardCode } from '#shared/importing/unmatched-items.ts';

/** Says once that the forms use another standard than the round, where half of them and more do, and offers a round with their own. */
export function OtherStandard(props: { readonly preview: Preview }) {
  const { rows, round, newRound } = props.preview;
  const forms = rows.filter((row) => row.state === 'in' && row.submission?.layout === 'form');
  const others = forms.filter((row) => row.problems.some(({ code }) => code === otherStandardCode));
  if (round?.kind !== 'open' || newRound !== undefined || others.length === 0 || others.length * 2 < forms.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${String(forms.length)} 份自评表里有 ${String(others.length)} 份不是按本批次的考核标准填的。这样导入，这些自评分不会带入核查。请在上方换一个批次，或者按表里的条目新建批次。`}
      action={<Button onClick={() => importSession.set({ roundDraft: { wanted: true } })}>按表里的条目新建批次</Button>}
    />
  );
}
