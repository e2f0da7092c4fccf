import { Link } from 'react-router';
import { useLive } from '#renderer/store/services.tsx';

/** How many matters people have recorded differently; leads to where they are settled. Absent while there is none. */
export function DifferenceCount() {
  const matters = useLive((store) => store.matters(), []);
  if (matters === undefined || matters.length === 0) return null;
  return (
    <Link to="/settings/differences" className="difference-count">
      {matters.length} 处记录不同
    </Link>
  );
}
