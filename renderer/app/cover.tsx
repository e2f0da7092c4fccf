import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { PasswordQuestion } from './password-question.tsx';
import type { Store } from '#renderer/store/store.ts';
import { vaultChannel } from '#renderer/hooks/leave-for-vault.ts';
import { useCover, useIdleCover } from '#renderer/hooks/use-cover.ts';

/** Covers the screen after idle time, or at once when it is asked for, until the password is typed. What was typed below stays. */
export function Cover(props: { readonly store: Store }) {
  const { vault } = props.store;
  useEffect(() => {
    const channel = new BroadcastChannel(vaultChannel);
    channel.onmessage = () => location.reload();
    return () => channel.close();
  }, []);
  useIdleCover(vault.on);
  const { covered, uncover } = useCover();
  if (!covered || !vault.on) return null;
  const check = async (secret: string): Promise<boolean> => {
    const right = await vault.opens(secret);
    if (right) uncover();
    return right;
  };
  return createPortal(<CoverDialog check={check} />, document.body);
}

function CoverDialog(props: { readonly check: (secret: string) => Promise<boolean> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown === null) return undefined;
    const show = () => {
      if (!shown.open) shown.showModal();
    };
    /** No key reaches the page below, and none closes the cover. */
    const keep = (event: KeyboardEvent) => {
      event.stopImmediatePropagation();
      if (event.key === 'Escape' || !(event.target instanceof Node) || !shown.contains(event.target)) event.preventDefault();
    };
    show();
    document.documentElement.classList.add('covered');
    shown.addEventListener('close', show);
    for (const kind of ['keydown', 'keyup', 'keypress'] as const) window.addEventListener(kind, keep, { capture: true });
    return () => {
      for (const kind of ['keydown', 'keyup', 'keypress'] as const) window.removeEventListener(kind, keep, { capture: true });
      shown.removeEventListener('close', show);
      document.documentElement.classList.remove('covered');
      shown.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="cover start" aria-label="已锁屏" onCancel={(event) => event.preventDefault()}>
      <div className="start-card panel">
        <span className="seal" aria-hidden>
          验
        </span>
        <h1>已锁屏</h1>
        <PasswordQuestion sentence="请输入本机密码继续，没写完的内容都在。" act="继续" check={props.check} />
      </div>
    </dialog>
  );
}
