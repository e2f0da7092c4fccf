import { WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { ageWords, type BackupNeed } from '#shared/backups/backup-need.ts';
import { SaveStateSign } from '#renderer/ui/save-state.tsx';
import type { BackupState } from '#renderer/store/backup-keeper.ts';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { useNow } from '#renderer/hooks/use-now.ts';
import { useLive } from '#renderer/store/services.tsx';
import { CoverButton } from './cover-button.tsx';
import { InspectorButton } from './inspector-button.tsx';
import { RoundPicker } from './round-picker.tsx';
import { SearchButton } from './search-button.tsx';
import { useBackupNeed } from './use-backup-need.ts';

/** The top bar: which round, a search over everything, and whether all is safe. */
export function TopBar() {
  return (
    <header className="top">
      <RoundPicker />
      <SearchButton />
      <div className="top-status">
        <SaveStateSign />
        <DifferenceCount />
        <BackupAge />
        <InspectorButton />
        <CoverButton />
      </div>
    </header>
  );
}

/** How long ago the last backup was written, and in amber what is to be done about it; leads to the page where that is done. */
function BackupAge() {
  const state = useBackupState();
  const need = useBackupNeed();
  const now = useNow();
  if (state === undefined) return null;
  const asked = askedFor(state, need);
  const age = state.writtenMs === null ? '还没有备份' : `备份：${ageWords(Math.max(0, now - state.writtenMs))}`;
  return (
    <Link to="/settings" className={asked === null ? 'backup-age' : 'backup-age backup-age-old'} title={state.problem ?? undefined}>
      {asked === null ? null : <WarningOutlined aria-hidden />}
      {asked === null ? age : `${age}，${asked}`}
    </Link>
  );
}

function askedFor(state: BackupState, need: BackupNeed): string | null {
  if (state.problem !== null) return '没有写成';
  if (state.place.kind === 'locked') return '待允许';
  return need === null ? null : '请备份';
}

/** How many matters people have recorded differently; leads to where they are settled. Absent while there is none. */
function DifferenceCount() {
  const matters = useLive((store) => store.matters(), []);
  if (matters === undefined || matters.length === 0) return null;
  return (
    <Link to="/settings/differences" className="difference-count">
      {matters.length} 处记录不同
    </Link>
  );
}
