import { Alert, Button } from 'antd';
import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Outlet, useLocation } from 'react-router';
import { goOnUnsigned } from '#shared/record/rights-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { watchData } from '#renderer/store/watch-data.ts';
import { useSaveState } from '#renderer/hooks/use-save-state.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useSigner } from '#renderer/hooks/use-signer.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { pageAt } from './screens.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useFolded } from './use-folded.ts';
import { useFrameReady } from './use-frame-ready.ts';
import { useNextScreens } from './use-next-screens.ts';
import { useRowsAhead } from './use-rows-ahead.ts';

/** The frame around every screen: navigation at the left, top bar, and the screen itself. */
export function Frame() {
  const { pathname } = useLocation();
  const [folded, fold] = useFolded();
  const main = useRef<HTMLElement>(null);
  const ready = useFrameReady();
  useNextScreens();
  useRowsAhead();
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
        {ready ? (
          <>
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
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Shown on every page while something could not be saved: why, what is kept, and a way to try again at once. */
function UnsavedNotice() {
  const { store } = useServices();
  const state = useSaveState();
  if (state.kind !== 'unsaved') return null;
  return (
    <Alert
      className="start-notice"
      type="error"
      showIcon
      title={`未保存：${state.reason}`}
      description={
        state.waiting === 0
          ? '请再做一次这一步。还不行，请重新打开程序，已保存的内容都在。'
          : `${state.waiting} 步操作都还留着，写成以后才会显示已保存。请先不要关闭窗口。`
      }
      action={state.waiting === 0 ? null : <Button onClick={() => store.retryNow()}>现在再试</Button>}
    />
  );
}

/** What was found and mended at the start, or while the program runs, which looks for it by itself. */
function StartNotice() {
  const { store } = useServices();
  const [closed, setClosed] = useState<string | null>(null);
  const sentence = useSyncExternalStore(
    (listener) => store.onNotice(listener),
    () => store.notice(),
  );
  useEffect(() => watchData(store), [store]);
  if (sentence === null || closed === sentence) return null;
  return (
    <Alert
      className="start-notice"
      type="info"
      showIcon
      title={sentence}
      closable={{
        'aria-label': '知道了',
        onClose: () => {
          setClosed(sentence);
        },
      }}
    />
  );
}

/** The pages on which decisions are made and papers go out. */
const signingPages = /^\/(?:decide|export|import\/check)/u;

/** Where decisions, notices and papers would carry nobody's name: says so, and lets the person give it or go on as 未署名, which is recorded. It hinders nothing. */
function SignerNotice() {
  const { pathname } = useLocation();
  const { store } = useServices();
  const signer = useSigner();
  const record = useRecord();
  if (signer === undefined || signer.answered || !signingPages.test(pathname)) return null;
  const missing = [...(signer.name === '' ? ['由谁操作'] : []), ...(signer.federation === '' ? ['总工会名称'] : [])];
  return (
    <Alert
      className="start-notice"
      type="warning"
      showIcon
      title={`还没有写明${missing.join('和')}，在这里作的决定和发的文书会缺署名。`}
      action={
        <span className="notice-acts">
          <LinkButton to="/">去写明</LinkButton>
          <Button onClick={() => void record([goOnUnsigned(store.device)])}>以“未署名”继续</Button>
        </span>
      }
    />
  );
}
