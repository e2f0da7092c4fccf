import { useEffect, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';

const minuteMs = 60_000;

/** The present moment, looked at again every minute: for what is told in minutes and hours. */
export function useNow(): number {
  const { nowMs } = useServices();
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), minuteMs);
    return () => clearInterval(timer);
  }, [nowMs]);
  return now;
}
