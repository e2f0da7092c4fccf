import type { Item } from '#shared/model/standard.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';

/** How an item is scored: each rule in words, and the source's own wording where it differs. */
export function RuleWords(props: { readonly item: Item }) {
  const { item } = props;
  const words = item.rules.map(ruleWords);
  return (
    <>
      {words.length === 0 ? null : (
        <ul className="rule-words">
          {words.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
      {item.ruleText === '' || (words.length === 1 && words[0] === item.ruleText) ? null : <p className="quiet">原文：{item.ruleText}</p>}
    </>
  );
}
