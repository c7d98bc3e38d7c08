import type { Tx } from '#platform/database.ts';

type Structure = {
  readonly code: string;
  readonly kind: 'apparatus' | 'service' | 'otherBody';
  readonly from: string;
  readonly until?: string;
  readonly basis?: string;
  readonly az: string;
  readonly ru: string;
  readonly en: string;
};
/** The Ministry's structures by day (domain notes §5.1): Apparatus and State Services; public legal entities are other bodies. */
const structures: readonly Structure[] = [
  { code: 'apparatus', kind: 'apparatus', from: '2019-12-30', az: 'Nazirliyin Aparatı', ru: 'Аппарат Министерства', en: 'Apparatus of the Ministry' },
  { code: 'tax', kind: 'service', from: '2020-05-12', az: 'Dövlət Vergi Xidməti', ru: 'Государственная налоговая служба', en: 'State Tax Service' },
  {
    code: 'property',
    kind: 'service',
    from: '2020-01-01',
    az: 'Əmlak Məsələləri Dövlət Xidməti',
    ru: 'Государственная служба по вопросам имущества',
    en: 'State Service on Property Issues',
  },
  {
    code: 'antimonopoly',
    kind: 'service',
    from: '2019-10-23',
    until: '2025-02-12',
    basis: '12.02.2025 tarixli Fərman',
    az: 'Antiinhisar və İstehlak Bazarına Nəzarət Dövlət Xidməti',
    ru: 'Государственная служба антимонопольного контроля',
    en: 'State Service for Antimonopoly and Consumer Market Control',
  },
  {
    code: 'antimonopoly-agency',
    kind: 'otherBody',
    from: '2025-02-12',
    basis: '12.02.2025 tarixli Fərman',
    az: 'Antiinhisar və İstehlak Bazarına Nəzarət Dövlət Agentliyi',
    ru: 'Государственное агентство антимонопольного контроля',
    en: 'State Agency for Antimonopoly and Consumer Market Control',
  },
  {
    code: 'smb',
    kind: 'otherBody',
    from: '2017-12-28',
    az: 'Kiçik və Orta Biznesin İnkişafı Agentliyi (KOBİA)',
    ru: 'Агентство развития малого и среднего бизнеса',
    en: 'SMB Development Agency',
  },
  {
    code: 'customs',
    kind: 'otherBody',
    from: '2020-01-01',
    az: 'Dövlət Gömrük Komitəsi',
    ru: 'Государственный таможенный комитет',
    en: 'State Customs Committee',
  },
  {
    code: 'labour',
    kind: 'otherBody',
    from: '2020-01-01',
    az: 'Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi',
    ru: 'Министерство труда и социальной защиты населения',
    en: 'Ministry of Labour and Social Protection',
  },
];

type Topic = {
  readonly code: string;
  readonly az: string;
  readonly ru: string;
  readonly en: string;
  readonly routes: readonly (readonly [structure: string, from: string, until?: string])[];
};
const tax: Topic['routes'] = [['tax', '2020-05-12']];
const property: Topic['routes'] = [['property', '2020-01-01']];
const apparatus: Topic['routes'] = [['apparatus', '2019-12-30']];
const topics: readonly Topic[] = [
  { code: 'declarations', az: 'Bəyannamələr', ru: 'Декларации', en: 'Declarations', routes: tax },
  { code: 'vat', az: 'ƏDV', ru: 'НДС', en: 'VAT', routes: tax },
  { code: 'simplified-tax', az: 'Sadələşdirilmiş vergi', ru: 'Упрощённый налог', en: 'Simplified tax', routes: tax },
  { code: 'e-invoice', az: 'Elektron qaimə', ru: 'Электронная накладная', en: 'E-invoice', routes: tax },
  {
    code: 'suspension',
    az: 'Fəaliyyətin dayandırılması və bərpası',
    ru: 'Приостановка и возобновление деятельности',
    en: 'Suspending and resuming activity',
    routes: tax,
  },
  { code: 'asan-imza', az: 'ASAN İmza sertifikatı', ru: 'Сертификат ASAN İmza', en: 'ASAN İmza certificate', routes: tax },
  { code: 'registration', az: 'Vergi qeydiyyatı', ru: 'Налоговая регистрация', en: 'Tax registration', routes: tax },
  {
    code: 'registration-data',
    az: 'Qeydiyyat məlumatlarının dəyişdirilməsi',
    ru: 'Изменение регистрационных данных',
    en: 'Change of registration data',
    routes: tax,
  },
  { code: 'certificates', az: 'Arayışlar', ru: 'Справки', en: 'Certificates', routes: tax },
  { code: 'user-code', az: 'İstifadəçi kodu və parol', ru: 'Код пользователя и пароль', en: 'User code and password', routes: tax },
  { code: 'overpaid-tax', az: 'Artıq ödənilmiş vergi', ru: 'Излишне уплаченный налог', en: 'Overpaid tax', routes: tax },
  { code: 'income-tax', az: 'Gəlir vergisi', ru: 'Подоходный налог', en: 'Income tax', routes: tax },
  { code: 'ownership', az: 'Mülkiyyət hüququnun qeydiyyatı', ru: 'Регистрация права собственности', en: 'Registration of ownership', routes: property },
  { code: 'land-lease', az: 'Torpaq icarəsi', ru: 'Аренда земли', en: 'Land lease', routes: property },
  { code: 'cadastre', az: 'Kadastr və planlar', ru: 'Кадастр и планы', en: 'Cadastre and plans', routes: property },
  { code: 'privatisation', az: 'Özəlləşdirmə', ru: 'Приватизация', en: 'Privatisation', routes: property },
  { code: 'licences', az: 'Lisenziya və icazələr', ru: 'Лицензии и разрешения', en: 'Licences and permits', routes: apparatus },
  { code: 'investment', az: 'İnvestisiya təşviqi', ru: 'Поощрение инвестиций', en: 'Investment promotion', routes: apparatus },
  { code: 'entrepreneurship', az: 'Sahibkarlığa dəstək', ru: 'Поддержка предпринимательства', en: 'Support of entrepreneurship', routes: apparatus },
  {
    code: 'consumer',
    az: 'İstehlakçı hüquqları və rəqabət',
    ru: 'Права потребителей и конкуренция',
    en: 'Consumer rights and competition',
    routes: [
      ['antimonopoly', '2019-10-23', '2025-02-12'],
      ['antimonopoly-agency', '2025-02-12'],
    ],
  },
];

/** Structures and topics by code, once each; what people changed since is left alone. */
export async function seedDirectory(tx: Tx): Promise<void> {
  for (const one of structures) {
    await tx
      .insertInto('structures')
      .values({
        code: one.code,
        kind: one.kind,
        name_az: one.az,
        name_ru: one.ru,
        name_en: one.en,
        valid_from: one.from,
        valid_until: one.until ?? null,
        basis: one.basis ?? null,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  }
  const ids = new Map((await tx.selectFrom('structures').select(['id', 'code']).execute()).map((row) => [row.code, row.id]));
  for (const topic of topics) {
    const added = await tx
      .insertInto('topics')
      .values({ code: topic.code, name_az: topic.az, name_ru: topic.ru, name_en: topic.en })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) continue;
    for (const [structure, from, until] of topic.routes) {
      await tx
        .insertInto('topic_routes')
        .values({ topic_id: added.id, structure_id: ids.get(structure) ?? '', valid_from: from, valid_until: until ?? null })
        .execute();
    }
  }
}
