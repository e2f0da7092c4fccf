import { useRef, type KeyboardEvent } from 'react';
import { verdictWords, type Verdict } from '#shared/model/finding.ts';

const choices: readonly { readonly verdict: Verdict; readonly key: string }[] = [
  { verdict: 'met', key: '1' },
  { verdict: 'partly', key: '2' },
  { verdict: 'unmet', key: '3' },
  { verdict: 'not-applicable', key: '0' },
];

/** The four verdicts of an item as large targets. Choosing the chosen one again clears it. Left and right move between them; up and down belong to the checklist. */
export function VerdictRadios(props: { readonly verdict: Verdict | null; readonly disabled: boolean; readonly onChoose: (verdict: Verdict | null) => void }) {
  const { verdict, disabled, onChoose } = props;
  const group = useRef<HTMLDivElement>(null);
  const reachable = verdict ?? 'met';

  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const at = radios.findIndex((radio) => radio === event.target);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    radios[(at + by + radios.length) % radios.length]?.focus();
  };

  return (
    <div className="verdicts" role="radiogroup" aria-label="判定" ref={group} onKeyDown={step}>
      {choices.map((choice) => (
        <button
          key={choice.verdict}
          type="button"
          role="radio"
          aria-checked={verdict === choice.verdict}
          aria-keyshortcuts={choice.key}
          className={`verdict verdict-${choice.verdict}`}
          tabIndex={choice.verdict === reachable ? 0 : -1}
          disabled={disabled}
          onClick={() => onChoose(verdict === choice.verdict ? null : choice.verdict)}
        >
          {verdictWords[choice.verdict]}
        </button>
      ))}
    </div>
  );
}
