import { memo } from 'react';
import { verdictWords } from '#shared/model/finding.ts';
import { checkMethodWords, type Item } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { assumedWords } from '#shared/scoring/assumed-words.ts';
import { showDay } from '#shared/days/days.ts';
import { TraceFileLink } from '#renderer/ui/trace-file-link.tsx';
import { FactEdit } from '#renderer/ui/fact-edit.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { factsBesideItem } from '#shared/visit/item-facts.ts';
import type { ItemReference } from '#shared/visit/item-reference.ts';

/** What one looks at while judging an item: the unit's own points and note with their cell, the rule, how to check, what to ask for, what the unit carried out before, last round's result. */
export const ItemContext = memo(function ItemContext(props: {
  readonly item: Item;
  readonly reference: ItemReference;
  readonly facts: Facts;
  /** The facts as the submitted form gave them. */
  readonly read: Submission['facts'];
  readonly disabled: boolean;
  readonly acts: Pick<ChecklistActs, 'fact'>;
}) {
  const { item, reference } = props;
  const assumed = assumedWords(item);
  const facts = factsBesideItem(item, props.facts, props.read);
  return (
    <dl className="context">
      <div className="context-self">
        <dt>自评</dt>
        <dd>
          <b>{selfWords(reference)}</b>
          {reference.self === null || item.max === 0 || reference.self <= item.max ? null : (
            <span className="self-over" role="note">
              超过标准满分 {showPoints(item.max)} 分
            </span>
          )}
          {reference.note === '' ? null : <q>{reference.note}</q>}
          {reference.cell === null ? null : <span className="context-cell">{reference.cell}</span>}
        </dd>
      </div>
      {item.ruleText === '' && assumed === '' ? null : (
        <div>
          <dt>评分标准</dt>
          <dd>
            {item.ruleText}
            {assumed === '' ? null : <span className="quiet context-assumed">（{assumed}）</span>}
          </dd>
        </div>
      )}
      {item.methods.length === 0 && item.evidence.length === 0 ? null : (
        <div>
          <dt>{item.methods.length === 0 ? '查看' : item.methods.map((method) => checkMethodWords[method]).join('、')}</dt>
          <dd>{item.evidence.join('、')}</dd>
        </div>
      )}
      {facts.length === 0 ? null : (
        <div>
          <dt>单位情况</dt>
          <dd className="context-facts">
            {facts.map((one) => (
              <span key={one.fact}>
                <FactEdit
                  fact={one.fact}
                  value={one.value}
                  shown={one.shown}
                  disabled={props.disabled || one.fact === 'kind' || one.fact === 'selfTotal'}
                  onSave={(value) => props.acts.fact(one.fact, value)}
                />
                {one.cell === null ? null : <span className="context-cell">{one.cell}</span>}
              </span>
            ))}
          </dd>
        </div>
      )}
      {reference.traces.length === 0 ? null : (
        <div>
          <dt>痕迹</dt>
          <dd>
            {reference.traces.map((trace) => (
              <p key={trace.id} className="context-trace">
                {showDay(trace.on)} {trace.what}
                {trace.shownBy === '' ? null : <span className="quiet">（{trace.shownBy}）</span>}{' '}
                {trace.file === null ? null : <TraceFileLink file={trace.file} />}
              </p>
            ))}
          </dd>
        </div>
      )}
      {reference.last === null ? null : (
        <div title={`${reference.last.title}的结果，仅供参考`}>
          <dt>上次</dt>
          <dd className="quiet">
            {lastWords(reference.last)}
            {reference.last.found === '' ? null : <q>{reference.last.found}</q>}
          </dd>
        </div>
      )}
    </dl>
  );
});

/** The grounds of an item in a line, and in another what was missed last time: for an item that nobody has opened. */
export const ItemBrief = memo(function ItemBrief(props: {
  readonly item: Item;
  readonly reference: ItemReference;
  readonly facts: Facts;
  readonly read: Submission['facts'];
}) {
  const { item, reference } = props;
  const facts = factsBesideItem(item, props.facts, props.read);
  const { last } = reference;
  const missed = last !== null && (last.found !== '' || last.verdict === 'partly' || last.verdict === 'unmet');
  const over = reference.self !== null && item.max > 0 && reference.self > item.max;
  const parts: readonly (readonly [word: string, text: string])[] = [
    ['', facts.map(({ shown }) => shown).join('，')],
    [item.methods.length === 0 ? '查看' : item.methods.map((method) => checkMethodWords[method]).join('、'), item.evidence.join('、')],
    ['评分标准', item.ruleText],
  ];
  return (
    <div className="brief">
      <p>
        <span>
          自评 <b className={over ? 'self-over' : undefined}>{selfWords(reference)}</b>
        </span>
        {last === null || missed ? null : <span>上次{lastWords(last)}</span>}
        {parts.map(([word, text]) => (text === '' ? null : <span key={word}>{word === '' ? text : `${word}：${text}`}</span>))}
      </p>
      {missed ? (
        <p className="brief-missed">
          上次{lastWords(last)}
          {last.found === '' ? '' : `：${last.found}`}
        </p>
      ) : null}
    </div>
  );
});

function selfWords(reference: ItemReference): string {
  if (reference.self !== null) return `${showPoints(reference.self)} 分`;
  if (!reference.received) return '没有材料';
  return reference.saysNotApplicable ? '填不适用' : '未填';
}

const lastWords = (last: NonNullable<ItemReference['last']>): string =>
  `${verdictWords[last.verdict]}${last.points === null ? '' : `，${showPoints(last.points)} 分`}（${last.year}年，供参考）`;
