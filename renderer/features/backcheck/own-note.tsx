import { Input } from 'antd';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';

/** One line of words that are kept by themselves while one types. */
export function OwnNote(props: { readonly label: string; readonly stored: string; readonly disabled: boolean; readonly onKeep: (text: string) => void }) {
  const pending = usePendingText(props.stored, props.onKeep);
  return (
    <div className="second-note">
      <Input
        aria-label={props.label}
        placeholder="依据，例如看了哪份材料"
        disabled={props.disabled}
        value={pending.text}
        onChange={(event) => pending.change(event.target.value)}
        onBlur={pending.leave}
      />
      <TextClash clash={pending.clash} />
    </div>
  );
}
