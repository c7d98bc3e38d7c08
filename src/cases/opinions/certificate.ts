import { formatDate, formatInstant } from '#language/format.ts';
import type { CountedDay } from '#maths/calendar/deadline.ts';
import { as, asSystem, type Who } from '#platform/database.ts';
import { renderPdf } from '#platform/documents/pdf.ts';
import { reportPages } from '#platform/documents/report.ts';
import { notFound } from '#platform/fault.ts';
import { say } from '#platform/words.ts';
import { verificationUrl } from '../letter-pdf.ts';
import { caseById } from '../store.ts';
import { words as caseWords } from '../words.ts';
import { opinionById, structureById } from './store.ts';
import { words } from './words.ts';

/** The certificate of a tacit agreement: clause, delivery, every counted day. Whoever may see the request may read it. */
export async function certificatePdf(who: Who, opinionId: string, origin: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  await as(who, 'reading a certificate', async (tx) => {
    const seen = await tx.selectFrom('tacit_certificates').select('number').where('opinion_id', '=', opinionId).executeTakeFirst();
    if (!seen) throw notFound();
  });
  return asSystem('opinions', 'a certificate', async (tx) => {
    const opinion = await opinionById(tx, opinionId);
    const certificate = await tx.selectFrom('tacit_certificates').selectAll().where('opinion_id', '=', opinionId).executeTakeFirstOrThrow();
    const kase = await caseById(tx, opinion.case_id);
    const structure = await structureById(tx, opinion.structure_id);
    const w = say(words, who.lang);
    const c = say(caseWords, who.lang);
    const days = certificate.derivation as readonly CountedDay[];
    const definition = await reportPages({
      ministry: c('letterheadMinistry'),
      centre: c('letterheadCentre'),
      number: `№ ${certificate.number}`,
      form: formatDate(certificate.due_on),
      title: w('certificateTitle'),
      facts: [
        { label: w('certificateDelivered'), value: `${formatInstant(certificate.delivered_at)}. ${certificate.delivery_proof}` },
        {
          label: w('certificateTerm'),
          value: w('certificateTermText', { n: certificate.working_days, due: formatDate(certificate.due_on), calendar: certificate.calendar_version }),
        },
      ],
      lists: [],
      tables: [
        {
          title: w('certificateDays'),
          columns: [w('certificateDay'), w('certificateNote'), w('certificateCount')],
          rows: days.map((day, at) => [formatDate(day.date), noteOf(day, at, days.length, w, c), day.counted === null ? '' : String(day.counted)]),
        },
      ],
      notes: [
        w('certificateSaid', {
          structure: structure?.[`name_${who.lang}`] ?? '',
          number: kase.number,
          version: opinion.version,
          clause: certificate.clause,
          at: `${formatDate(certificate.due_on)} 24:00`,
        }),
        `${w('certificateDraft')}: ${certificate.content_hash}`,
        w('certificateOthers'),
      ],
      definitions: w('certificateRecorded', { at: formatInstant(certificate.recorded_at) }),
      signatures: [],
      foot: w('certificateFoot', { number: certificate.number, code: certificate.verification_code }),
      qrUrl: verificationUrl(origin, certificate.verification_code),
      pageOf: (page, pages) => w('certificatePage', { page, pages }),
      language: who.lang,
    });
    return { name: `${certificate.number}.pdf`, content: Buffer.from(await renderPdf(definition)) };
  });
}

type Say = ReturnType<typeof say<(typeof words)['table']>>;
type SayCase = ReturnType<typeof say<(typeof caseWords)['table']>>;

/** Why a day did not count, or counted though it is a holiday. */
function noteOf(day: CountedDay, at: number, length: number, w: Say, c: SayCase): string {
  if (at === 0) return w('dayZero');
  const holiday = day.holiday ? c(`holiday_${day.holiday}`) : '';
  const why =
    day.kind === 'weekend'
      ? w('weekend')
      : day.kind === 'movedRest'
        ? c('dayMovedRestFrom', { date: formatDate(day.movedFrom ?? day.date).slice(0, 5) })
        : day.kind === 'voting'
          ? c('dayVoting')
          : day.kind === 'swapOff'
            ? `${c('daySwapOff')} ${day.act ?? ''}`
            : day.kind === 'swapWorked'
              ? `${c('daySwapWorked')} ${day.act ?? ''}`
              : holiday;
  return at === length - 1 ? [why, w('dayLast')].filter(Boolean).join(', ') : why;
}
