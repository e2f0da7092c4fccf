import { StyleProvider } from '@ant-design/cssinjs';
import { App as AntdApp, ConfigProvider, Select } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, useState } from 'react';
import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import type { CitySeries } from '#shared/analysis/city-series.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { useChosenAppearance } from '#renderer/app/use-chosen-appearance.ts';
import { keptStyles } from '#renderer/app/kept-styles.ts';
import { themes } from '#renderer/app/theme.ts';
import { compareParts } from '#renderer/features/compare/compare-address.ts';
import { CompareReachContext, ownCounty, type CompareReach } from '#renderer/features/compare/compare-reach.ts';
import { CompareTask } from '#renderer/features/compare/compare-task.tsx';
import { AppearanceContext } from '#renderer/hooks/use-appearance.ts';
import { ServicesContext, type Services } from '#renderer/store/services.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { seriesComparison, seriesRound } from './series-comparison.ts';
import { seriesStore } from './series-store.ts';
import '#renderer/features/compare/compare.css';

const styles = keptStyles();
const noAutoSpace = { autoInsertSpace: false } as const;

/** What rests on single records stays in the counties: how teams score, second looks, the health of items. */
const parts = compareParts.filter((part) => part !== 'severity' && part !== 'recheck' && part !== 'health');

const reachOf = ({ counties, whole }: CitySeries): CompareReach =>
  counties.length > 1
    ? { whole: '全市', parts, axes: ['county', ...ownCounty.axes], works: false }
    : { ...ownCounty, whole: whole ? '全市' : '全县', parts, works: false };

/** 对比 over a series that was gathered: read only, without a store. */
export function HubPage(props: { readonly series: CitySeries }) {
  const { series } = props;
  const choice = useChosenAppearance();
  const router = useMemo(
    () =>
      createHashRouter([
        { path: '/compare', element: <Compared series={series} /> },
        { path: '*', element: <Navigate to="/compare" replace /> },
      ]),
    [series],
  );
  return (
    <AppearanceContext value={choice}>
      <StyleProvider cache={styles}>
        <ConfigProvider locale={zhCN} theme={themes[choice.appearance]} button={noAutoSpace}>
          <AntdApp>
            <RouterProvider router={router} />
          </AntdApp>
        </ConfigProvider>
      </StyleProvider>
    </AppearanceContext>
  );
}

function Compared(props: { readonly series: CitySeries }) {
  const { series } = props;
  const rounds = useMemo(() => series.rounds.map((round) => ({ round: seriesRound(round), of: round })), [series]);
  const [chosen, choose] = useState(rounds[0]?.round.id ?? '');
  const present = rounds.find(({ round }) => round.id === chosen) ?? rounds[0];
  const store = useMemo(() => seriesStore(series), [series]);
  const reach = useMemo(() => reachOf(series), [series]);
  const comparison = useMemo(() => (present === undefined ? undefined : seriesComparison(series, present.of)), [series, present]);
  const services = useMemo<Services>(
    () => ({
      store,
      nowMs: () => series.madeMs,
      newId: () => '',
      rounds: rounds.map(({ round }) => round),
      round: present?.round,
      chooseRound: choose,
    }),
    [store, series, rounds, present],
  );
  if (present === undefined || comparison === undefined) return null;
  return (
    <ServicesContext value={services}>
      <CompareReachContext value={reach}>
        <main className="hub-page">
          <Page
            title={series.title}
            hint={`只读，${momentOf(series.madeMs)}生成。${rounds.length > 1 ? '各县的标准不同，一次看一个标准，分数不放在一起比。' : ''}`}
            actions={
              rounds.length < 2 ? null : (
                <Select
                  aria-label="按哪个标准"
                  className="hub-standard"
                  value={present.round.id}
                  options={rounds.map(({ round, of }) => ({ value: round.id, label: `${round.title}，${String(of.units.length)} 个单位` }))}
                  onChange={choose}
                />
              )
            }
          >
            <CompareTask key={present.round.id} comparison={comparison} round={present.round} />
          </Page>
        </main>
      </CompareReachContext>
    </ServicesContext>
  );
}
