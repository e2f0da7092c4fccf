import { SaveStateSign } from '#renderer/ui/save-state.tsx';
import { BackupAge } from './backup-age.tsx';
import { DifferenceCount } from './difference-count.tsx';
import { InspectorButton } from './inspector-button.tsx';
import { RoundPicker } from './round-picker.tsx';
import { SearchButton } from './search-button.tsx';

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
      </div>
    </header>
  );
}
