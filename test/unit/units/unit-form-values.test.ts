import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/model/unit.ts';
import { factFields } from '#shared/facts/fact-fields.ts';
import { changedUnitFields, formValuesOf } from '#shared/record/unit-form-values.ts';

const unit: Unit = {
  id: 'u',
  name: '城关镇总工会',
  aliases: ['城关总工会'],
  town: '城关镇',
  kind: 'township',
  uscc: null,
  orgUscc: null,
  facts: { members: 83, membershipRate: 0.8469, womenCommittee: true, establishedOn: '2018-12', legalPersonCert: '正在办理', chairName: null, 车间数: 4 },
};
const fields = factFields(Object.keys(unit.facts));
const shown = formValuesOf(unit, fields);

describe('changing a unit by form', () => {
  it('records nothing when nothing was touched, whatever the facts hold', () => {
    expect(changedUnitFields(unit, shown, fields)).toEqual({});
  });
  it('records only what changed, in the form facts have', () => {
    const facts = { ...shown.facts, members: 90, membershipRate: 90, womenCommittee: 'no', chairName: ' 许静 ', establishedOn: '' };
    expect(changedUnitFields(unit, { ...shown, town: '滨河街道', uscc: '81539981100000155G', facts }, fields)).toEqual({
      town: '滨河街道',
      uscc: '81539981100000155G',
      'fact/members': 90,
      'fact/membershipRate': 0.9,
      'fact/womenCommittee': false,
      'fact/chairName': '许静',
      'fact/establishedOn': null,
    });
  });
  it('keeps a corrected name as an alias', () => {
    expect(changedUnitFields(unit, { ...shown, name: '城关镇总工会委员会' }, fields)).toEqual({ name: '城关镇总工会委员会', 'alias/城关镇总工会': true });
  });
  it('asks for facts that the program does not know, too', () => {
    expect(fields.at(-1)).toMatchObject({ fact: '车间数', word: '车间数' });
  });
});
