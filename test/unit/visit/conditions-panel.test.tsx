import { App } from 'antd';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { ConditionsPanel } from '#renderer/features/visit/conditions-panel.tsx';

const [harmony] = shippedStandards.filter(({ id }) => id === 'hexie-qiye');

it('a self total that was typed can be typed again; one of the unit’s own form is corrected there', () => {
  if (harmony === undefined) throw new Error('和谐企业 is not shipped');
  const panel = (selfOnForm: boolean): string =>
    renderToStaticMarkup(
      <App>
        <ConditionsPanel standard={harmony} facts={{ selfTotal: 9 }} disabled={false} selfOnForm={selfOnForm} acts={{ fact: () => undefined }} />
      </App>,
    );
  expect(panel(false)).toContain('改自评总分');
  expect(panel(true)).not.toContain('改自评总分');
  expect(panel(true)).toContain('改满意票数');
});
