import { beforeAll, describe, expect, test } from 'vitest';
import { addMatter, changeContact, changeMatter, endContact, logContact, takeContact } from '#contacts/actions.ts';
import { aContact, anApplicant, aPerson } from '#contacts/testing/make.ts';
import { seedDirectory } from '#directory/seed.ts';
import { structuresOn } from '#directory/actions.ts';
import { openEntry } from '#knowledge/actions.ts';
import { publishReviewed } from '#knowledge/testing/make.ts';
import { seedLaw } from '#law/seed.ts';
import { fixedClock } from '#platform/clock.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { closeAfterAll, testDatabase } from '#platform/testing/database.ts';
import { acceptForInvestigation, answerMatter, forwardMatter, previewDeed, registerAppeal, sendLink } from './actions.ts';
import { contactCard, deskHome } from './card.ts';
import { sheetData } from './sheet.ts';

closeAfterAll();
const at = '2026-11-24T06:00:00Z';
const deps = { clock: fixedClock(at), config: { origin: 'http://localhost:3000' }, secretFor: () => Buffer.alloc(32, 7) } as unknown as Deps;
let who: Who & { readonly personId: string };
let structureId: string;
let otherBodyId: string;

beforeAll(async () => {
  await testDatabase();
  await asSystem('test', 'seed', seedLaw);
  await asSystem('test', 'seed', seedDirectory);
  who = await aPerson('representative');
  const structures = await asSystem('test', 'look', (tx) => structuresOn(tx, '2026-11-24'));
  structureId = structures.find((one) => one.kind === 'service')?.id as string;
  const other = await asSystem('test', 'other', (tx) =>
    tx
      .insertInto('structures')
      .values({ code: 'sinaq-qurum', kind: 'otherBody', name_az: 'Sınaq Qurumu', name_ru: 'Пробный орган', name_en: 'Test Body', valid_from: '2020-01-01' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  otherBodyId = other.id;
});

const now = new Date(at);
const messages = (subjectId: string) =>
  asSystem('test', 'look', (tx) =>
    tx.selectFrom('outgoing_messages').select(['channel', 'recipient', 'lang', 'body']).where('subject_id', '=', subjectId).orderBy('channel').execute(),
  );
/** A logged call of a named applicant, with its first matter's id. */
async function aCall(kind: 'question' | 'eService' | 'application' | 'complaint', applicant: Parameters<typeof anApplicant>[0] = { phone: '0501234567' }) {
  const applicantId = await anApplicant(applicant);
  const { contactId, number } = await logContact(who, { id: crypto.randomUUID(), channel: 'phone', lang: 'az', phone: '0501234567' }, now);
  await changeContact(who, contactId, { epoch: 1, applicantId });
  const matter = await as(who, 'look', (tx) => tx.selectFrom('matters').select('id').where('contact_id', '=', contactId).executeTakeFirstOrThrow());
  await changeMatter(who, matter.id, { epoch: 1, kind, structureId, note: 'Uydurma qeyd' }, now);
  return { contactId, number, applicantId, matterId: matter.id };
}
const reply = { epoch: 1, subject: 'Sınaq mövzusu', body: 'Uydurma mətn', replyBy: 'email' as const, replyTo: 'sinaq@poct.example' };

describe('the deeds of a matter', () => {
  test('an oral answer settles the matter and the contact ends once', async () => {
    const call = await aCall('question');
    await answerMatter(deps, who, call.matterId, { epoch: 1, entryId: null, answerText: 'Şifahi dedim', helped: true });
    await endContact(who, call.contactId, { epoch: 1, endedAs: 'completed' }, now);
    const home = await as(who, 'look', (tx) => deskHome(tx, who, now));
    expect(home.today.contacts).toBeGreaterThan(0);
    expect(await messages(call.contactId)).toEqual([]);
  });

  test('a question from the portal is answered from the base, with entry and version, by mail', async () => {
    const editor = await aPerson('quality', 's4');
    const entryId = await openEntry(editor, {
      lang: 'az',
      question: 'Sınaq sualı necə olur?',
      answer: 'Sınaq cavabı belə olur.',
      spoken: null,
      steps: [],
      basis: [{ act: 'Sınaq Məcəlləsi', article: '1' }],
      identificationLevel: 0,
      validFrom: null,
      validUntil: null,
      source: null,
      structureId,
      topicId: null,
    } as unknown as Parameters<typeof openEntry>[1]);
    await publishReviewed(editor, entryId, 1, '2026-11-24', now);
    const applicantId = await anApplicant({ email: 'vetendas@poct.example' });
    const { id, matterId } = await aContact({ applicantId });
    await takeContact(who, id, now);
    await expect(answerMatter(deps, who, matterId, { epoch: 1, entryId: null, answerText: 'öz sözüm', helped: true })).rejects.toMatchObject({
      code: 'contacts.writtenNeedsEntry',
    });
    await answerMatter(deps, who, matterId, { epoch: 1, entryId, answerText: '', helped: true });
    const card = await as(who, 'look', (tx) => contactCard(tx, who, id, now));
    expect(card?.matters[0]).toMatchObject({ disposition: 'answered', entryId, entryVersion: 1, answerText: 'Sınaq cavabı belə olur.' });
    const [mail] = await messages(id);
    expect(mail).toMatchObject({ channel: 'mail', recipient: 'vetendas@poct.example' });
    expect(mail?.body).toContain('Sınaq cavabı belə olur.');
  });

  test('accepted for investigation: a case, its number and code by SMS and mail, and a sheet; pressed twice it is one', async () => {
    const call = await aCall('eService');
    const deed = { ...reply, caseId: crypto.randomUUID(), stepsTried: 'Brauzer dəyişdirilib' };
    const preview = await previewDeed(who, call.matterId, false);
    const first = await acceptForInvestigation(deps, who, call.matterId, deed);
    const again = await acceptForInvestigation(deps, who, call.matterId, deed);
    expect([again.number, again.code]).toEqual([first.number, first.code]);
    expect(first.number).toMatch(/^A-2026-\d{6}$/);
    expect(first.due?.dueOn).toBe(preview?.dueOn);
    const sent = await messages(deed.caseId);
    expect(sent.map((one) => one.channel)).toEqual(['mail', 'sms']);
    expect(sent[0]?.body).toContain(first.code);
    const sheet = await as(who, 'look', (tx) => sheetData(tx, who, call.matterId, 'http://localhost:3000'));
    expect(sheet.number).toBe(first.number);
    expect(sheet.texts.map((text) => text.value)).toContain('Brauzer dəyişdirilib');
    await expect(acceptForInvestigation(deps, who, call.matterId, { ...deed, caseId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'contacts.disposedAlready',
    });
  });

  test('an appeal needs a name and an address, and is due by the law: 24.11 gives 15.12 (R2, R5)', async () => {
    const call = await aCall('application');
    const deed = { ...reply, caseId: crypto.randomUUID(), servicemen: false, aboutStaff: false, concernsPersonId: null };
    await expect(registerAppeal(deps, who, call.matterId, { ...deed, replyTo: '' })).rejects.toMatchObject({ code: 'contacts.replyAddressMissing' });
    await expect(acceptForInvestigation(deps, who, call.matterId, deed)).rejects.toMatchObject({ code: 'contacts.registerInstead' });
    const done = await registerAppeal(deps, who, call.matterId, deed);
    expect(done).toMatchObject({ due: { dueOn: '2026-12-15' } });
    expect(done.number).toMatch(/^M-2026-\d{6}$/);
  });

  test('a complaint about the staff is sealed with its case and gone from the desk (R15)', async () => {
    const concerned = await aPerson('representative');
    const call = await aCall('complaint');
    const deed = { ...reply, caseId: crypto.randomUUID(), servicemen: false, aboutStaff: true, concernsPersonId: concerned.personId };
    const done = await registerAppeal(deps, who, call.matterId, deed);
    expect(done.number).toMatch(/^M-2026-\d{6}$/);
    for (const one of [who, concerned, await aPerson('manager')]) {
      expect(await as(one, 'look', (tx) => contactCard(tx, one, call.contactId, now))).toBeNull();
      expect(await as(one, 'look', (tx) => tx.selectFrom('cases').select('id').where('id', '=', deed.caseId).execute())).toEqual([]);
    }
    const quality = await aPerson('quality', 's4');
    expect(await as(quality, 'look', (tx) => tx.selectFrom('cases').select('sealed').where('id', '=', deed.caseId).execute())).toEqual([{ sealed: true }]);
  });

  test('forwarding is to another body and tells the applicant in their language (R8)', async () => {
    const call = await aCall('question');
    await expect(forwardMatter(deps, who, call.matterId, { epoch: 1, structureId, note: '' })).rejects.toMatchObject({ code: 'contacts.notOtherBody' });
    await forwardMatter(deps, who, call.matterId, { epoch: 1, structureId: otherBodyId, note: 'dedim' });
    const [sms] = await messages(call.contactId);
    expect(sms?.body).toContain('Sınaq Qurumu');
  });

  test('the address of an answer goes to the number on the line; without one it is refused (J1)', async () => {
    const editor = await aPerson('quality', 's4');
    const entryId = await openEntry(editor, {
      ...{ lang: 'az', question: 'Sınaq keçidi nədir?', answer: 'Keçid cavabı.', spoken: '', steps: [], basis: [], source: '' },
      ...{ identificationLevel: 0, validFrom: null, validUntil: null, structureId: null, topicId: null },
    });
    await publishReviewed(editor, entryId, 1, '2026-11-24', now);
    const call = await aCall('question');
    expect(await sendLink(deps, who, call.contactId, { epoch: 1, entryId })).toEqual({ sms: true, mail: false });
    expect((await messages(call.contactId))[0]?.body).toContain(`http://localhost:3000/answers/${entryId}`);
    const { contactId } = await logContact(who, { id: crypto.randomUUID(), channel: 'visit', lang: 'az' }, now);
    await expect(sendLink(deps, who, contactId, { epoch: 1, entryId })).rejects.toMatchObject({ code: 'desk.noAddress' });
  });

  test('two matters, two dispositions, one contact (R17); an answer that did not satisfy becomes a written appeal (R4)', async () => {
    const call = await aCall('question');
    await answerMatter(deps, who, call.matterId, { epoch: 1, entryId: null, answerText: 'Dedim', helped: false });
    const { matterId } = await addMatter(who, call.contactId, { epoch: 1, id: crypto.randomUUID(), copyOf: call.matterId, kind: 'application' });
    await registerAppeal(deps, who, matterId, { ...reply, caseId: crypto.randomUUID(), servicemen: false, aboutStaff: false, concernsPersonId: null });
    await endContact(who, call.contactId, { epoch: 1, endedAs: 'completed' }, now);
    const matters = await asSystem('test', 'look', (tx) =>
      tx.selectFrom('matters').select(['disposition', 'note']).where('contact_id', '=', call.contactId).orderBy('position').execute(),
    );
    expect(matters).toEqual([
      { disposition: 'answered', note: 'Uydurma qeyd' },
      { disposition: 'appeal', note: 'Uydurma qeyd' },
    ]);
  });

  test('nobody else’s desk settles a matter', async () => {
    const call = await aCall('question');
    const other = await aPerson('representative');
    await expect(answerMatter(deps, other, call.matterId, { epoch: 1, entryId: null, answerText: 'x', helped: true })).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});

test('opening a card is a read with its purpose, once a contact (R13)', async () => {
  const call = await aCall('question');
  for (let look = 0; look < 3; look += 1) await as(who, 'contact', (tx) => contactCard(tx, who, call.contactId, now));
  const reads = await asSystem('test', 'look', (tx) =>
    tx.selectFrom('reads').select(['purpose', 'contact_id']).where('subject_id', '=', call.applicantId).execute(),
  );
  expect(reads).toEqual([{ purpose: 'contact', contact_id: call.contactId }]);
});
