import { lazy } from 'react';
import { createHashRouter } from 'react-router';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { BareFrame } from './bare-frame.tsx';
import { Frame } from './frame.tsx';

const HomeScreen = lazy(async () => ({ default: (await import('#renderer/screens/home-screen.tsx')).HomeScreen }));
const StandardsScreen = lazy(async () => ({ default: (await import('#renderer/screens/standards-screen.tsx')).StandardsScreen }));
const StandardEditorScreen = lazy(async () => ({ default: (await import('#renderer/screens/standard-editor-screen.tsx')).StandardEditorScreen }));
const StandardCompareScreen = lazy(async () => ({ default: (await import('#renderer/screens/standard-compare-screen.tsx')).StandardCompareScreen }));
const UnitsScreen = lazy(async () => ({ default: (await import('#renderer/screens/units-screen.tsx')).UnitsScreen }));
const ImportScreen = lazy(async () => ({ default: (await import('#renderer/screens/import-screen.tsx')).ImportScreen }));
const CompletenessScreen = lazy(async () => ({ default: (await import('#renderer/screens/completeness-screen.tsx')).CompletenessScreen }));
const SupplementNoticeScreen = lazy(async () => ({ default: (await import('#renderer/screens/supplement-notice-screen.tsx')).SupplementNoticeScreen }));
const VisitScreen = lazy(async () => ({ default: (await import('#renderer/screens/visit-screen.tsx')).VisitScreen }));
const TeamsScreen = lazy(async () => ({ default: (await import('#renderer/screens/teams-screen.tsx')).TeamsScreen }));
const ClosingScreen = lazy(async () => ({ default: (await import('#renderer/screens/closing-screen.tsx')).ClosingScreen }));
const CompareScreen = lazy(async () => ({ default: (await import('#renderer/screens/compare-screen.tsx')).CompareScreen }));
const DecideScreen = lazy(async () => ({ default: (await import('#renderer/screens/decide-screen.tsx')).DecideScreen }));
const RectifyScreen = lazy(async () => ({ default: (await import('#renderer/screens/rectify-screen.tsx')).RectifyScreen }));
const ObjectionsScreen = lazy(async () => ({ default: (await import('#renderer/screens/objections-screen.tsx')).ObjectionsScreen }));
const ExportScreen = lazy(async () => ({ default: (await import('#renderer/screens/export-screen.tsx')).ExportScreen }));
const EvidenceScreen = lazy(async () => ({ default: (await import('#renderer/screens/evidence-screen.tsx')).EvidenceScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('#renderer/screens/settings-screen.tsx')).SettingsScreen }));
const DifferencesScreen = lazy(async () => ({ default: (await import('#renderer/screens/differences-screen.tsx')).DifferencesScreen }));

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
    { element: <BareFrame />, children: [{ path: '/visit/:unitId/closing', element: <ClosingScreen /> }] },
    {
      element: <Frame />,
      children: [
        { path: '/', element: <HomeScreen /> },
        { path: '/standards', element: <StandardsScreen /> },
        { path: '/standards/edit/:draftId', element: <StandardEditorScreen /> },
        { path: '/standards/compare', element: <StandardCompareScreen /> },
        { path: '/units/:unitId?', element: <UnitsScreen /> },
        { path: '/import', element: <ImportScreen /> },
        { path: '/import/check', element: <CompletenessScreen /> },
        { path: '/import/check/:unitId', element: <SupplementNoticeScreen /> },
        { path: '/visit/teams', element: <TeamsScreen /> },
        { path: '/visit/:unitId?', element: <VisitScreen /> },
        { path: '/compare', element: <CompareScreen /> },
        { path: '/decide', element: <DecideScreen /> },
        { path: '/decide/rectify/:unitId?', element: <RectifyScreen /> },
        { path: '/decide/objections', element: <ObjectionsScreen /> },
        { path: '/export', element: <ExportScreen /> },
        { path: '/export/evidence', element: <EvidenceScreen /> },
        { path: '/settings', element: <SettingsScreen /> },
        { path: '/settings/differences', element: <DifferencesScreen /> },
        { path: '*', element: <UnknownAddress /> },
      ],
    },
  ]);
