import type { Role, Sector } from '#access/roles.ts';
import { aPerson as anyPerson } from '#access/testing/people.ts';
import { disposeMatter, receiveContact, saveApplicant } from '#contacts/actions.ts';
import { seedLaw } from '#law/seed.ts';
import { asSystem, type Who } from '#platform/database.ts';
import { approve, openCase, type OpenCase, type OpenedCase, saveDraft, submitForApproval, takeCase } from '../actions.ts';

/** Makers for tests: everything goes through the actions, instants are arguments, people look invented. */

export const seedForCases = (): Promise<void> => asSystem('test', 'seed', seedLaw);

let serial = 0;

/** Somebody with a post since the beginning of 2026. */
export function aPerson(role: Role, sector: Sector | null = null): Promise<Who & { readonly personId: string }> {
  serial += 1;
  return anyPerson({ login: `${role}-${serial}`.toLowerCase(), name: `Sınaq ${role} ${serial}`, role, sector });
}

/** An appeal registered through the portal on 26.10.2026, unless said otherwise: due on 18.11.2026. */
export async function aCase(
  over: Partial<Omit<OpenCase, 'contactId' | 'matterId' | 'applicantId'>> & { readonly phone?: string } = {},
): Promise<OpenedCase & { readonly contactId: string; readonly applicantId: string }> {
  const receivedAt = over.receivedAt ?? new Date('2026-10-26T06:12:00Z');
  const contactId = crypto.randomUUID();
  return asSystem('test', 'a case', async (tx) => {
    const applicantId = await saveApplicant(tx, {
      kind: 'person',
      fullName: 'Nümunəyeva Sınaq Misal qızı',
      fin: null,
      voen: null,
      phone: over.phone ?? '+994501234567',
      email: 'sinaq@example.invalid',
      address: null,
      lang: over.lang ?? 'az',
    } as Parameters<typeof saveApplicant>[1]);
    const { matterId } = await receiveContact(tx, {
      id: contactId,
      channel: over.channel ?? 'portal',
      lang: over.lang ?? 'az',
      applicantId,
      receivedAt,
      state: 'ended',
      subject: over.subject ?? 'Sınaq müraciəti',
      sealed: over.sealed ?? false,
      concernsPersonId: over.concernsPersonId ?? null,
    });
    const opened = await openCase(tx, {
      actor: 'test',
      contactId,
      matterId,
      applicantId,
      kind: 'application',
      clock: 'law',
      structureId: null,
      topicId: null,
      subject: 'Sınaq müraciəti',
      body: 'Xahiş edirəm baxasınız.',
      lang: 'az',
      receivedAt,
      channel: 'portal',
      replyBy: 'email',
      replyTo: 'sinaq@example.invalid',
      acceptedBy: null,
      ...over,
    });
    await disposeMatter(tx, { matterId, actor: 'test', disposition: 'appeal', caseId: opened.caseId, at: receivedAt });
    return { ...opened, contactId, applicantId };
  });
}

export type Crew = { readonly specialist: Who & { personId: string }; readonly manager: Who & { personId: string } };
export const aCrew = async (): Promise<Crew> => ({ specialist: await aPerson('specialist', 's3'), manager: await aPerson('manager', 's3') });

/** The road as far as İmzaya. */
export async function toSign(
  caseId: string,
  crew: Crew,
  at: Date,
  body = 'Hörmətli Nümunəyeva Sınaq,\n\nBildiririk ki, müraciətinizə baxılıb.',
): Promise<void> {
  await takeCase(crew.specialist, { caseId });
  await saveDraft(crew.specialist, { caseId, body, basis: 'Sınaq Məcəlləsi, 1-ci maddə', basedOn: 0, at });
  await submitForApproval(crew.specialist, { caseId, version: 1, at });
  await approve(crew.manager, { caseId, version: 1, at });
}
