import { factAsShown } from '../facts/fact-fields.ts';
import { factKind } from '../facts/fact-kinds.ts';
import { factWord, factWords } from '../facts/fact-words.ts';
import { factVocabulary } from '../intake/words/facts.ts';
import type { Facts } from '../model/unit.ts';
import { finishedScore, type AcceptanceInput, type AcceptanceUnit } from '../output/acceptance-input.ts';
import { lostItems } from '../output/lost-points.ts';
import { showPoints, sumCenti } from '../points.ts';
import { templateNames } from '../templates/template-names.ts';
import { unitTemplateValues, type TemplateValues } from '../templates/template-values.ts';
import { countValue, noValue, pointsValue, shareValue, textValue, type ReportValue } from './report-value.ts';

/** What a row of a reported table is about: one unit, or all units of a town or of a kind. */
export type RowsOf = 'units' | 'towns' | 'kinds';

/** The words for what a row is about. */
export const rowsOfWords: Readonly<Record<RowsOf, string>> = { units: '每个单位一行', towns: '每个乡镇一行', kinds: '每个类别一行' };

/** A unit with its results and what is known of it. */
export interface ReportedUnit {
  readonly unit: AcceptanceUnit;
  readonly facts: Facts;
}

/** What fills a column. `key` is what a recipe keeps. `adds`: the sum over the rows is the value of a total row. */
export interface ReportField {
  readonly key: string;
  readonly word: string;
  readonly group: string;
  readonly rows: 'unit' | 'group' | 'all';
  readonly adds?: true;
}

/** All facts that a column can ask for, in the order that lists show them. */
const factKeys = [...new Set([...Object.keys(factWords), ...factVocabulary.map(({ key }) => key)])];
const ownNames = templateNames.filter(({ scope, kind }) => (scope === 'unit' || scope === 'round') && kind !== 'loop' && kind !== 'picture');
/** Facts that a town, a kind and a name of a template say already. */
const saidElsewhere = new Set(['town', 'kind', 'selfTotal']);

const unitFields: readonly ReportField[] = [
  ...ownNames.map(({ name, scope }): ReportField => ({
    key: `name:${name}`,
    word: name,
    group: scope === 'unit' ? '单位和结果' : '整批',
    rows: scope === 'unit' ? 'unit' : 'all',
  })),
  { key: 'own:accepted', word: '是否合格', group: '单位和结果', rows: 'unit' },
  { key: 'own:problems', word: '主要问题', group: '单位和结果', rows: 'unit' },
  ...factKeys
    .filter((fact) => !saidElsewhere.has(fact))
    .map((fact): ReportField => ({
      key: `fact:${fact}`,
      word: factWord(fact),
      group: '单位情况',
      rows: 'unit',
      ...(factKind(fact) === 'count' && !/Years|Year$/.test(fact) ? { adds: true } : {}),
    })),
];

/** The facts that can be added up over units. */
const countedFacts = unitFields.flatMap(({ key, adds }) => (adds === true ? [key.slice(5)] : []));
const yesNoFacts = factKeys.filter((fact) => factKind(fact) === 'yes-no');

type GroupValue = (units: readonly ReportedUnit[]) => ReportValue;

const decided =
  (outcome: 'accepted' | 'rectify' | 'rejected'): GroupValue =>
  (units) =>
    countValue(units.filter(({ unit }) => unit.decision?.outcome === outcome).length);
const sumOf = (units: readonly ReportedUnit[], fact: string): number | undefined => {
  const known = units.flatMap(({ facts: { [fact]: value } }) => (typeof value === 'number' ? [value] : []));
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
};

const groupOwn: readonly (readonly [key: string, word: string, value: GroupValue, adds: boolean])[] = [
  ['units', '单位数', (units) => countValue(units.length), true],
  ['submitted', '报送自评的单位数', (units) => countValue(units.filter(({ unit }) => unit.submitted).length), true],
  ['visited', '已核查单位数', (units) => countValue(units.filter(({ unit }) => finishedScore(unit) !== undefined).length), true],
  ['accepted', '合格单位数', decided('accepted'), true],
  ['rectify', '限期整改单位数', decided('rectify'), true],
  ['rejected', '不合格单位数', decided('rejected'), true],
  [
    'acceptedShare',
    '合格率（占已决定）',
    (units) => {
      const known = units.filter(({ unit }) => unit.decision !== null);
      return shareValue(known.filter(({ unit }) => unit.decision?.outcome === 'accepted').length, known.length);
    },
    false,
  ],
  [
    'mean',
    '平均得分',
    (units) => {
      const totals = units.flatMap(({ unit }) => finishedScore(unit)?.total ?? []);
      return totals.length === 0 ? noValue : pointsValue(Math.round(sumCenti(totals) / totals.length));
    },
    false,
  ],
  [
    'membershipRate',
    '入会率',
    (units) => {
      const both = units.filter(({ facts }) => typeof facts['workers'] === 'number' && typeof facts['members'] === 'number');
      return shareValue(sumOf(both, 'members') ?? 0, sumOf(both, 'workers') ?? 0);
    },
    false,
  ],
  ['names', '单位名称（顿号隔开）', (units) => textValue(units.map(({ unit }) => unit.name).join('、')), false],
];

const groupFields: readonly ReportField[] = [
  { key: 'group:no', word: '序号', group: '各行', rows: 'group' },
  { key: 'group:name', word: '乡镇或类别', group: '各行', rows: 'group' },
  ...groupOwn.map(([key, word, , adds]): ReportField => ({ key: `group:${key}`, word, group: '各行', rows: 'group', ...(adds ? { adds: true } : {}) })),
  ...countedFacts.map((fact): ReportField => ({ key: `sum:${fact}`, word: `${factWord(fact)}（相加）`, group: '人数等', rows: 'group', adds: true })),
  ...yesNoFacts.map((fact): ReportField => ({ key: `yes:${fact}`, word: `${factWord(fact)}为“是”的单位数`, group: '建立情况', rows: 'group', adds: true })),
];

const fields: readonly ReportField[] = [...unitFields, ...groupFields];
const byKey = new Map(fields.map((field) => [field.key, field]));

/** What a key means; undefined for one that this program does not know. */
export const reportField = (key: string): ReportField | undefined => byKey.get(key);

/** The fields that a table with such rows can be filled with. */
export const fieldsFor = (rows: RowsOf): readonly ReportField[] =>
  fields.filter((field) => field.rows === 'all' || (field.rows === 'unit') === (rows === 'units'));

function factValue(facts: Facts, fact: string): ReportValue {
  const value = facts[fact];
  if (value === undefined || value === null || value === '') return noValue;
  const kind = factKind(fact);
  if (typeof value === 'number') return kind === 'share' ? shareValue(value, 1) : { text: String(value), number: value };
  return textValue(factAsShown(kind, value));
}

const problemsOf = (unit: AcceptanceUnit): string =>
  lostItems(unit)
    .map(({ item, lost, note }) => `${note === '' ? item.text : note}（扣${showPoints(lost)}分）`)
    .join('；');

/** The value of a name among those of a template. */
function namedValue(values: TemplateValues, name: string): ReportValue {
  const { [name]: value } = values;
  return value === undefined || !('text' in value) ? noValue : { text: value.text, ...(value.number === undefined ? {} : { number: value.number }) };
}

const partsOf = (key: string): readonly [from: string, name: string] => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];

/** A way to tell the values of one unit by key; `round` has those of the round, `index` counts the rows from 0. */
export function unitValues(input: AcceptanceInput, { unit, facts }: ReportedUnit, index: number, round: TemplateValues): (key: string) => ReportValue {
  let own: TemplateValues | undefined;
  return (key) => {
    if (key === 'name:单位序号') return countValue(index + 1);
    if (key === 'own:accepted') return textValue(unit.decision === null ? '' : unit.decision.outcome === 'accepted' ? '是' : '否');
    if (key === 'own:problems') return textValue(problemsOf(unit));
    const [from, name] = partsOf(key);
    if (from === 'fact') return factValue(facts, name);
    if (from !== 'name') return noValue;
    own ??= { ...round, ...unitTemplateValues(input, unit, index) };
    return namedValue(own, name);
  };
}

/** A way to tell the values of several units together by key: of a town, of a kind, or (`name` null) of all; `round` has those of the round. */
export function groupValues(units: readonly ReportedUnit[], name: string | null, index: number, round: TemplateValues): (key: string) => ReportValue {
  return (key) => {
    const [from, rest] = partsOf(key);
    if (key === 'group:no') return name === null ? noValue : countValue(index + 1);
    if (key === 'group:name') return textValue(name);
    if (from === 'group') return groupOwn.find(([own]) => own === rest)?.[2](units) ?? noValue;
    if (from === 'sum') return countValue(sumOf(units, rest));
    if (from === 'yes') return countValue(units.filter(({ facts }) => facts[rest] === true).length);
    return from === 'name' && name !== null ? namedValue(round, rest) : noValue;
  };
}
