import { StyleProvider } from '@ant-design/cssinjs';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { errorText } from '#shared/text/error-text.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { AppearanceContext } from '#renderer/hooks/use-appearance.ts';
import { PermitProvider } from './permit-provider.tsx';
import type { Store } from '#renderer/store/store.ts';
import { startRollingBackups } from '#renderer/store/rolling-backups.ts';
import { useServices } from '#renderer/store/services.tsx';
import { IncomingPackageContext, type IncomingPackage } from '#renderer/hooks/incoming-package.ts';
import { InspectorContext } from '#renderer/hooks/use-inspector.ts';
import { noteRun } from '#renderer/hooks/run-log.ts';
import { Cover } from './cover.tsx';
import { keptStyles } from './kept-styles.ts';
import { createRoutes } from './routes.tsx';
import { ServicesProvider } from './services-provider.tsx';
import { StartScreen } from './start-screen.tsx';
import { themes } from './theme.ts';
import { useChosenAppearance } from './use-chosen-appearance.ts';
import { useStart } from './use-start.ts';

const noAutoSpace = { autoInsertSpace: false } as const;

const styles = keptStyles();

/** Where passing words appear: under the top bar, whose search and buttons they would lie over. */
const belowTopBar = { top: 64 };

/** The whole program: appearance around the start screen, and behind it the frame with its screens. */
export function Program() {
  const choice = useChosenAppearance();
  const start = useStart();
  const router = useMemo(() => createRoutes(), []);
  const openSettings = useCallback(() => void router.navigate('/settings'), [router]);
  return (
    <AppearanceContext value={choice}>
      <StyleProvider cache={styles}>
        <ConfigProvider locale={zhCN} theme={themes[choice.appearance]} button={noAutoSpace}>
          <AntdApp message={belowTopBar}>
            {start.kind === 'ready' ? (
              <ServicesProvider store={start.store}>
                <UnloadGuard store={start.store} />
                <RollingBackups />
                <Cover store={start.store} />
                <IncomingPackageProvider store={start.store} onArrival={openSettings}>
                  <InspectorProvider store={start.store}>
                    <PermitProvider>
                      <RouterProvider router={router} />
                    </PermitProvider>
                  </InspectorProvider>
                </IncomingPackageProvider>
              </ServicesProvider>
            ) : (
              <StartScreen start={start} />
            )}
          </AntdApp>
        </ConfigProvider>
      </StyleProvider>
    </AppearanceContext>
  );
}

/** Asks before the window closes while something is not on the disk yet; after a clean save it never asks. */
function UnloadGuard(props: { readonly store: Store }) {
  const { store } = props;
  useEffect(
    () =>
      store.onSaveState((state) => {
        if (state.kind === 'unsaved') noteRun(`unsaved, ${String(state.waiting)} waiting`);
      }),
    [store],
  );
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (store.saveState().kind !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => {
      window.removeEventListener('beforeunload', guard);
    };
  }, [store]);
  return null;
}

/** Backs up by itself where there is a place for backups: at the start and each hour of use. Says so when one fails. */
function RollingBackups() {
  const { store } = useServices();
  const message = useMessage();
  useEffect(
    () =>
      startRollingBackups(store, (error) => {
        message.warning(errorText(error));
      }),
    [store, message],
  );
  return null;
}

/** Holds a package that the operating system asks the program to open until 设置 has shown it, and leads there. */
function IncomingPackageProvider(props: { readonly store: Store; readonly onArrival: () => void; readonly children: ReactNode }) {
  const { store, onArrival } = props;
  const [waiting, setWaiting] = useState<IncomingPackage | null>(null);
  useEffect(
    () =>
      store.host.onOpenPackage((name, bytes) => {
        setWaiting({ name, bytes });
        onArrival();
      }),
    [store, onArrival],
  );
  const value = useMemo(() => ({ waiting, done: () => setWaiting(null) }), [waiting]);
  return <IncomingPackageContext value={value}>{props.children}</IncomingPackageContext>;
}

/** Holds who works now for all screens, and tells the store when that changes. */
function InspectorProvider(props: { readonly store: Store; readonly children: ReactNode }) {
  const { store } = props;
  const [name, setName] = useState(() => store.inspector());
  const choice = useMemo(
    () => ({
      name,
      rename: (next: string) => {
        store.setInspector(next);
        setName(next);
      },
    }),
    [store, name],
  );
  return <InspectorContext value={choice}>{props.children}</InspectorContext>;
}
