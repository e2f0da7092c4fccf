import { memo, useState } from 'react';
import { lacksReason } from '#shared/checks/lacking.ts';
import type { Suggestion } from '#shared/checks/suggestions.ts';
import { verdictWords, type Finding } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Round, VisitKey } from '#shared/model/round.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts } from '#shared/model/unit.ts';
import { deductionsOf } from '#shared/scoring/deductions.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import { notApplicablePhrases } from '#shared/visit/not-applicable-phrases.ts';
import type { ChecklistActs } from './checklist-acts.ts';
import { DeductionControl } from './deduction-control.tsx';
import { FirstLookBeside } from './first-look.tsx';
import type { FirstLook } from './re-inspection.ts';
import { isBonusItem } from '#shared/scoring/rule-reads.ts';
import { ItemBrief, ItemContext } from './item-context.tsx';
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
import type { ItemShape } from './item-shape.ts';
import { useRowEntry } from './use-row-entry.ts';
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
  readonly shape: ItemShape;
  readonly disabled: boolean;
  readonly acts: ChecklistActs;
  readonly onEnter: (itemId: string, shape: ItemShape, open: boolean) => void;
}

/** One item of the checklist: what to look at, the verdict, points, deductions, note, photos, and on opening all that stands beside it. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, finding, score, shape, disabled, acts } = props;
  const { add, waiting, onDrop, onPaste } = useEvidenceDrop(item, acts, disabled);
  const entry = useRowEntry(item.id, shape, props.onEnter);
  // In one line phrases are offered only where points were taken and nothing says why.
  const wantsNote = finding.note === '' && (finding.verdict === 'partly' || finding.verdict === 'unmet');
  const openUp = () => props.onEnter(item.id, shape, true);
  return (
    <div
      role="group"
      aria-label={item.text}
      aria-current={props.current}
      className={`item item-${score.judged ? (finding.verdict ?? 'partly') : 'open'} item-as-${shape}`}
      data-item={item.id}
      tabIndex={props.current ? 0 : -1}
      {...entry}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <ItemHead item={item} no={props.no} disputed={props.disputed} />
      <div className="item-judge">
        <VerdictRadios
          verdict={finding.verdict}
          disabled={disabled}
          onChoose={(verdict) => {
            acts.verdict(item, verdict);
            if (verdict === 'partly') openUp();
          }}
        />
        <ItemPoints item={item} finding={finding} score={score} disabled={disabled} acts={acts} />
      </div>
      {shape === 'line' ? null : <ItemOffers {...props} />}
      <div className="item-answer">
        <span className="deductions" hidden={shape === 'line'}>
          <Deductions item={item} finding={finding} facts={props.facts} disabled={disabled} acts={acts} />
        </span>
        <NoteField
          note={finding.note}
          itemId={item.id}
          phrases={shape === 'line' && !wantsNote ? null : () => phrasesOf(item, finding.answers, ownPhrases(item.id))}
          disabled={disabled}
          onWrite={(note, chosen) => acts.note(item, note, chosen)}
        />
        <EvidenceStrip
          item={item}
          photos={finding.photos}
          evidence={props.evidence}
          round={props.round}
          waiting={waiting}
          small={shape === 'line'}
          disabled={disabled}
          acts={acts}
          onAdd={(files, takenOn) => {
            add(files, takenOn);
            openUp();
          }}
        />
      </div>
      {shape === 'line' ? null : <ItemAsks {...props} />}
      {shape === 'line' ? null : <ItemBeside {...props} />}
    </div>
  );
});

/** What stands above the answers of some items: what the first inspection found, and a proposal from the facts. */
function ItemOffers(props: ItemRowProps) {
  const { item, score, suggestion, disabled, acts } = props;
  const cells = suggestion === undefined ? [] : cellsBehind(suggestion.facts, props.facts, props.read);
  return (
    <>
      {props.first === undefined ? null : <FirstLookBeside first={props.first} />}
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
    </>
  );
}

/** What the answers of some items ask for: why the item does not apply, a doubt. Below them, so that no answer moves when it comes. */
function ItemAsks(props: ItemRowProps) {
  const { item, finding, score, disabled, acts } = props;
  return (
    <>
      {disabled || !lacksReason(item, finding, props.facts) ? null : <NotApplicableReason onChoose={(reason) => acts.note(item, reason, false)} />}
      {score.doubt === null ? null : (
        <p className="item-doubt" role="note">
          {score.doubt}
        </p>
      )}
    </>
  );
}

/** What stands below an item's answers: its grounds in a line or two; once it is open all of them, the arithmetic and the history. */
function ItemBeside(props: ItemRowProps) {
  const { item, score, reference, disabled, acts } = props;
  const [explained, setExplained] = useState(false);
  const [recalled, setRecalled] = useState(false);
  if (props.shape !== 'open') return <ItemBrief item={item} reference={reference} facts={props.facts} read={props.read} />;
  return (
    <div className="item-beside">
      <ItemContext item={item} reference={reference} facts={props.facts} read={props.read} disabled={disabled} acts={acts} />
      <div className="item-more">
        <button type="button" className="tool" aria-expanded={explained} onClick={() => setExplained(!explained)}>
          得分说明
        </button>
        <button type="button" className="tool" aria-expanded={recalled} onClick={() => setRecalled(!recalled)}>
          改动记录
        </button>
      </div>
      {explained ? <Receipt item={item} score={score} /> : null}
      {recalled ? <ItemHistory visit={props.visit} item={item} /> : null}
    </div>
  );
}

type ItemPart = Pick<ItemRowProps, 'item' | 'finding' | 'disabled' | 'acts'>;

function ItemPoints({ item, finding, score, disabled, acts }: ItemPart & Pick<ItemRowProps, 'score'>) {
  const bonusItem = isBonusItem(item);
  return (
    <PointsField
      shown={score.judged ? score.points - (bonusItem ? 0 : score.bonus) : null}
      bonus={bonusItem ? 0 : score.bonus}
      handSet={finding.points !== null}
      ceiling={bonusItem ? unlimited : item.max}
      disabled={disabled}
      onGive={(points) => acts.points(item, points)}
    />
  );
}

function Deductions({ item, finding, facts, disabled, acts }: ItemPart & Pick<ItemRowProps, 'facts'>) {
  return deductionsOf(item, facts).map((deduction) => (
    <DeductionControl
      key={deduction.rule}
      deduction={deduction}
      answer={finding.answers[String(deduction.rule)]}
      disabled={disabled}
      onAnswer={(rule, answer) => acts.answer(item, rule, answer)}
    />
  ));
}

function ItemHead(props: { readonly item: Item; readonly no: string; readonly disputed: boolean }) {
  const { item } = props;
  return (
    <>
      <span className="item-no">{props.no}</span>
      <div className="item-head">
        <p className="item-text" title={item.text}>
          {item.text}
        </p>
        <span className="item-marks">
          {props.disputed ? <span className="mark mark-veto">记录不同</span> : null}
          {item.rules.some((rule) => rule.kind === 'mandatory') ? <span className="mark mark-mandatory">必备</span> : null}
          {item.rules.some((rule) => rule.kind === 'veto') ? <span className="mark mark-veto">否决</span> : null}
          {isBonusItem(item) ? <span className="mark">加分项</span> : null}
        </span>
      </div>
    </>
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
