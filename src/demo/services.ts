import { addCard } from '#cases/services/actions.ts';
import type { CardBody } from '#cases/services/contract.ts';
import { asSystem, type Who } from '#platform/database.ts';

type Step = CardBody['steps'][number];
const before = (az: string, ru: string, en: string): Step => ({ az, ru, en, when: 'before' });
const after = (az: string, ru: string, en: string): Step => ({ az, ru, en, when: 'after' });
const told = after('Nəticə zəng edənə deyildi', 'Результат сообщён звонящему', 'The caller was told the result');

/** Invented reglaments: real ones are entered by whoever keeps the cards. */
const cards: readonly (CardBody & { readonly structure: string; readonly topic: string })[] = [
  {
    structure: 'tax',
    topic: 'registration',
    titleAz: 'Vergi uçotu barədə məlumat',
    titleRu: 'Сведения о налоговом учёте',
    titleEn: 'Data on tax registration',
    reglament: 'Nümunə reqlament № 1, 3-cü bənd (uydurma)',
    legalBasis: 'Nümunə razılaşma № 7, 2-ci bənd (uydurma)',
    purpose: 'Müraciət edənin uçot vəziyyəti barədə sualının cavablandırılması',
    kinds: ['person', 'entrepreneur', 'legalEntity'],
    minLevel: 1,
    register: 'taxpayer',
    validFrom: '2026-01-05',
    steps: [
      before('Zəng edənin nə üçün soruşduğu dəqiqləşdirildi', 'Выяснено, зачем нужны сведения', 'What the data are needed for is clear'),
      before(
        'Fərdi məlumatlara baxılacağı bildirildi',
        'Сообщено, что будут открыты персональные данные',
        'The caller was told that personal data will be opened',
      ),
      told,
    ],
  },
  {
    structure: 'tax',
    topic: 'overpaid-tax',
    titleAz: 'Borc və artıq ödəmə barədə məlumat',
    titleRu: 'Сведения о долге и переплате',
    titleEn: 'Data on debt and overpayment',
    reglament: 'Nümunə reqlament № 1, 5-ci bənd (uydurma)',
    legalBasis: 'Nümunə razılaşma № 7, 4-cü bənd (uydurma)',
    purpose: 'Borc və artıq ödəmə barədə sualın cavablandırılması',
    kinds: ['entrepreneur', 'legalEntity', 'person'],
    minLevel: 2,
    register: 'taxpayer',
    validFrom: '2026-01-05',
    steps: [before('Hansı vergi üzrə soruşduğu dəqiqləşdirildi', 'Уточнено, по какому налогу', 'Which tax is asked about is clear'), told],
  },
  {
    structure: 'property',
    topic: 'ownership',
    titleAz: 'Daşınmaz əmlakın qeydiyyatı barədə məlumat',
    titleRu: 'Сведения о регистрации недвижимости',
    titleEn: 'Data on registered property',
    reglament: 'Nümunə reqlament № 2, 4-cü bənd (uydurma)',
    legalBasis: 'Nümunə razılaşma № 9, 1-ci bənd (uydurma)',
    purpose: 'Qeydiyyat ərizəsinin vəziyyəti barədə sualın cavablandırılması',
    kinds: ['person', 'entrepreneur', 'legalEntity'],
    minLevel: 2,
    register: 'property',
    validFrom: '2026-01-05',
    steps: [before('Obyektin ünvanı dəqiqləşdirildi', 'Уточнён адрес объекта', 'The address of the object is clear'), told],
  },
  {
    structure: 'tax',
    topic: 'user-code',
    titleAz: 'İstifadəçi kodu və parolun bərpası yolu',
    titleRu: 'Как восстановить код пользователя и пароль',
    titleEn: 'How to restore the user code and password',
    reglament: 'Nümunə reqlament № 3, 1-ci bənd (uydurma)',
    legalBasis: 'Nümunə reqlament № 3 (uydurma)',
    purpose: 'Bərpa addımlarının başa salınması',
    kinds: ['person', 'entrepreneur', 'legalEntity', 'foreigner'],
    minLevel: 0,
    register: '',
    validFrom: '2026-01-05',
    steps: [
      before('Bərpa səhifəsi zəng edəndə açıldı', 'Страница восстановления открыта у звонящего', 'The caller has the restoring page open'),
      after('Yeni parolu heç kimə deməmək xatırladıldı', 'Напомнено никому не сообщать пароль', 'The caller was reminded to tell the password to nobody'),
    ],
  },
];

/** The cards of the demonstration; once. */
export async function demoServices(now: Date): Promise<void> {
  const found = await asSystem('demo', 'services', async (tx) => {
    if (await tx.selectFrom('service_cards').select('id').limit(1).executeTakeFirst()) return null;
    const keeper = await tx.selectFrom('people').select('id').where('login', '=', 'keyfiyyet').executeTakeFirst();
    const ids = async (table: 'structures' | 'topics') =>
      new Map((await tx.selectFrom(table).select(['id', 'code']).execute()).map((row) => [row.code, row.id]));
    return { keeper, structures: await ids('structures'), topics: await ids('topics') };
  });
  if (!found?.keeper) return;
  const keeper: Who = { personId: found.keeper.id, lang: 'az' };
  for (const { structure, topic, ...body } of cards)
    await addCard(keeper, { ...body, structureId: found.structures.get(structure) ?? '', topicId: found.topics.get(topic) ?? null }, now);
}
