import type { EventRow } from '#platform/events.ts';
import type { CaseView } from './contract.ts';
import type { CaseRecord, DraftRecord } from './store.ts';

type Entry = CaseView['course'][number];
type Names = (id: string | null) => string | null;

/** An id that an event carries under this name. */
export const idIn = (event: EventRow, key: string): string | null => {
  const value = (event.data as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : null;
};

/** What an event carries, as far as a screen can show it in a sentence; of those told, only whether anyone was. */
function plainData(event: EventRow): Entry['data'] {
  const entries = Object.entries((event.data ?? {}) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, string | number | boolean | null][] =>
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, value]]
        : Array.isArray(value)
          ? [[key, value.length > 0]]
          : [],
    ),
  );
}

/** The course of a case from its events, oldest first; `texts` are remarks and notes by their ids. */
export const courseOfEvents = (events: readonly EventRow[], nameOf: Names, texts: ReadonlyMap<string, string>, structureOf: Names = () => null): Entry[] =>
  events.map((event) => ({
    at: event.at.toISOString(),
    kind: event.kind,
    actorName: nameOf(event.actor_id),
    text: texts.get(idIn(event, 'noteId') ?? idIn(event, 'returnId') ?? '') ?? event.reason,
    data: {
      ...plainData(event),
      ...(idIn(event, 'personId') && { personName: nameOf(idIn(event, 'personId')) }),
      ...(idIn(event, 'structureId') && { structureName: structureOf(idIn(event, 'structureId')) }),
      ...(idIn(event, 'toStructureId') && { toStructureName: structureOf(idIn(event, 'toStructureId')) }),
    },
  }));

/**
 * What the rows themselves tell of the time before the first event: a case that was brought in from elsewhere has a
 * course too, as far as its dates go.
 */
export function courseOfRows(
  kase: CaseRecord,
  drafts: readonly DraftRecord[],
  letters: Pick<CaseView, 'letters' | 'dispatches'>,
  firstEventAt: Date | null,
  nameOf: Names,
): Entry[] {
  const entry = (at: Date | string, kind: string, actorName: string | null, data: Entry['data']): Entry => ({
    at: new Date(at).toISOString(),
    kind,
    actorName,
    text: null,
    data,
  });
  const told: Entry[] = [
    entry(kase.registered_at, 'case.opened', nameOf(kase.accepted_by), { number: kase.number }),
    ...drafts
      .toReversed()
      .flatMap((draft) => [
        entry(draft.created_at, 'case.draftSaved', nameOf(draft.author_id), { version: draft.version }),
        ...(draft.approved_at ? [entry(draft.approved_at, 'case.approved', nameOf(draft.approved_by), { version: draft.version })] : []),
      ]),
    ...letters.letters.map((letter) => entry(letter.signedAt, 'case.signed', letter.signerName, { outgoingNumber: letter.outgoingNumber })),
    ...letters.dispatches.flatMap((dispatch) => (dispatch.dispatchedAt ? [entry(dispatch.dispatchedAt, 'case.dispatched', null, {})] : [])),
  ];
  return told.filter((one) => firstEventAt === null || new Date(one.at) < firstEventAt).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
