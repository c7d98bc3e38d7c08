import { useEffect, useState } from 'react';
import { formatDate, officeDay, officeTime } from '#language/format.ts';

/** The instant, renewed at each full minute: what stands still on the screen does not draw the eye. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const wait = 60_000 - (Date.now() % 60_000) + 20;
    const timer = setTimeout(() => setNow(new Date()), wait);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}

/** Time and date in Baku, and what kind of day it is. */
export function OfficeClock({ dayKind }: { readonly dayKind?: string | undefined }) {
  const now = useMinute();
  return (
    <>
      <b>{officeTime(now)}</b>
      <span>{formatDate(officeDay(now))}</span>
      {dayKind && <span>· {dayKind}</span>}
    </>
  );
}
