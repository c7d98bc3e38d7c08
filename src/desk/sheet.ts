import { nameOf } from '#access/actions.ts';
import { caseForSheet } from '#cases/actions.ts';
import { applicantById, contactById, matterById } from '#contacts/actions.ts';
import { words as contactWords } from '#contacts/words.ts';
import { structuresOn, topicsOn } from '#directory/actions.ts';
import { formatDate, formatInstant, officeDay } from '#language/format.ts';
import { showPhone } from '#language/identifiers.ts';
import type { Tx, Who } from '#platform/database.ts';
import type { SheetData } from '#platform/documents/sheet.ts';
import { notFound } from '#platform/fault.ts';
import { say } from '#platform/words.ts';
import { words } from './words.ts';

/** R4: the müraciət vərəqəsi of a matter taken to investigation or registered, in the language of the page. */
export async function sheetData(tx: Tx, who: Who, matterId: string, origin: string): Promise<SheetData> {
  const matter = await matterById(tx, matterId);
  const contact = matter ? await contactById(tx, matter.contact_id) : null;
  if (!matter || !contact) throw notFound();
  const w = say(words, who.lang);
  const wc = say(contactWords, who.lang);
  const applicant = contact.applicant_id ? await applicantById(tx, contact.applicant_id) : null;
  const kase = matter.case_id ? await caseForSheet(tx, matter.case_id) : null;
  const day = officeDay(contact.received_at);
  const structure = (await structuresOn(tx, day)).find((one) => one.id === matter.structure_id);
  const topic = (await topicsOn(tx, day)).find((one) => one.id === matter.topic_id);
  const person = matter.disposed_by ?? contact.owner_id;
  const clerk = person ? await nameOf(tx, person) : null;
  const number = kase?.number ?? contact.number;
  const due = kase ? `${formatDate(kase.dueOn)}${kase.provisional ? ` (${w('provisional')})` : ''}` : '';
  return {
    ministry: w('ministry'),
    centre: w('centre'),
    title: w('sheetTitle'),
    number,
    fields: [
      { label: w('sheetContact'), value: `${contact.number} · ${wc(`channel_${contact.channel}`)} · ${formatInstant(contact.received_at)}` },
      { label: w('sheetApplicant'), value: applicant ? `${applicant.full_name} (${wc(`applicant_${applicant.kind}`)})` : '' },
      {
        label: w('sheetReach'),
        value: [applicant?.phone ?? contact.phone, applicant?.email, applicant?.address]
          .filter(Boolean)
          .map((one) => showPhone(one as string))
          .join(', '),
      },
      { label: wc('kind'), value: matter.kind ? wc(`kind_${matter.kind}`) : '' },
      { label: w('structure'), value: structure?.name[who.lang] ?? '' },
      { label: w('topic'), value: topic?.name[who.lang] ?? '' },
      { label: w('sheetDue'), value: due },
    ],
    texts: [
      { label: w('sheetSubject'), value: kase?.subject ?? contact.subject ?? '' },
      { label: w('sheetBody'), value: kase?.body ?? contact.body ?? matter.note },
      { label: w('stepsTried'), value: kase?.stepsTried ?? matter.steps_tried ?? '' },
    ],
    signatures: [
      { label: w('sheetAccepted'), name: clerk ?? '' },
      { label: w('sheetApplicant'), name: applicant?.full_name ?? '' },
    ],
    note: w('sheetNote'),
    qrUrl: `${origin}/track?number=${number}`,
  };
}
