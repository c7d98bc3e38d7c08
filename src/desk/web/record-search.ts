import { IconBook2, IconFileText, IconList, IconScale, IconUser } from '@tabler/icons-react';
import { listCases } from '#cases/contract.ts';
import { listContacts } from '#contacts/contract.ts';
import { words as contactWords } from '#contacts/words.ts';
import { searchEntries } from '#knowledge/contract.ts';
import { fold } from '#language/fold.ts';
import { formatInstant, officeDay } from '#language/format.ts';
import { acts } from '#law/contract.ts';
import { call } from '#platform/call.ts';
import { type Lang, say } from '#platform/words.ts';
import type { Command } from '#ui/commands.ts';
import type { RecordSearch } from '#ui/staff-shell.tsx';
import { findApplicantsSeen } from '../contract.ts';

/** How many of each kind are worth a look beside the others. */
const most = 5;

/** 'E-2026-016402', its beginning, or only the digits of this year's number; null for what is no contact's number. */
export function contactNumberLike(typed: string, year: string): string | null {
  const text = typed.toUpperCase().replaceAll(/\s/g, '');
  if (/^E-\d{0,4}(-\d{0,6})?$/.test(text) && text.length > 2) return text;
  return /^\d{3,6}$/.test(text) ? `E-${year}-${text.padStart(6, '0')}` : null;
}

type Asked = { readonly query: string; readonly signal: AbortSignal; readonly lang: Lang; readonly go: (path: string) => void };
type Found = Promise<readonly Command[]>;

async function contactsFound({ query, signal, lang, go }: Asked): Found {
  const number = contactNumberLike(query, officeDay(new Date()).slice(0, 4));
  if (!number) return [];
  const { items } = await call(listContacts, { query: { number, page: 1, pageSize: most } }, { signal });
  const wc = say(contactWords, lang);
  return items.map((row) => ({
    id: `contact-${row.id}`,
    label: row.number,
    hint: [wc(`channel_${row.channel}`), formatInstant(row.receivedAt), row.applicantName].filter(Boolean).join(' · '),
    icon: IconList,
    run: () => go(`/desk/contacts/${row.id}`),
  }));
}

async function casesFound({ query, signal, go }: Asked): Found {
  const { items } = await call(listCases, { query: { q: query, scope: 'all', page: 1, pageSize: most } }, { signal });
  return items.map((row) => ({
    id: `case-${row.id}`,
    label: row.number,
    hint: [row.subject, row.applicantName].filter(Boolean).join(' · '),
    icon: IconFileText,
    run: () => go(`/desk/cases/${row.id}`),
  }));
}

async function applicantsFound({ query, signal, lang, go }: Asked): Found {
  if (!/\p{L}{3}|\d{5}/u.test(query)) return [];
  const { items } = await call(findApplicantsSeen, { query: { q: query } }, { signal });
  const wc = say(contactWords, lang);
  return items.map((row) => ({
    id: `applicant-${row.id}`,
    label: row.fullName,
    hint: wc(`applicant_${row.kind}`),
    icon: IconUser,
    run: () => go(`/desk/applicants/${row.id}`),
  }));
}

async function entriesFound({ query, signal, go }: Asked): Found {
  if (!/\p{L}{3}/u.test(query)) return [];
  const { items } = await call(searchEntries, { query: { query, limit: most } }, { signal });
  return items.map((hit) => ({ id: `entry-${hit.entryId}`, label: hit.question, icon: IconBook2, run: () => go(`/desk/answers/${hit.entryId}`) }));
}

async function actsFound({ query, signal, lang, go }: Asked): Found {
  const { items } = await call(acts, {}, { signal });
  const asked = fold(query).split(/\s+/);
  return items
    .filter((act) =>
      asked.every((part) =>
        fold(`${act.title[lang]} ${act.number ?? ''}`)
          .split(/\s+/)
          .some((word) => word.startsWith(part)),
      ),
    )
    .slice(0, most)
    .map((act) => ({
      id: `act-${act.id}`,
      label: act.title[lang],
      ...(act.number && { hint: act.number }),
      icon: IconScale,
      run: () => go(`/desk/acts?panel=${act.id}`),
    }));
}

const kinds: readonly { readonly may: string; readonly find: (asked: Asked) => Found }[] = [
  { may: 'contacts.read', find: contactsFound },
  { may: 'cases.read', find: casesFound },
  { may: 'contacts.read', find: applicantsFound },
  { may: 'knowledge.read', find: entriesFound },
  { may: 'law.read', find: actsFound },
];

/** What Ctrl K finds beside places and deeds: the records the caller may see, each kind asked of its own room. */
export const searchRecords: RecordSearch = async (query, { permissions, ...asked }) => {
  const found = await Promise.allSettled(kinds.filter(({ may }) => permissions.includes(may)).map(({ find }) => find({ query, ...asked })));
  // A kind that fails hides no other.
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};
