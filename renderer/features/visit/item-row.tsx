import { HistoryOutlined } from '@ant-design/icons';
import { memo, useState } from 'react';
import { lacksReason } from '#shared/checks/lacking.ts';
import type { Suggestion } from '#shared/checks/suggestions.ts';
import { verdictWords, type Finding } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Round, VisitKey } from '#shared/model/round.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { deductionsOf } from '#shared/scoring/deductions.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import { notApplicablePhrases } from '#shared/visit/not-applicable-phrases.ts';
import type { ChecklistActs } from './checklist-acts.ts';
import { DeductionControl } from './deduction-control.tsx';
import { FirstLookBeside } from './first-look.tsx';
import type { FirstLook } from './re-inspection.ts';
import { isBonusItem } from '#shared/scoring/rule-reads.ts';
import { ItemContext } from './item-context.tsx';
import { cellsBehind } from '#shared/visit/item-facts.ts';
import { ItemHistory } from './item-history.tsx';
import type { ItemReference } from '#shared/visit/item-reference.ts';
import { NoteField } from './note-field.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import type { ItemEvidence } from './item-evidence.ts';
import { useEvidenceDrop } from './use-evidence-drop.ts';
import { ownPhrases } from './own-phrases.ts';
import { phrasesOf } from '#shared/visit/phrases.ts';
import { PointsField, unlimited } from './points-field.tsx';
import { Receipt } from './receipt.tsx';
import { VerdictRadios } from './verdict-radios.tsx';

/** What a row shows. Every part keeps its identity until it changes, so that a tap draws one row. */
interface ItemRowProps {
  readonly visit: VisitKey;
  readonly item: Item;
  /** The number as printed, or the place in the standard where none is. */
  readonly no: string;
  readonly finding: Finding;
  readonly score: ItemScore;
  readonly reference: ItemReference;
  readonly suggestion: Suggestion | undefined;
  readonly facts: Facts;
  /** The facts as the submitted form gave them. */
  readonly read: Submission['facts'];
  readonly evidence: ItemEvidence;
  readonly round: Round;
  /** Whether people differ about it and nobody has settled that yet. */
  readonly disputed: boolean;
  /** What the first inspection found, in a re-inspection that looks at the item again. */
  readonly first: FirstLook | undefined;
  readonly current: boolean;
  readonly disabled: boolean;
  readonly acts: ChecklistActs;
  readonly onEnter: (itemId: string) => void;
}

/** One item of the checklist: what to look at, the verdict, deductions, points, note, photos and the arithmetic, all in reach at once. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, finding, score, suggestion, disabled, acts } = props;
  const [explained, setExplained] = useState(false);
  const [recalled, setRecalled] = useState(false);
  const deductions = deductionsOf(item, props.facts);
  const bonusItem = isBonusItem(item);
  const cells = suggestion === undefined ? [] : cellsBehind(suggestion.facts, props.facts, props.read);
  const { add, waiting, onDrop, onPaste } = useEvidenceDrop(item, acts, disabled);

  return (
    <div
      role="group"
      aria-label={item.text}
      aria-current={props.current}
      className={`item item-${score.judged ? (finding.verdict ?? 'partly') : 'open'}`}
      data-item={item.id}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => props.onEnter(item.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <ItemHead item={item} no={props.no} disputed={props.disputed} />
      {props.first === undefined ? null : <FirstLookBeside first={props.first} />}
      <ItemContext item={item} reference={props.reference} facts={props.facts} read={props.read} disabled={disabled} acts={acts} />
      {suggestion === undefined ? null : (
        <div className="suggestion">
          <span>
            建议<b>{verdictWords[suggestion.verdict]}</b>：{suggestion.reason}
            {cells.length === 0 ? null : <span className="context-cell">{cells.join('、')}</span>}
          </span>
          <button type="button" className="tool" disabled={disabled || score.judged} onClick={() => acts.takeSuggestion(item, suggestion)}>
            采纳
          </button>
        </div>
      )}
      <div className="item-judge">
        <VerdictRadios verdict={finding.verdict} disabled={disabled} onChoose={(verdict) => acts.verdict(item, verdict)} />
        <PointsField
          shown={score.judged ? score.points - (bonusItem ? 0 : score.bonus) : null}
          bonus={bonusItem ? 0 : score.bonus}
          handSet={finding.points !== null}
          ceiling={bonusItem ? unlimited : item.max}
          disabled={disabled}
          onGive={(points) => acts.points(item, points)}
        />
      </div>
      {disabled || !lacksReason(item, finding, props.facts) ? null : <NotApplicableReason onChoose={(reason) => acts.note(item, reason, false)} />}
      {deductions.length === 0 ? null : (
        <div className="deductions">
          {deductions.map((deduction) => (
            <DeductionControl
              key={deduction.rule}
              deduction={deduction}
              answer={finding.answers[String(deduction.rule)]}
              disabled={disabled}
              onAnswer={(rule, answer) => acts.answer(item, rule, answer)}
            />
          ))}
        </div>
      )}
      <div className="item-foot">
        <NoteField
          note={finding.note}
          itemId={item.id}
          phrases={() => phrasesOf(item, finding.answers, ownPhrases(item.id))}
          disabled={disabled}
          onWrite={(note, chosen) => acts.note(item, note, chosen)}
        />
        <EvidenceStrip
          item={item}
          photos={finding.photos}
          evidence={props.evidence}
          round={props.round}
          waiting={waiting}
          disabled={disabled}
          acts={acts}
          onAdd={add}
        />
        <button type="button" className="tool" aria-expanded={explained} onClick={() => setExplained(!explained)}>
          得分说明
        </button>
        <button type="button" className="tool" aria-label="改动记录" title="改动记录" aria-expanded={recalled} onClick={() => setRecalled(!recalled)}>
          <HistoryOutlined aria-hidden />
        </button>
      </div>
      {score.doubt === null ? null : (
        <p className="item-doubt" role="note">
          {score.doubt}
        </p>
      )}
      {explained ? <Receipt item={item} score={score} /> : null}
      {recalled ? <ItemHistory visit={props.visit} item={item} /> : null}
    </div>
  );
});

function ItemHead(props: { readonly item: Item; readonly no: string; readonly disputed: boolean }) {
  const { item } = props;
  return (
    <div className="item-head">
      <span className="item-no">{props.no}</span>
      <p className="item-text">{item.text}</p>
      <span className="item-marks">
        {props.disputed ? <span className="mark mark-veto">记录不同</span> : null}
        {item.rules.some((rule) => rule.kind === 'mandatory') ? <span className="mark mark-mandatory">必备</span> : null}
        {item.rules.some((rule) => rule.kind === 'veto') ? <span className="mark mark-veto">否决</span> : null}
        {isBonusItem(item) ? <span className="mark">加分项</span> : null}
        {item.max === 0 ? null : <span className="mark">{showPoints(item.max)} 分</span>}
      </span>
    </div>
  );
}

/** Asks why an item does not apply: one tap writes it into the note. Gone as soon as anything is written there. */
function NotApplicableReason(props: { readonly onChoose: (reason: string) => void }) {
  return (
    <div className="not-applicable-reason" role="toolbar" aria-label="不适用的原因">
      <span>不适用的原因（再按 0 取第一条，或写在情况说明里）：</span>
      {notApplicablePhrases.map((reason) => (
        <button key={reason} type="button" className="deduction" onClick={() => props.onChoose(reason)}>
          {reason}
        </button>
      ))}
    </div>
  );
}
