import type { BackupReason } from '#shared/backups/automatic-backups.ts';
import type { Store } from './store.ts';

const hourMs = 3_600_000;

/** Backs up now and after each hour, where something was recorded that no backup holds. `onProblem` gets a failure; the next hour tries again. Returns a function that stops it. */
export function startRollingBackups(store: Pick<Store, 'backups' | 'onSaveState'>, onProblem: (error: unknown) => void): () => void {
  const { backups } = store;
  const run = async (reason: BackupReason): Promise<void> => {
    try {
      await backups.look();
      const state = backups.state();
      if (state?.place.kind === 'ready' && (state.changed || state.files.length === 0)) await backups.write(reason);
    } catch (error) {
      onProblem(error);
    }
  };
  void run('start');
  const timer = setInterval(() => void run('hour'), hourMs);
  const stopListening = store.onSaveState((state) => {
    if (state.kind === 'saved' && backups.state()?.changed === false) backups.look().catch(onProblem);
  });
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
