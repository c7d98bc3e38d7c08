import { Navigate } from '@tanstack/react-router';
import { useSession } from '#ui/session.tsx';

/** Where the day of those begins who do not work at the call desk: the first of these that is theirs. */
const beginnings = [
  ['reports.prepare', '/desk/daily'],
  ['knowledge.edit', '/desk/answers'],
  ['access.delegate', '/desk/to-sign'],
  ['cases.work', '/desk/cases'],
  ['opinions.workplace', '/desk/structure'],
  ['cases.sign', '/desk/to-sign'],
  ['access.keepPeople', '/desk/people'],
  ['contacts.read', '/desk/contacts'],
] as const;

export function HomeElsewhere() {
  const session = useSession();
  const may = session.data?.permissions ?? [];
  const to = beginnings.find(([permission]) => may.includes(permission))?.[1] ?? '/desk/account';
  return <Navigate to={to} replace />;
}
