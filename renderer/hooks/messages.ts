import type { MessageInstance } from 'antd/es/message/interface';
import type { ReactNode } from 'react';
import type { Store } from '#renderer/store/store.ts';

/** What is said in passing: the words, or words with how long they stay (in seconds) and a key, under which the next takes their place. */
type Said = string | { readonly content: ReactNode; readonly duration?: number; readonly key?: string };

/** Ways to say something in passing, by what it is about. */
export interface Messages {
  /** Something was done. Said only once all that was done is durable, and taken away where the disk then refuses something: it never stands beside 未保存. */
  readonly success: (said: Said) => void;
  /** A file was handed to the person: true whatever the disk of the program does, so it is said at once, and not as a success while something is 未保存. */
  readonly handed: (said: Said) => void;
  /** Something to know that is not about anything having been done. */
  readonly info: (said: Said) => void;
  readonly warning: (said: Said, duration?: number) => void;
  readonly error: (said: Said) => void;
  readonly destroy: (key: string) => void;
}

let told = 0;

const partsOf = (said: Said) => (typeof said === 'string' ? { content: said } : said);

/** The ways to speak, over what the interface library offers. */
export function openMessages(store: Pick<Store, 'saveState' | 'onSaveState'>, message: MessageInstance): Messages {
  return {
    success: (said) => sayWhenSaved(store, message, said),
    handed: (said) => void message.open({ ...partsOf(said), type: store.saveState().kind === 'unsaved' ? 'info' : 'success' }),
    info: (said) => void message.open({ ...partsOf(said), type: 'info' }),
    warning: (said, duration) => void message.open({ ...partsOf(said), ...(duration === undefined ? {} : { duration }), type: 'warning' }),
    error: (said) => void message.open({ ...partsOf(said), type: 'error' }),
    destroy: (key) => message.destroy(key),
  };
}

function sayWhenSaved(store: Pick<Store, 'saveState' | 'onSaveState'>, message: MessageInstance, said: Said): void {
  const parts = partsOf(said);
  const key = parts.key ?? `done-${String((told += 1))}`;
  let shown = false;
  const stop = store.onSaveState(look);
  look();

  function look(): void {
    const { kind } = store.saveState();
    if (!shown && kind === 'saved') {
      shown = true;
      void message.open({ ...parts, key, type: 'success', onClose: () => stop() });
    } else if (shown && kind === 'unsaved') {
      stop();
      message.destroy(key);
    }
  }
}
