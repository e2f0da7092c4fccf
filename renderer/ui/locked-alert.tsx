import { Alert } from 'antd';
import { Link } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import { useLockedWords } from '#renderer/hooks/use-locked-words.ts';

/** Says on a page of a locked round who locked it, what cannot be done here because of it, and where to open it again. Nothing while it is open. */
export function LockedAlert(props: { readonly round: Round; readonly what: string }) {
  const words = useLockedWords(props.round);
  if (!props.round.locked) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {words}，{props.what}。确需改动的，先到<Link to="/decide">决定</Link>解除锁定并写明理由。
        </>
      }
    />
  );
}
