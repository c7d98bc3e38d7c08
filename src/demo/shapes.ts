/** The shapes of published practice (domain notes §5.3–5.4), not its totals: a representative day of about 800 contacts. */
export const contactsPerDay = 800;

/** Share of a working day's contacts by half hour from 09:00; a morning hill, a lunch dip, an afternoon hill. */
export const halfHourWeights = [38, 52, 60, 66, 69, 64, 58, 47, 42, 46, 55, 59, 58, 55, 52, 48, 42, 33] as const;
/** Outside live hours only the portal takes anything in. */
export const portalHours = [7, 8, 19, 20, 21, 22, 23] as const;

/** Load by day: Mondays and the days before the 20th run high. */
export function dayFactor(weekday: number, dayOfMonth: number): number {
  const week = [1, 1.18, 1.05, 1, 0.96, 0.88, 0.1, 0.08][weekday] ?? 1;
  return week * (dayOfMonth >= 17 && dayOfMonth <= 20 ? 1.25 : 1);
}

export const channels = [
  ['phone', 78],
  ['portal', 13],
  ['visit', 4],
  ['email', 4],
  ['post', 1],
] as const;
/** az 90.7 %, ru 6.9 %, en 2.3 %: published by another ministry's centre. */
export const langs = [
  ['az', 90.7],
  ['ru', 6.9],
  ['en', 2.4],
] as const;
export const kinds = [
  ['question', 71],
  ['eService', 16],
  ['application', 6],
  ['complaint', 2.6],
  ['proposal', 0.6],
  ['information', 3.8],
] as const;
export const endings = [
  ['completed', 95],
  ['wrongNumber', 2],
  ['silent', 1.2],
  ['dropped', 1.4],
  ['otherBody', 0.4],
] as const;

export type Theme = { readonly subject: string; readonly question: string; readonly body: string; readonly answer: string };
/** What people ask, in our own words; chosen by topic code where it is known, else any. */
export const themes: readonly Theme[] = [
  {
    subject: 'Bəyannamənin verilmə müddəti',
    question: 'Rüblük bəyannamə nə vaxtadək verilməlidir?',
    body: 'Rüblük bəyannaməni hansı tarixədək təqdim etməliyəm?',
    answer: 'Rüblük bəyannamə rübdən sonrakı ayın 20-dək təqdim olunur.',
  },
  {
    subject: 'Fəaliyyətin dayandırılması',
    question: 'Fərdi sahibkar fəaliyyətini necə dayandıra bilər?',
    body: 'Fərdi sahibkar kimi fəaliyyətimi müvəqqəti dayandırmaq istəyirəm, hansı addımları atmalıyam?',
    answer: 'Fəaliyyətin dayandırılması barədə məlumat şəxsi kabinetdən elektron qaydada verilir.',
  },
  {
    subject: 'ASAN İmza sertifikatının yenilənməsi',
    question: 'ASAN İmza sertifikatını necə yeniləmək olar?',
    body: 'Sertifikatımın müddəti bitir, yeniləmək üçün hara müraciət edim?',
    answer: 'Sertifikat müddətin son 30 günündə onlayn yenilənə bilər.',
  },
  {
    subject: 'Sadələşdirilmiş verginin sabit məbləği',
    question: 'Sadələşdirilmiş verginin sabit məbləği üzrə qəbz necə alınır?',
    body: 'Sabit məbləğ üzrə qəbzi haradan ala bilərəm?',
    answer: 'Qəbz fəaliyyətə başlamazdan əvvəl elektron xidmətlə alınır.',
  },
  {
    subject: 'Qeydiyyat məlumatlarının dəyişdirilməsi',
    question: 'Qeydiyyat məlumatlarını necə dəyişmək olar?',
    body: 'Hüquqi ünvan dəyişib, məlumatı necə yeniləyim?',
    answer: 'Dəyişiklik barədə ərizə 40 gün müddətində elektron qaydada verilir.',
  },
  {
    subject: 'Şəxsi kabinetə giriş alınmır',
    question: 'Şəxsi kabinetə daxil olmaq alınmırsa nə etməli?',
    body: 'İstifadəçi kodu və parol daxil edilir, lakin səhifə açılmır.',
    answer: 'Brauzerin yaddaşı təmizlənməli, sonra parol bərpa edilməlidir.',
  },
  {
    subject: 'Əmlakın qeydiyyatı haqqında çıxarış',
    question: 'Daşınmaz əmlakın çıxarışını necə əldə etmək olar?',
    body: 'Çıxarışın elektron surətini necə əldə edə bilərəm?',
    answer: 'Çıxarış elektron xidmətlər bölməsindən sifariş olunur.',
  },
  {
    subject: 'Torpaq sahəsinin icarəsi',
    question: 'Torpaq icarəsinin müddətini uzatmaq olarmı?',
    body: 'Dövlət mülkiyyətində olan torpağın icarəsi üzrə müddətin uzadılması mümkündürmü?',
    answer: 'Müddət bitməzdən əvvəl elektron ərizə verilməklə uzadıla bilər.',
  },
  {
    subject: 'Elektron qaimə göndərilmir',
    question: 'E-qaimə göndəriləndə "sənəd imzalanmadı" xətası çıxırsa nə etməli?',
    body: 'Qaimə göndərildikdə "sənəd imzalanmadı" bildirişi çıxır.',
    answer: 'İmza proqramı yenilənməli, qaimə qaralamalardan yenidən göndərilməlidir.',
  },
  {
    subject: 'Artıq ödənilmiş verginin qaytarılması',
    question: 'Artıq ödənilmiş vergi necə qaytarılır?',
    body: 'Artıq ödədiyim məbləğin qaytarılmasını xahiş edirəm.',
    answer: 'Artıq ödənilmiş məbləğ ərizə əsasında qaytarılır və ya növbəti ödənişlərə yönəldilir.',
  },
  {
    subject: 'Dövlət rüsumunun iki dəfə tutulması',
    question: 'Dövlət rüsumu iki dəfə tutulubsa nə etməli?',
    body: 'Eyni xidmət üzrə rüsum iki dəfə tutulub, araşdırılmasını xahiş edirəm.',
    answer: 'Təkrar ödənilmiş rüsum yoxlanıldıqdan sonra geri qaytarılır.',
  },
  {
    subject: 'Arayışın alınması',
    question: 'Vergi borcunun olmaması haqqında arayış necə alınır?',
    body: 'Vergi borcunun olmaması haqqında arayışı necə ala bilərəm?',
    answer: 'Arayış şəxsi kabinetdən dərhal əldə edilir.',
  },
];

export const remarks = ['Müraciət edən əlavə sənəd göndərəcək.', 'Struktur ilə telefonla dəqiqləşdirildi.', 'Ödəniş qəbzi yoxlanıldı.'] as const;
