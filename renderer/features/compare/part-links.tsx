import { compareParts, comparePartWords, type ComparePart } from './compare-address.ts';

/** The parts of the page as a row of links; the address keeps the last one. */
export function PartLinks(props: { readonly present: ComparePart | null; readonly onChoose: (part: ComparePart) => void }) {
  return (
    <nav aria-label="对比内容" className="part-links">
      {compareParts.map((part) => (
        <button key={part} type="button" aria-current={props.present === part ? 'true' : undefined} onClick={() => props.onChoose(part)}>
          {comparePartWords[part]}
        </button>
      ))}
    </nav>
  );
}
