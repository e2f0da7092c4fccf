import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { ballotedScores } from '#shared/facts/ballot-facts.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import type { FactCondition, Standard } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { conditionsHold, type Holding } from '#shared/scoring/condition.ts';
import { conditionStates } from '#shared/scoring/condition-state.ts';
import { bandWords } from '#shared/standards/standard-words.ts';
import { FactEdit } from '#renderer/ui/fact-edit.tsx';
import { UndatedNote } from '#renderer/ui/undated-note.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import type { VisitSheet } from './use-visit-sheet.ts';
import { factInWords } from '#shared/visit/item-facts.ts';

const holdingWords: Readonly<Record<Holding, string>> = { yes: '达到', no: '没有达到', unknown: '还缺数' };
const icons = { yes: CheckCircleOutlined, no: StopOutlined, unknown: ExclamationCircleOutlined } as const;

interface Line {
  readonly what: string;
  readonly text: string;
  readonly holds: Holding;
  readonly figures: string;
  readonly facts: readonly string[];
}

/** Whether a ballot gives the points of a fact: it is better counted than typed. */
const isBalloted = (fact: string): boolean => ballotedScores.some((one) => one === fact);

function lineOf(what: string, text: string, requires: readonly FactCondition[], facts: Facts): Line {
  const states = conditionStates(requires, facts);
  return {
    what,
    text,
    holds: conditionsHold(requires, facts),
    figures: states.map(({ figures }) => figures).join('；'),
    facts: [...new Set(states.flatMap((state) => state.facts))],
  };
}

/** Everything beside the items that the result rests on: conditions before scoring, other scorers, joint conditions of grades. */
function linesOf(standard: Standard, facts: Facts): readonly Line[] {
  return [
    ...standard.gates.map((gate) => lineOf('申报条件', gate.text, gate.requires, facts)),
    ...standard.scorers.flatMap((scorer): readonly Line[] => {
      if (scorer.own === true || scorer.fact === undefined) return [];
      const entered = typeof facts[scorer.fact] === 'number';
      const figures = entered ? '' : '没有填写，不计入总分';
      return [{ what: '其他评分', text: `${scorer.title}，占${String(scorer.share)}%`, holds: entered ? 'yes' : 'unknown', figures, facts: [scorer.fact] }];
    }),
    ...standard.bands.flatMap((band) =>
      band.requires === undefined || band.requires.length === 0 ? [] : [lineOf('等次条件', bandWords(band), band.requires, facts)],
    ),
  ];
}

/** The conditions of a standard as this unit meets them or not, each with its margin and a field for what is missing. Nothing for a standard without any. */
export function ConditionsPanel(props: {
  readonly sheet: Pick<VisitSheet, 'standard' | 'unit' | 'year' | 'facts' | 'record'>;
  readonly disabled: boolean;
  readonly acts: Pick<ChecklistActs, 'fact'>;
}) {
  const { disabled } = props;
  const { standard, unit, year, facts, record } = props.sheet;
  // The unit's own form gives the self total: it is corrected there, and only one that was typed here is corrected here.
  const selfOnForm = (record?.selfTotal ?? null) !== null;
  const lines = linesOf(standard, facts);
  if (lines.length === 0) return null;
  return (
    <section className="panel conditions" aria-label="条件和其他评分">
      <UndatedNote unitId={unit.id} facts={unit.facts} year={year} disabled={disabled} />
      <ul>
        {lines.map((line) => (
          <li key={`${line.what}/${line.text}`}>
            <span className={`condition-state condition-${line.holds}`}>
              <StateIcon holds={line.holds} /> {line.what === '其他评分' && line.holds === 'yes' ? '已填' : holdingWords[line.holds]}
            </span>
            <span>
              <span className="quiet">{line.what}</span> {line.text}
              {line.figures === '' ? null : <span className="quiet">（{line.figures}）</span>}
            </span>
            <span className="context-facts">
              {line.facts.some((fact) => isBalloted(fact)) && !disabled ? <Link to={`/visit/appraisal?open=${unit.id}`}>计票</Link> : null}
              {line.facts.map((fact) => (
                <span key={fact} data-fact={fact}>
                  <FactEdit
                    fact={fact}
                    value={facts[fact] ?? null}
                    shown={`${factWord(fact)} ${factInWords(fact, facts[fact]) ?? '未填'}`}
                    disabled={disabled || (fact === 'selfTotal' && selfOnForm)}
                    onSave={(value) => props.acts.fact(fact, value)}
                  />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateIcon(props: { readonly holds: Holding }) {
  const Icon = icons[props.holds];
  return <Icon aria-hidden />;
}
