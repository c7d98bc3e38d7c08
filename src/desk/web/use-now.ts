import { useEffect, useState } from 'react';

/** The instant in milliseconds, renewed every `everyMs`; for timers on the screen only. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
