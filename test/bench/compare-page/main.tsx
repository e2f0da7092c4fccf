import { StyleProvider } from '@ant-design/cssinjs';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createHashRouter, RouterProvider } from 'react-router';
import { Bar, BarChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { Round } from '#shared/model/round.ts';
import { CompareTask } from '#renderer/features/compare/compare-task.tsx';
import type { Comparison } from '#renderer/features/compare/use-comparison.ts';
import { keptStyles } from '#renderer/app/kept-styles.ts';
import { themes } from '#renderer/app/theme.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { ServicesContext } from '#renderer/store/services.tsx';
import { bareLoop, comparedYears, manyItems } from '#test/builders/compared-years.ts';
import '#renderer/app/tokens.css';
import '#renderer/app/base.css';
import '#renderer/app/page.css';
import '#renderer/features/compare/compare.css';

/** What the bench drives in the page. */
export interface CompareBench {
  /** The same numbers, added up and put in order; a number that nothing can leave out. */
  readonly bareLoop: () => number;
  /** Draws a chart without anything in it, or takes it away. */
  readonly emptyChart: (kind: 'bar' | 'scatter' | null) => void;
}

declare global {
  interface Window {
    compareBench?: CompareBench;
  }
}

const roundOf = (year: number): Round => ({
  id: `r${String(year)}`,
  title: `${String(year)}年度`,
  year,
  standardHash: 'h',
  openedOn: `${String(year)}-03-01`,
  visitUntil: null,
  rectifyUntil: null,
  locked: false,
  unitIds: [],
});

const [, past = [], now = []] = comparedYears;
const round = roundOf(2026);
const comparison: Comparison = {
  units: now,
  standard: manyItems,
  standardHash: 'h',
  versionOf: () => '1',
  standards: ['h'],
  teams: [],
  past: { round: roundOf(2025), units: past, standard: manyItems, standardHash: 'h' },
};

const size = { width: 600, height: 260 } as const;

function EmptyChart(props: { readonly kind: 'bar' | 'scatter' }) {
  if (props.kind === 'bar') {
    return (
      <BarChart {...size} data={[]}>
        <XAxis dataKey="x" />
        <YAxis />
        <Bar dataKey="y" isAnimationActive={false} />
      </BarChart>
    );
  }
  return (
    <ScatterChart {...size}>
      <XAxis dataKey="x" type="number" />
      <YAxis dataKey="y" type="number" />
      <Scatter data={[]} isAnimationActive={false} />
    </ScatterChart>
  );
}

function Bare() {
  const [kind, setKind] = useState<'bar' | 'scatter' | null>(null);
  window.compareBench = { bareLoop, emptyChart: (next) => flushSync(() => setKind(next)) };
  return kind === null ? <p>nothing</p> : <EmptyChart kind={kind} />;
}

async function open(): Promise<void> {
  const store = await openStore(await openBrowserHost());
  const services = { store, nowMs: () => Date.now(), newId: () => 'n', rounds: [round], round, chooseRound: () => undefined };
  const router = createHashRouter([
    {
      path: '/compare',
      element: (
        <main className="page">
          <CompareTask comparison={comparison} round={round} />
        </main>
      ),
    },
    { path: '*', element: <Bare /> },
  ]);
  createRoot(document.querySelector('#root') ?? document.body).render(
    <StyleProvider cache={keptStyles()}>
      <ConfigProvider locale={zhCN} theme={themes.light}>
        <AntdApp>
          <ServicesContext value={services}>
            <RouterProvider router={router} />
          </ServicesContext>
        </AntdApp>
      </ConfigProvider>
    </StyleProvider>,
  );
}

void open();
