import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useImportState } from './use-preview.ts';

const key = 'import-unconfirmed';

const kept = Number(sessionStorage.getItem(key) ?? '0');
let lostNow = Number.isInteger(kept) && kept > 0 ? kept : 0;

/** How many files were read but not confirmed when this page was loaded: their readings are gone. 0 once that has been seen or files are read again. */
const lostReadings = (): number => lostNow;

/** Notes how many files are read but not confirmed now: readings live in the page alone, and a page loaded again must say that they are gone. */
function noteUnconfirmed(count: number): void {
  lostNow = 0;
  if (count === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, String(count));
}

/** Says plainly, after the page was loaded again, that files read before were not confirmed and must be chosen again. */
export function LostReadings() {
  const { files } = useImportState();
  const [lost, setLost] = useState(lostReadings);
  const count = files.length;
  useEffect(() => {
    if (count > 0 || lostReadings() === 0) noteUnconfirmed(count);
  }, [count]);
  if (lost === 0 || count > 0) return null;
  const seen = () => {
    noteUnconfirmed(0);
    setLost(0);
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="import-lost"
      closable={{ onClose: seen, 'aria-label': '知道了' }}
      title={`上次读取的 ${String(lost)} 个文件还没有确认导入，页面重新打开后没有保留。请重新选择这些文件读取。`}
    />
  );
}
