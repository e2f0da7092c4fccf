import { lazy, type ComponentType } from 'react';
import { createHashRouter } from 'react-router';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Frame } from './frame.tsx';

const screens = import.meta.glob<Readonly<Record<string, ComponentType>>>('../screens/*-screen.tsx');

const screen = (file: string, name: string, word: string): ComponentType =>
  lazy(async () => {
    const load = screens[`../screens/${file}-screen.tsx`];
    const component = load === undefined ? undefined : (await load())[name];
    return { default: component ?? (() => <Page title={word}>本页还没有。</Page>) };
  });

const HomeScreen = screen('home', 'HomeScreen', '工作台');
const StandardsScreen = screen('standards', 'StandardsScreen', '标准');
const UnitsScreen = screen('units', 'UnitsScreen', '单位');
const ImportScreen = screen('import', 'ImportScreen', '导入');
const VisitScreen = screen('visit', 'VisitScreen', '核查');
const CompareScreen = screen('compare', 'CompareScreen', '对比');
const DecideScreen = screen('decide', 'DecideScreen', '决定');
const ExportScreen = screen('export', 'ExportScreen', '导出');
const SettingsScreen = screen('settings', 'SettingsScreen', '设置');

function UnknownAddress() {
  return (
    <Page title="找不到这一页" hint="地址可能写错了。">
      <div>
        <LinkButton to="/" type="primary">
          回到工作台
        </LinkButton>
      </div>
    </Page>
  );
}

/** The addresses of the program. They stand behind `#`, so that the same files work from `app://` and from a loopback address. */
export const createRoutes = () =>
  createHashRouter([
    {
      element: <Frame />,
      children: [
        { path: '/', element: <HomeScreen /> },
        { path: '/standards', element: <StandardsScreen /> },
        { path: '/units/:unitId?', element: <UnitsScreen /> },
        { path: '/import', element: <ImportScreen /> },
        { path: '/visit/:unitId?', element: <VisitScreen /> },
        { path: '/compare', element: <CompareScreen /> },
        { path: '/decide', element: <DecideScreen /> },
        { path: '/export', element: <ExportScreen /> },
        { path: '/settings', element: <SettingsScreen /> },
        { path: '*', element: <UnknownAddress /> },
      ],
    },
  ]);
