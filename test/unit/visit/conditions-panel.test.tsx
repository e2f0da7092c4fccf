import { App } from 'antd';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { ConditionsPanel } from '#renderer/features/visit/conditions-panel.tsx';

const [harmony] = shippedStandards.filter(({ id }) => id === 'hexie-qiye');

const unit: Unit = { id: 'u', name: '甲工会', aliases: [], town: '', kind: 'enterprise', uscc: null, orgUscc: null, facts: { selfTotal: 9, ballotYear: 2024 } };
const record = (selfTotal: number | null): SubmissionRecord => ({
  id: 's',
  roundId: 'r',
  importId: 'i',
  unitId: 'u',
  file: '',
  fileName: '',
  document: '',
  date: null,
  selfTotal,
  layout: 'form',
  importedMs: 0,
  importedBy: '',
});

it('a self total that was typed can be typed again; one of the unit’s own form is corrected there', () => {
  if (harmony === undefined) throw new Error('和谐企业 is not shipped');
  const panel = (formTotal: number | null): string =>
    renderToStaticMarkup(
      <App>
        <ConditionsPanel
          sheet={{ standard: harmony, unit, year: 2024, facts: unit.facts, record: record(formTotal) }}
          disabled={false}
          acts={{ fact: () => undefined }}
        />
      </App>,
    );
  expect(panel(null)).toContain('改自评总分');
  expect(panel(9000)).not.toContain('改自评总分');
  expect(panel(9000)).toContain('改满意票数');
});
