import { describe, expect, it } from 'vitest';
import { chooseForm } from '#shared/matching/choose-form.ts';
import type { Submission } from '#shared/model/submission.ts';

const form = (title: string, texts: readonly string[], layout: Submission['layout'] = 'form'): Submission => ({
  unit: { name: title, uscc: null, cell: null },
  date: null,
  sheet: 'Sheet1',
  layout,
  title,
  facts: {},
  items: texts.map((text) => ({
    section: '',
    no: '',
    text,
    max: null,
    self: null,
    assessed: null,
    ruleText: '',
    note: '',
    notApplicable: false,
    cells: {},
    selfRaw: '',
  })),
  statedTotal: null,
  computedTotal: null,
});

describe('chooseForm', () => {
  it('takes the form that the others share most of', () => {
    const forms = [
      form('old', ['甲', '旧一', '旧二', '旧三']),
      form('part', ['甲', '乙']),
      form('whole', ['甲', '乙', '丙']),
      form('whole too', ['甲', '乙', '丙']),
    ];
    expect(chooseForm(forms)?.title).toBe('whole');
  });

  it('takes the only form, and nothing from rosters', () => {
    expect(chooseForm([form('roster', [], 'roster'), form('only', ['甲'])])?.title).toBe('only');
    expect(chooseForm([form('roster', ['甲'], 'roster')])).toBeUndefined();
    expect(chooseForm([])).toBeUndefined();
  });
});
