import { currentCalendar } from '#law/actions.ts';
import { officeDay, startOfOfficeDay } from '#language/format.ts';
import { isWorkingDay } from '#maths/calendar/calendar.ts';
import type { EngineEvent, LegName } from '#adapters/telephony/port.ts';
import { receiveContact } from '#contacts/actions.ts';
import { sql, type Tx } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { activeMenuMessage, enqueueCall, openCallback, type placeOf } from '#queue/actions.ts';
import type { Context, Deed } from './context.ts';
import { queueSentences } from './default-menu.ts';
import './events.ts';
import { type MenuDeed, type MenuInput, type MenuTree, type Place, step } from './menu.ts';
import { insertLeg, isTrial, legByEngine, type LegRow, menuById, moveSegment, publishedMenu, saveMenuPlace, saveVisits } from './store.ts';

type Waiting = Awaited<ReturnType<typeof placeOf>>;
type Arrival = Extract<EngineEvent, { kind: 'legArrived' }>;

/** A call comes in: its row stands before it is answered. The same arrival again does nothing. */
export async function arrive(tx: Tx, call: Omit<Arrival, 'kind'>, boot: string): Promise<readonly Deed[]> {
  const menu = await publishedMenu(tx);
  const id = await insertLeg(tx, {
    engineLeg: call.leg,
    boot,
    role: 'caller',
    state: 'menu',
    at: call.at,
    phone: call.from,
    dialled: call.to.slice(0, 40),
    menuId: menu?.id ?? null,
  });
  if (id === null) return [];
  await moveSegment(tx, { id, contact_id: null }, 'menu', call.at);
  await record(tx, { ...about(id), kind: 'call.arrived', data: { dialled: call.to.slice(0, 40), known: menu !== null } });
  const leg = await legByEngine(tx, call.leg);
  return leg ? [(c) => c.engine.answer(call.leg), ...(await pressed(tx, leg, { kind: 'begin' }, call.at))] : [];
}

export const about = (legId: string, contactId: string | null = null) =>
  ({ subjectKind: 'leg', subjectId: legId, contactId, actor: 'voice', purpose: 'call' }) as const;

/** The caller pressed a key or let a sentence end: one step through the menu version the call began with. */
export async function pressed(tx: Tx, leg: LegRow, input: MenuInput, at: Date): Promise<readonly Deed[]> {
  const tree = leg.menu_id ? await menuById(tx, leg.menu_id) : null;
  if (!tree) return [(c) => c.engine.hangUp(leg.engine_leg)];
  const stepped = step(tree, (leg.menu_place as Place | null) ?? null, input, { open: await isOpen(tx, tree, at), orders: leg.phone !== null });
  await saveMenuPlace(tx, leg.id, stepped.place);
  if (!isTrial(leg)) await saveVisits(tx, leg, stepped.visited, at);
  const now: LegRow = { ...leg, lang: stepped.place.lang, menu_place: stepped.place as never };
  return carryOut(tx, now, tree, stepped.deed, at, stepped.place.at === 'node' && stepped.place.node === tree.root && stepped.place.tries === 1);
}

async function carryOut(tx: Tx, leg: LegRow, tree: MenuTree, deed: MenuDeed, at: Date, atRoot: boolean): Promise<readonly Deed[]> {
  const lang = leg.lang ?? 'az';
  if (deed.kind === 'hangUp') {
    if (!isTrial(leg)) await leaveMenu(tx, leg, leg.outcome ?? 'menuEnded');
    return [(c) => c.engine.hangUp(leg.engine_leg)];
  }
  if (deed.kind === 'say') {
    if (deed.sentences.length === 0) return [];
    // 6.3.1: the managers' message of the day is heard first.
    const message = atRoot ? await activeMenuMessage(tx, lang, at) : null;
    const first = message ? [{ lang, text: message }] : [];
    return [(c) => c.say(leg.engine_leg, [...first, ...deed.sentences], deed.listens)];
  }
  // A trial ends where a citizen would come to a person or onto the list.
  if (isTrial(leg)) {
    await saveMenuPlace(tx, leg.id, { ...(leg.menu_place as Place), at: 'leaving' });
    return [(c) => c.say(leg.engine_leg, [{ lang, text: tree.goodbye[lang] }], false)];
  }
  if (deed.kind === 'callOrder') {
    await openCallback(tx, { kind: 'order', phone: leg.phone, lang, at, path: pathOf(tree, leg) });
    await leaveMenu(tx, leg, 'callOrderInMenu');
    return [(c) => c.say(leg.engine_leg, [{ lang, text: tree.callOrdered[lang] }], false)];
  }
  return enterQueue(tx, leg, deed, pathOf(tree, leg), at);
}

/** How the call stands in the centre's account, where it never comes to a queue (R23); said once. */
async function leaveMenu(tx: Tx, leg: LegRow, outcome: 'menuEnded' | 'callOrderInMenu' | 'engineLost'): Promise<void> {
  if (leg.outcome !== null || leg.queued) return;
  await tx.updateTable('legs').set({ outcome }).where('id', '=', leg.id).execute();
  await record(tx, {
    ...about(leg.id),
    kind: 'call.leftMenu',
    data: { as: outcome === 'menuEnded' ? 'ended' : outcome === 'engineLost' ? 'engineLost' : 'callOrder' },
  });
}
export { leaveMenu };

const pathOf = (tree: MenuTree, leg: LegRow): string => {
  const node = (leg.menu_place as Place | null)?.node ?? null;
  const way = node && tree.nodes[node] ? node : null;
  return [leg.dialled, leg.lang, way].filter(Boolean).join(' → ');
};

/** Out of the menu into the queue: the contact is received with its call on the line, and waits with music. */
async function enterQueue(tx: Tx, leg: LegRow, to: Extract<MenuDeed, { kind: 'queue' }>, path: string, at: Date): Promise<readonly Deed[]> {
  const lang = leg.lang ?? 'az';
  const contactId = leg.contact_id ?? leg.id;
  await receiveContact(tx, {
    id: contactId,
    channel: 'phone',
    lang,
    applicantId: null,
    phone: leg.phone,
    topicId: to.topicId,
    receivedAt: at,
    state: 'waiting',
    live: true,
    actor: 'voice',
  });
  await tx.updateTable('legs').set({ contact_id: contactId, state: 'queue', queued: true, announced_at: at }).where('id', '=', leg.id).execute();
  await sql`update leg_segments set contact_id = ${contactId} where leg_id = ${leg.id}`.execute(tx);
  const now = { ...leg, contact_id: contactId };
  await moveSegment(tx, now, 'queue', at);
  const place = await enqueueCall(tx, {
    contactId,
    legId: leg.id,
    lang,
    level: to.level,
    topicId: to.topicId,
    sector: to.level > 1 ? 's2' : 's1',
    urgent: to.urgent,
    phone: leg.phone,
    path,
    at,
  });
  await record(tx, { ...about(leg.id, contactId), kind: 'call.leftMenu', data: { as: 'queue' } });
  return [(c) => c.engine.park(leg.engine_leg), (c) => announce(c, leg.engine_leg, lang, place)];
}

/** Place in line and expected wait, with the offer of a call where the wait is long. */
export function announce(context: Context, leg: LegName, lang: 'az' | 'ru' | 'en', place: Waiting): Promise<void> {
  const fill = (sentence: Readonly<Record<'az' | 'ru' | 'en', string>>, n: number) => ({ lang, text: sentence[lang].replace('{n}', String(n)) });
  const said = [fill(queueSentences.hold, 0)];
  if (place.position > 0) said.push(fill(queueSentences.position, place.position));
  if (place.expectedSeconds !== null && place.expectedSeconds >= 60) said.push(fill(queueSentences.wait, Math.min(60, Math.round(place.expectedSeconds / 60))));
  if (place.offerCallOrder) said.push(fill(queueSentences.order, 0));
  return context.say(leg, said, false);
}

/** Whether people answer at an instant: working day and hours; the day before a holiday ends an hour earlier (R22). */
export async function isOpen(tx: Tx, tree: Pick<MenuTree, 'mode' | 'opensAt' | 'closesAt'>, at: Date): Promise<boolean> {
  if (tree.mode !== 'byHours') return tree.mode === 'always';
  const { calendar } = await currentCalendar(tx);
  const day = officeDay(at);
  if (!isWorkingDay(day, calendar)) return false;
  const minutes = (at.getTime() - startOfOfficeDay(day).getTime()) / 60_000;
  const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return minutes >= clock(tree.opensAt) && minutes < clock(tree.closesAt) - (calendar.day(day).short ? 60 : 0);
}
