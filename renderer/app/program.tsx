import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { Appearance, AppearanceContext, type AppearanceChoice } from '#renderer/ui/appearance.tsx';
import { IncomingPackageProvider } from './incoming-package.tsx';
import { InspectorProvider } from './inspector-provider.tsx';
import { PermitProvider } from './permit-provider.tsx';
import { remember, remembered } from '#renderer/ui/remembered.ts';
import { RollingBackups } from './rolling-backups.tsx';
import { createRoutes } from './routes.tsx';
import { ServicesProvider } from './services-provider.tsx';
import { StartScreen } from './start-screen.tsx';
import { themes } from './theme.ts';
import { UnloadGuard } from './unload-guard.tsx';
import { useStart } from './use-start.ts';

const noAutoSpace = { autoInsertSpace: false } as const;

/** The whole program: appearance around the start screen, and behind it the frame with its screens. */
export function Program() {
  const choice = useRememberedAppearance();
  const start = useStart();
  const router = useMemo(() => createRoutes(), []);
  const openSettings = useCallback(() => void router.navigate('/settings'), [router]);
  return (
    <AppearanceContext value={choice}>
      <ConfigProvider locale={zhCN} theme={themes[choice.appearance]} button={noAutoSpace}>
        <AntdApp>
          {start.kind === 'ready' ? (
            <ServicesProvider store={start.store}>
              <UnloadGuard store={start.store} />
              <RollingBackups />
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
    </AppearanceContext>
  );
}

function useRememberedAppearance(): AppearanceChoice {
  const [appearance, setAppearance] = useState(() => remembered('appearance', Appearance) ?? 'light');
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);
  return useMemo(
    () => ({
      appearance,
      choose: (next: Appearance) => {
        setAppearance(next);
        remember('appearance', next);
      },
    }),
    [appearance],
  );
}
