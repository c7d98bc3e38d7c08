import { createHash } from 'node:crypto';
import { normaliseFin, readVoen } from '#language/identifiers.ts';
import { type HeldAppeal, type HeldFact, type StructureAnswer, StructureFailure, type StructureQuestion, type Structures } from './port.ts';

/**
 * An invented register for demonstration and tests: what it holds follows from the key alone, so the same person has the
 * same data on every start. A VÖEN whose check digit is wrong, or a FİN that cannot be one, is held by nobody.
 */
export function simulatedStructures(options: { readonly down?: (structure: string) => boolean } = {}): Structures {
  return {
    ask: async (question) => {
      if (options.down?.(question.structure)) throw new StructureFailure('unavailable', question.structure);
      const key = question.key.kind === 'fin' ? normaliseFin(question.key.value) : checkedVoen(question.key.value);
      return key === null ? null : answerFor(question, key);
    },
  };
}

function checkedVoen(typed: string): string | null {
  const { voen, checks } = readVoen(typed);
  return checks ? voen : null;
}

/** A number below `below` that follows from key and what it is for. */
function drawn(key: string, what: string, below: number): number {
  return createHash('sha256').update(`${what}:${key}`).digest().readUInt32BE(0) % below;
}
const day = (key: string, what: string, year: number): string =>
  `${year}-${String(1 + drawn(key, `${what} month`, 12)).padStart(2, '0')}-${String(1 + drawn(key, `${what} day`, 28)).padStart(2, '0')}`;
const fact = (key: string, az: string, ru: string, en: string, secrecy: HeldFact['secrecy'], value: string): HeldFact => ({
  key,
  label: { az, ru, en },
  value,
  secrecy,
});

function answerFor({ register }: StructureQuestion, key: string): StructureAnswer | null {
  if (register === 'taxpayer') return { facts: taxpayer(key), appeals: appeals(key, 'V', 'Uydurma: artıq ödənilmiş verginin qaytarılması') };
  if (register === 'property') return { facts: property(key), appeals: appeals(key, 'Ə', 'Uydurma: çıxarışın verilməsi') };
  return null;
}

const taxpayer = (key: string): HeldFact[] => [
  fact('status', 'Uçot vəziyyəti', 'Состояние учёта', 'Registration status', 'open', drawn(key, 'status', 5) === 0 ? 'Dayandırılıb' : 'Fəaliyyətdədir'),
  fact('registeredOn', 'Uçota alınıb', 'Поставлен на учёт', 'Registered on', 'open', day(key, 'registered', 2012 + drawn(key, 'year', 12))),
  fact('office', 'Vergi orqanı', 'Налоговый орган', 'Tax office', 'open', `Uydurma ${1 + drawn(key, 'office', 9)} №-li idarə`),
  fact('address', 'Qeydiyyat ünvanı', 'Адрес регистрации', 'Registered address', 'personal', `Nümunə şəhəri, Uydurma küçəsi ${1 + drawn(key, 'house', 90)}`),
  fact('regime', 'Vergitutma rejimi', 'Режим налогообложения', 'Tax regime', 'taxSecret', drawn(key, 'regime', 2) === 0 ? 'Sadələşdirilmiş vergi' : 'ƏDV'),
  fact('debt', 'Borc', 'Задолженность', 'Debt', 'taxSecret', `${drawn(key, 'debt', 2000)},${String(drawn(key, 'qepik', 100)).padStart(2, '0')} ₼`),
  fact('inspection', 'Keçirilən yoxlama', 'Проводимая проверка', 'Inspection under way', 'special', drawn(key, 'inspection', 4) === 0 ? 'Var' : 'Yoxdur'),
];

const property = (key: string): HeldFact[] => [
  fact('objects', 'Qeydiyyatda olan obyektlər', 'Зарегистрированные объекты', 'Registered objects', 'personal', `${drawn(key, 'objects', 4)}`),
  fact('lastExtract', 'Son çıxarış', 'Последняя выписка', 'Last extract', 'personal', day(key, 'extract', 2021 + drawn(key, 'extract year', 5))),
  fact('request', 'Baxılan ərizə', 'Рассматриваемое заявление', 'Application under way', 'open', drawn(key, 'request', 3) === 0 ? 'Var' : 'Yoxdur'),
  fact('arrest', 'Həbs və məhdudiyyət', 'Арест и ограничения', 'Seizure or restriction', 'special', drawn(key, 'arrest', 6) === 0 ? 'Var' : 'Yoxdur'),
];

function appeals(key: string, letter: string, subject: string): HeldAppeal[] {
  const made = Array.from({ length: 1 + drawn(key, 'appeals', 3) }, (_, at): HeldAppeal => {
    const receivedOn = day(key, `appeal ${at}`, 2025);
    const answered = drawn(key, `answered ${at}`, 3) > 0;
    return {
      number: `${letter}-2025-${String(1 + drawn(key, `number ${at}`, 99_999)).padStart(6, '0')}`,
      receivedOn,
      subject,
      repliedOn: answered ? receivedOn.replace('2025', '2026') : null,
      reply: answered ? 'Uydurma cavab: müraciətinizə baxılıb, qərar barədə məktub göndərilib.' : null,
      secrecy: 'personal',
      sealed: drawn(key, `sealed ${at}`, 10) === 0,
    };
  });
  return made.toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1));
}
