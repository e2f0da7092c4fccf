import { memo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { pastedRows } from '#shared/visit/paper-entry.ts';

/** Where a cell is in its grid. */
export interface EntryPlace {
  readonly row: number;
  readonly column: number;
}

/** What became of a typed cell: it was recorded, it says what is recorded already, or a sentence why it was not taken. */
export type EntryOutcome = 'recorded' | 'same' | { readonly sentence: string };

interface EntryCellProps extends EntryPlace {
  readonly label: string;
  /** What is recorded, as text. */
  readonly value: string;
  readonly hint: string;
  readonly disabled: boolean;
  /** Keys that are taken at once when the cell holds nothing else, the next cell below coming then. */
  readonly quickKeys?: RegExp;
  readonly onCommit: (place: EntryPlace, text: string) => EntryOutcome;
  readonly onPaste: (place: EntryPlace, rows: readonly (readonly string[])[]) => void;
}

/** Goes to the next cell of a column that can be typed into, `by` rows further. */
function moveIn(from: HTMLElement, by: 1 | -1): void {
  const grid = from.closest('[data-grid]');
  const { row = '0', column = '0' } = from.dataset;
  const cells = [...(grid?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]:not(:disabled)`) ?? [])];
  const next = by === 1 ? cells.find((cell) => Number(cell.dataset['row']) > Number(row)) : cells.findLast((cell) => Number(cell.dataset['row']) < Number(row));
  if (next === undefined) from.blur();
  else {
    next.focus();
    next.select();
  }
}

/** One cell of a grid that is typed in by keyboard: Enter and the arrows go down and up, Tab to the right, a block from a spreadsheet can be pasted. What a rule does not take stays in the cell with its sentence. */
export const EntryCell = memo(function EntryCell(props: EntryCellProps) {
  const { value, row, column } = props;
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  // What is recorded meanwhile takes the place of what was typed over something else.
  const text = typed?.over === value ? typed.text : value;
  const commit = (written: string) => {
    const outcome = props.onCommit({ row, column }, written);
    const refused = typeof outcome === 'object';
    setSentence(refused ? outcome.sentence : null);
    setTyped(refused ? { text: written, over: value } : null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { currentTarget: input, key } = event;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    if (bare && props.quickKeys?.test(key) === true && isAll) {
      event.preventDefault();
      commit(key);
      moveIn(input, 1);
    } else if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      moveIn(input, key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    } else if (key === 'Escape') {
      setTyped(null);
      setSentence(null);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const rows = pastedRows(event.clipboardData.getData('text/plain'));
    if (rows.length === 1 && rows[0]?.length === 1) return;
    event.preventDefault();
    setTyped(null);
    setSentence(null);
    props.onPaste({ row, column }, rows);
  };
  return (
    <>
      <input
        className={sentence === null ? 'grid-cell' : 'grid-cell grid-cell-wrong'}
        aria-label={props.label}
        aria-invalid={sentence !== null}
        autoComplete="off"
        data-row={row}
        data-column={column}
        title={props.hint}
        disabled={props.disabled}
        value={text}
        onChange={({ target }) => setTyped({ text: target.value, over: value })}
        onFocus={({ target }) => target.select()}
        onBlur={() => {
          if (typed !== null && typed.over === value && text !== value) commit(text);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {sentence === null ? null : (
        <span className="grid-sentence" role="alert">
          {sentence}
        </span>
      )}
    </>
  );
});
