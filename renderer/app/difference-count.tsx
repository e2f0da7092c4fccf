import { Link } from 'react-router';
import { groupDifferences } from '#shared/differences/group-differences.ts';
import { useLive } from '#renderer/store/services.tsx';

/** How many matters people have recorded differently; leads to where they are settled. Absent while there is none. */
export function DifferenceCount() {
  const differences = useLive((store) => store.differences(), []);
  if (differences === undefined || differences.length === 0) return null;
  return (
    <Link to="/settings/differences" className="difference-count">
      {groupDifferences(differences).length} 处记录不同
    </Link>
  );
}
