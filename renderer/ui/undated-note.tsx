import { Alert, Button } from 'antd';
import { undatedWords } from '#shared/facts/ballot-words.ts';
import type { Facts } from '#shared/model/unit.ts';
import { dateFacts } from '#shared/record/unit-acts.ts';
import './undated-note.css';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** Says which counts of a unit count for no round since nobody said their year, and lets a person say that they are of `year`. Nothing where there are none. */
export function UndatedNote(props: { readonly unitId: string; readonly facts: Facts; readonly year: number; readonly disabled?: boolean }) {
  const words = undatedWords(props.facts);
  return words === '' ? null : <Undated {...props} words={words} />;
}

function Undated(props: { readonly unitId: string; readonly words: string; readonly year: number; readonly disabled?: boolean }) {
  const { unitId, words, year, disabled = false } = props;
  const undoable = useUndoable();
  return (
    <Alert
      className="undated-note"
      type="warning"
      showIcon
      title={`${words}。`}
      action={
        disabled ? undefined : (
          <Button size="small" onClick={() => void undoable([dateFacts(unitId, year)], `已写明是${String(year)}年的`)}>
            是 {year} 年的
          </Button>
        )
      }
    />
  );
}
