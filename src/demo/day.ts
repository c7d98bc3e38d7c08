import { fold } from '#language/fold.ts';
import { startOfOfficeDay } from '#language/format.ts';
import { weekday, type OfficeDate } from '#maths/calendar/office-date.ts';
import { isWorkingDay, type WorkingCalendar } from '#maths/calendar/calendar.ts';
import { deriveDeadline } from '#maths/calendar/deadline.ts';
import { citizenName, firms } from './people.ts';
import { type Random, seeded, uuidAt } from './random.ts';
import { channels, contactsPerDay, dayFactor, endings, halfHourWeights, kinds, langs, portalHours, themes } from './shapes.ts';

export type Row = Readonly<Record<string, unknown>>;
export type DemoRows = {
  readonly applicants: Row[];
  readonly contacts: Row[];
  readonly matters: Row[];
  readonly contact_segments: Row[];
  readonly cases: Row[];
  readonly case_deadlines: Row[];
  readonly case_drafts: Row[];
  readonly signed_documents: Row[];
  readonly dispatches: Row[];
  readonly promises: Row[];
  readonly events: Row[];
};
export type World = {
  readonly seed: string;
  readonly calendar: WorkingCalendar;
  readonly calendarVersion: number;
  readonly representatives: readonly { readonly id: string; readonly sector: string }[];
  readonly specialists: readonly string[];
  readonly manager: string;
  readonly signer: { readonly id: string; readonly basis: string };
  readonly topics: readonly { readonly id: string; readonly structureId: string | null }[];
  /** Hands out the next number of a kind: gapless, in the order of the rows. */
  readonly number: (kind: 'E' | 'M' | 'A' | 'X', year: number) => string;
};

const seconds = (at: Date, n: number): Date => new Date(at.getTime() + n * 1000);
const days = (at: Date, n: number): Date => seconds(at, n * 86_400);
const emptyRows = (): DemoRows => ({
  applicants: [],
  contacts: [],
  matters: [],
  contact_segments: [],
  cases: [],
  case_deadlines: [],
  case_drafts: [],
  signed_documents: [],
  dispatches: [],
  promises: [],
  events: [],
});

/**
 * One day of the demonstration centre up to `asOf`: pure in (seed, day, asOf), so a later start adds exactly the days
 * that are missing. `scale` multiplies the number of contacts.
 */
export function demoDay(world: World, day: OfficeDate, asOf: Date, scale: number): DemoRows {
  const random = seeded(`${world.seed}:${day}`);
  const rows = emptyRows();
  const working = isWorkingDay(day, world.calendar);
  const total = Math.round(contactsPerDay * scale * (working ? dayFactor(weekday(day), Number(day.slice(8))) : 0.07));
  const arrivals = Array.from({ length: total }, () => arrival(random, day, working)).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const returning: string[] = [];
  for (const { at, channel } of arrivals) {
    if (at >= asOf) break;
    addContact(world, random, rows, { at, channel, day, asOf, returning });
  }
  return rows;
}

function arrival(random: Random, day: OfficeDate, working: boolean): { at: Date; channel: string } {
  const midnight = startOfOfficeDay(day);
  const channel = working ? random.weighted(channels) : 'portal';
  const byPortal = channel === 'portal' && (!working || random.chance(0.45));
  const minute = byPortal
    ? random.pick(portalHours) * 60 + random.int(60)
    : 540 + 30 * random.weighted(halfHourWeights.map((weight, slot) => [slot, weight] as const)) + random.int(30);
  return { at: seconds(midnight, minute * 60 + random.int(60)), channel };
}

type Arrival = { readonly at: Date; readonly channel: string; readonly day: OfficeDate; readonly asOf: Date; readonly returning: string[] };

function addContact(world: World, random: Random, rows: DemoRows, { at, channel, day, asOf, returning }: Arrival): void {
  const id = uuidAt(at, random);
  const representative = random.pick(world.representatives);
  const lang = random.weighted(langs);
  const appealByPortal = channel === 'portal' && random.chance(0.3);
  const ending = channel === 'phone' ? random.weighted(endings) : 'completed';
  const wait = channel === 'phone' ? Math.round(random.exponential(26)) : channel === 'portal' ? Math.round(random.exponential(2400)) : 0;
  const work = ending === 'completed' ? 60 + Math.round(random.exponential(150)) : 8 + random.int(20);
  const takenAt = appealByPortal ? null : seconds(at, wait);
  const endedAt = takenAt ? seconds(takenAt, work) : at;
  const waiting = takenAt !== null && takenAt > asOf;
  const over = !waiting && endedAt <= asOf;
  if (!waiting && !over) return;
  const applicantId =
    ending === 'completed' ? (returning.length > 40 && random.chance(0.12) ? random.pick(returning) : addApplicant(random, rows, at, lang)) : null;
  if (applicantId) returning.push(applicantId);
  const theme = random.pick(themes);
  const contact = {
    id,
    number: world.number('E', Number(day.slice(0, 4))),
    channel,
    state: waiting ? 'waiting' : 'ended',
    lang,
    applicant_id: applicantId,
    phone: channel === 'phone' ? invented(random) : null,
    subject: channel === 'phone' ? null : theme.subject,
    body: channel === 'phone' ? null : theme.body,
    identification_level: channel === 'phone' && random.chance(0.4) ? 1 : 0,
    received_at: at,
    taken_at: waiting ? null : takenAt,
    ended_at: over ? endedAt : null,
    ended_as: over ? ending : null,
    owner_id: waiting || appealByPortal ? null : representative.id,
    sector: waiting || appealByPortal ? null : representative.sector,
    epoch: waiting ? 0 : 1,
    has_case: false,
    created_at: at,
    rating:
      over && ending === 'completed' && random.chance(0.18)
        ? random.weighted([
            [5, 58],
            [4, 24],
            [3, 10],
            [2, 4],
            [1, 4],
          ])
        : null,
  };
  rows.contacts.push(contact);
  if (takenAt && over) {
    if (wait > 0) rows.contact_segments.push({ id: uuidAt(at, random), contact_id: id, kind: 'queue', person_id: null, started_at: at, ended_at: takenAt });
    rows.contact_segments.push({
      id: uuidAt(takenAt, random),
      contact_id: id,
      kind: 'work',
      person_id: representative.id,
      started_at: takenAt,
      ended_at: endedAt,
    });
  }
  if (ending !== 'completed') return;
  const matters = waiting || appealByPortal ? 1 : random.chance(0.11) ? 2 : 1;
  for (let position = 1; position <= matters; position += 1) {
    const topic = random.pick(world.topics);
    const kind = appealByPortal
      ? random.weighted([
          ['application', 68],
          ['complaint', 26],
          ['proposal', 6],
        ])
      : channel === 'portal'
        ? random.weighted([
            ['question', 75],
            ['eService', 22],
            ['information', 3],
          ])
        : random.weighted(kinds);
    const isAppeal = kind === 'application' || kind === 'complaint' || kind === 'proposal';
    const disposition = waiting
      ? null
      : isAppeal
        ? 'appeal'
        : random.weighted([
            ['answered', 92],
            ['investigation', 4],
            ['forwarded', 4],
          ]);
    const matterId = uuidAt(at, random);
    const matter: Record<string, unknown> = {
      id: matterId,
      contact_id: id,
      position,
      kind,
      structure_id: topic.structureId,
      topic_id: topic.id,
      note: '',
      disposition,
      answer_text: disposition === 'answered' ? theme.answer : null,
      forwarded_to: null,
      disposed_by: disposition && !appealByPortal ? representative.id : null,
      disposed_at: disposition ? endedAt : null,
      case_id: null,
      created_at: at,
    };
    rows.matters.push(matter);
    if (disposition === 'appeal' || disposition === 'investigation') {
      matter['case_id'] = addCase(world, random, rows, {
        at: endedAt,
        day,
        asOf,
        contactId: id,
        matterId,
        applicantId,
        kind,
        law: disposition === 'appeal',
        structureId: topic.structureId,
        topicId: topic.id,
        lang,
        acceptedBy: appealByPortal ? null : representative.id,
        portal: channel === 'portal',
      });
      contact.has_case = true;
    }
  }
  if (!waiting && channel === 'phone' && random.chance(0.008)) {
    rows.promises.push({
      id: uuidAt(endedAt, random),
      contact_id: id,
      applicant_id: applicantId,
      what: `${theme.subject}: nəticə barədə zəng etmək`,
      how: 'call',
      due_at: days(endedAt, 2),
      person_id: representative.id,
      stand_in_id: random.pick(world.representatives).id,
      state: days(endedAt, 2) < asOf ? 'kept' : 'open',
      closed_at: days(endedAt, 2) < asOf ? days(endedAt, 2) : null,
      created_at: endedAt,
    });
  }
}

/** Numbers of a range that no operator gives out, so that nobody's phone rings. */
const invented = (random: Random): string => `+99450000${String(random.int(10_000)).padStart(4, '0')}`;

function addApplicant(random: Random, rows: DemoRows, at: Date, lang: string): string {
  const id = uuidAt(at, random);
  const kind = random.weighted([
    ['person', 66],
    ['entrepreneur', 18],
    ['legalEntity', 14],
    ['foreigner', 2],
  ]);
  const name = kind === 'legalEntity' ? `${random.pick(firms)}` : citizenName(random.pick, random.chance(0.45));
  const n = rows.applicants.length + random.int(90_000);
  rows.applicants.push({
    id,
    kind,
    full_name: name,
    name_folded: fold(name),
    phone: invented(random),
    email: random.chance(0.5) ? `n${n}@numune.example` : null,
    address: random.chance(0.4) ? `Nümunə şəhəri, Sınaq küçəsi ${1 + random.int(180)}` : null,
    lang,
    other_phones: [],
    created_at: at,
    updated_at: at,
  });
  return id;
}

type Opening = {
  readonly at: Date;
  readonly day: OfficeDate;
  readonly asOf: Date;
  readonly contactId: string;
  readonly matterId: string;
  readonly applicantId: string | null;
  readonly kind: string;
  readonly law: boolean;
  readonly structureId: string | null;
  readonly topicId: string;
  readonly lang: string;
  readonly acceptedBy: string | null;
  readonly portal: boolean;
};

function addCase(world: World, random: Random, rows: DemoRows, open: Opening): string {
  const id = uuidAt(open.at, random);
  const theme = random.pick(themes);
  const allowed = open.law ? 15 : 10;
  const derived = deriveDeadline({ from: open.day, workingDays: allowed, calendar: world.calendar });
  const [takenAfter, draftAfter, signAfter] = [random.exponential(0.6), 1 + random.exponential(5), 0.3 + random.exponential(1.2)];
  const takenAt = days(open.at, takenAfter);
  const draftedAt = days(takenAt, draftAfter);
  const approvedAt = days(draftedAt, 0.2 + random.exponential(0.5));
  const signedAt = days(approvedAt, signAfter);
  const done = signedAt < open.asOf;
  const stage = done
    ? 'answered'
    : approvedAt < open.asOf
      ? 'toSign'
      : draftedAt < open.asOf
        ? 'approval'
        : takenAt < open.asOf
          ? 'investigating'
          : 'registered';
  const specialist = random.pick(world.specialists);
  const year = Number(open.day.slice(0, 4));
  rows.cases.push({
    id,
    number: world.number(open.law ? 'M' : 'A', year),
    kind: open.kind,
    clock: open.law ? 'law' : 'centre',
    stage,
    contact_id: open.contactId,
    matter_id: open.matterId,
    applicant_id: open.applicantId,
    structure_id: open.structureId,
    topic_id: open.topicId,
    subject: theme.subject,
    subject_folded: fold(theme.subject),
    body: theme.body,
    lang: open.lang,
    registered_at: open.at,
    registered_on: open.day,
    accepted_by: open.acceptedBy,
    assignee_id: stage === 'registered' ? null : specialist,
    allowed_days: allowed,
    extension_days: 0,
    due_on: derived.dueOn,
    provisional: derived.provisional,
    reply_by: 'email',
    reply_to: `n${random.int(90_000)}@numune.example`,
    answered_at: done ? signedAt : null,
    closed_at: done ? signedAt : null,
    created_at: open.at,
  });
  rows.case_deadlines.push({
    id: uuidAt(open.at, random),
    case_id: id,
    due_on: derived.dueOn,
    allowed_days: allowed,
    extension_days: 0,
    derivation: JSON.stringify(derived.derivation),
    calendar_version: world.calendarVersion,
    rule: open.law ? 'lawGeneral' : 'centreGeneral',
    provisional: derived.provisional,
    reason: 'registered',
    derived_at: open.at,
  });
  if (stage === 'registered' || stage === 'investigating') return id;
  const draftId = uuidAt(draftedAt, random);
  const approved = stage === 'toSign' || stage === 'answered';
  rows.case_drafts.push({
    id: draftId,
    case_id: id,
    version: 1,
    body: `Müraciətinizə cavab olaraq bildiririk ki, ${theme.answer.slice(0, 1).toLowerCase()}${theme.answer.slice(1)}`,
    basis: 'Nümunə mətn, hüquqi istinad deyil',
    author_id: specialist,
    created_at: draftedAt,
    submitted_at: draftedAt,
    approved_by: approved ? world.manager : null,
    approved_at: approved ? approvedAt : null,
  });
  if (!done) return id;
  const documentId = uuidAt(signedAt, random);
  rows.signed_documents.push({
    id: documentId,
    kind: 'reply',
    subject_id: id,
    draft_id: draftId,
    outgoing_number: world.number('X', year),
    signed_by: world.signer.id,
    capacity: 'head',
    capacity_basis: world.signer.basis,
    signed_at: signedAt,
    verification_code: code(random),
    content_hash: 'demo',
  });
  rows.dispatches.push({
    id: uuidAt(signedAt, random),
    document_id: documentId,
    case_id: id,
    channel: 'email',
    recipient: 'numune.example',
    state: 'sent',
    dispatched_at: signedAt,
    created_at: signedAt,
  });
  return id;
}

const code = (random: Random): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => random.pick([...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'])).join('')).join('-');
