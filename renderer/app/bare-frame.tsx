import { Suspense, useEffect } from 'react';
import { matchPath, Outlet, useLocation } from 'react-router';
import { screens } from './screens.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

/** The frame of a screen that is shown to others: no navigation, no search, nothing of other units. */
export function BareFrame() {
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${screens.find(({ path }) => matchPath(path, pathname) !== null)?.word ?? ''} · 验收台`;
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <main className="content bare-content">
      <ScreenBoundary key={pathname}>
        <Suspense fallback={<p className="loading">正在打开…</p>}>
          <Outlet />
        </Suspense>
      </ScreenBoundary>
    </main>
  );
}
