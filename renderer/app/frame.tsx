import { Alert } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useServices } from '#renderer/store/services.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { pageAt } from './screens.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SignerNotice } from './signer-notice.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import { useFolded } from './use-folded.ts';

/** The frame around every screen: navigation at the left, top bar, and the screen itself. */
export function Frame() {
  const { pathname } = useLocation();
  const [folded, fold] = useFolded();
  const main = useRef<HTMLElement>(null);
  const word = pageAt(pathname)?.word ?? '找不到这一页';
  const shown = useRef(word);

  useEffect(() => {
    document.title = `${word} · 验收台`;
    if (shown.current === word) return;
    shown.current = word;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [word]);

  return (
    <div className={folded ? 'frame frame-folded' : 'frame'}>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        跳到正文
      </a>
      <SideNav folded={folded} onFold={fold} />
      <div className="frame-body">
        <TopBar />
        <UnsavedNotice />
        <StartNotice />
        <BackupReminder />
        <SignerNotice />
        <main id="content" className="content" ref={main} tabIndex={-1}>
          <ScreenBoundary key={pathname}>
            <Suspense fallback={<p className="loading">正在打开…</p>}>
              <Outlet />
            </Suspense>
          </ScreenBoundary>
        </main>
      </div>
    </div>
  );
}

function StartNotice() {
  const { store } = useServices();
  const [closed, setClosed] = useState(false);
  if (store.start.sentence === null || closed) return null;
  return (
    <Alert
      className="start-notice"
      type="info"
      showIcon
      title={store.start.sentence}
      closable={{
        'aria-label': '知道了',
        onClose: () => {
          setClosed(true);
        },
      }}
    />
  );
}
