import { calendarYears } from '#maths/calendar/calendars.ts';
import { json, type Tx } from '#platform/database.ts';

type Act = {
  readonly code: string;
  readonly kind: string;
  readonly number: string | null;
  readonly adoptedOn: string | null;
  readonly az: string;
  readonly ru: string;
  readonly en: string;
  readonly note?: string;
};

/** Acts that a rule or a setting cites; what is not known of them stays empty. */
const acts: readonly Act[] = [
  {
    code: 'statute',
    kind: 'statute',
    number: null,
    adoptedOn: null,
    az: 'Çağrı Mərkəzinin Əsasnaməsi',
    ru: 'Положение о Центре обращений',
    en: 'Statute of the Call Centre',
  },
  {
    code: 'appeals-law',
    kind: 'law',
    number: '1308-IVQ',
    adoptedOn: '2015-09-30',
    az: '"Vətəndaşların müraciətləri haqqında" Qanun',
    ru: 'Закон «Об обращениях граждан»',
    en: 'Law on citizens’ appeals',
    note: '10.1: 15 iş günü, əlavə öyrənmə və yoxlama olduqda 30 iş günü; 10.2: ən çoxu 30 iş günü uzadılma; 7.10: aidiyyəti üzrə 3 iş günü; 6.4: anonim müraciət; 8.1.4: ildə üç əsaslandırılmış cavab.',
  },
  {
    code: 'rules-50',
    kind: 'rules',
    number: '50',
    adoptedOn: '2015-02-25',
    az: 'Dövlət orqanlarında çağrı mərkəzlərinin fəaliyyətinin təşkili Qaydaları',
    ru: 'Правила организации деятельности центров обращений в государственных органах',
    en: 'Rules on call centres of state bodies',
    note: 'Müraciətin qəbulu və cavablandırılması ödənişsizdir; zəng yazılır və bu barədə əvvəlcədən bildirilir; yazının surəti 3 ay müddətində tələb oluna bilər. Göstəricilər əlavəsi hələ daxil edilməyib.',
  },
  {
    code: 'labour-code',
    kind: 'code',
    number: null,
    adoptedOn: null,
    az: 'Əmək Məcəlləsi',
    ru: 'Трудовой кодекс',
    en: 'Labour Code',
    note: '105: iş günü hesab edilməyən bayramlar və istirahət gününün keçirilməsi; 108: bayramqabağı iş günü bir saat qısadır.',
  },
  {
    code: 'cabinet-362',
    kind: 'decision',
    number: '362',
    adoptedOn: '2025-12-02',
    az: 'Nazirlər Kabinetinin 2026-cı il üçün bayram günləri haqqında qərarı',
    ru: 'Решение Кабинета министров о праздничных днях 2026 года',
    en: 'Cabinet decision on the holidays of 2026',
  },
  {
    code: 'cabinet-447',
    kind: 'decision',
    number: '447',
    adoptedOn: '2023-12-09',
    az: 'Nazirlər Kabinetinin 2024-cü ilin yanvarında iş və istirahət günlərinin yeri haqqında qərarı',
    ru: 'Решение Кабинета министров о переносе рабочих и выходных дней в январе 2024 года',
    en: 'Cabinet decision on working and rest days of January 2024',
    note: '4 və 5 yanvar istirahət, 7 yanvar iş günü.',
  },
  {
    code: 'cabinet-339',
    kind: 'decision',
    number: '339',
    adoptedOn: '2016-09-01',
    az: 'Telefon müraciət xidməti vasitəsilə şifahi müraciətlərin edilməsi, qəbulu, qeydiyyatı və cavablandırılması Qaydası',
    ru: 'Порядок устных обращений через телефонную службу',
    en: 'Rule on oral appeals by telephone service',
    note: 'Dövlət orqanlarının çağrı mərkəzlərini adla göstərmir: onlar 50 nömrəli qərarla fəaliyyət göstərir.',
  },
  {
    code: 'decree-950',
    kind: 'decree',
    number: '950',
    adoptedOn: '2016-06-23',
    az: 'Müraciətlərlə bağlı kargüzarlığın aparılması Qaydası',
    ru: 'Порядок делопроизводства по обращениям',
    en: 'Rule on record-keeping of appeals',
  },
  {
    code: 'decree-951',
    kind: 'decree',
    number: '951',
    adoptedOn: '2016-06-23',
    az: 'Müraciətlərə baxılmasına nəzarət Qaydası',
    ru: 'Порядок контроля за рассмотрением обращений',
    en: 'Rule on control of the review of appeals',
  },
  {
    code: 'personal-data',
    kind: 'law',
    number: '998-IIIQ',
    adoptedOn: '2010-05-11',
    az: '"Fərdi məlumatlar haqqında" Qanun',
    ru: 'Закон «О персональных данных»',
    en: 'Law on personal data',
  },
  {
    code: 'tax-code',
    kind: 'code',
    number: null,
    adoptedOn: null,
    az: 'Vergi Məcəlləsi',
    ru: 'Налоговый кодекс',
    en: 'Tax Code',
    note: '30: vergi sirri; 218.1.1: sadələşdirilmiş verginin 200.000 manatlıq həddi.',
  },
  {
    code: 'antimonopoly-2025',
    kind: 'decree',
    number: null,
    adoptedOn: '2025-02-12',
    az: 'Antiinhisar xidmətinin Prezident yanında Dövlət Agentliyinə çevrilməsi haqqında Fərman',
    ru: 'Указ о преобразовании антимонопольной службы в Государственное агентство',
    en: 'Decree making the antimonopoly service a State Agency',
    note: 'Bu gündən həmin mövzu üzrə müraciət 3 iş günü ərzində aidiyyəti üzrə göndərilir.',
  },
];

type Seed = readonly [key: string, value: number | string, certainty: 'statute' | 'law' | 'rules' | 'assumed', act: string | null, clause: string | null];
/** Defaults. Those marked 'assumed' are not from the Rules and say so on their screen; the real annex is typed in over them. */
const settings: readonly Seed[] = [
  ['cases.lawDays', 15, 'law', 'appeals-law', '10.1'],
  ['cases.lawStudyDays', 30, 'law', 'appeals-law', '10.1'],
  ['cases.extensionMostDays', 30, 'law', 'appeals-law', '10.2'],
  ['cases.centreDays', 10, 'assumed', 'statute', '4.0.3'],
  ['cases.centreStudyDays', 15, 'assumed', 'statute', '4.0.3'],
  ['cases.forwardDays', 3, 'law', 'appeals-law', '7.10'],
  ['cases.refusalDays', 5, 'assumed', 'appeals-law', '8'],
  ['cases.soonDays', 3, 'assumed', null, null],
  ['opinions.days', 10, 'statute', 'statute', '4.0.3'],
  ['opinions.studyDays', 15, 'statute', 'statute', '4.0.3'],
  ['opinions.remindExpertDays', 2, 'assumed', 'statute', '4.0.3'],
  ['opinions.remindHeadDays', 1, 'assumed', 'statute', '4.0.3'],
  ['sendings.acceptDays', 1, 'assumed', 'statute', '3.0.2'],
  ['sendings.beforeDays', 3, 'assumed', 'statute', '3.0.2'],
  ['sl.percent', 80, 'assumed', null, null],
  ['sl.seconds', 20, 'assumed', null, null],
  ['abandon.max', 0.05, 'assumed', null, null],
  ['abandon.shortSeconds', 10, 'statute', 'statute', '6.1.7'],
  ['answerRate.min', 0.95, 'assumed', null, null],
  ['asa.max', 30, 'assumed', null, null],
  ['fcr.min', 0.75, 'assumed', null, null],
  ['fcr.windowDays', 7, 'assumed', null, null],
  ['quality.min', 85, 'assumed', null, null],
  ['quality.perAgentMonth', 5, 'assumed', null, null],
  ['csat.min', 0.8, 'assumed', null, null],
  ['occupancy.max', 0.88, 'assumed', null, null],
  ['staffing.shrinkage', 0.3, 'assumed', null, null],
  ['staffing.patienceSeconds', 180, 'assumed', null, null],
  ['forecast.dayMin', 0.95, 'assumed', null, null],
  ['forecast.intervalMin', 0.85, 'assumed', null, null],
  ['adherence.min', 0.92, 'assumed', null, null],
  ['callback.waitSeconds', 10, 'statute', 'statute', '6.1.7'],
  ['callback.attempts', 3, 'assumed', null, null],
  ['callback.dueWD', 1, 'assumed', null, null],
  ['callback.fromHour', 9, 'assumed', null, null],
  ['callback.toHour', 20, 'assumed', null, null],
  ['queue.callbackSharePercent', 25, 'assumed', null, null],
  ['queue.callOrderAfterSeconds', 120, 'assumed', null, null],
  ['queue.helpAlarmSeconds', 120, 'assumed', null, null],
  ['live.from', '09:00', 'assumed', 'rules-50', null],
  ['live.to', '18:00', 'assumed', 'rules-50', null],
  ['live.breakPolicy', 'afterCall', 'assumed', null, null],
  ['recording.copyRequestMonths', 3, 'rules', 'rules-50', null],
  ['recording.copyLevel', 2, 'assumed', 'rules-50', null],
  ['recording.copyDownloadDays', 30, 'assumed', null, null],
  ['recording.retentionMonths', 36, 'assumed', null, null],
  ['urgent.firstActionMinutes', 30, 'assumed', 'statute', '6.1.5'],
  ['urgent.hours', 24, 'assumed', 'statute', '6.1.5'],
  ['urgent.firstPercent', 50, 'assumed', 'statute', '6.1.5'],
  ['urgent.secondPercent', 75, 'assumed', 'statute', '6.1.5'],
  ['clarifications.days', 5, 'assumed', 'appeals-law', '8'],
  ['onsite.alertSeconds', 60, 'assumed', 'statute', '4.0.26'],
  ['onsite.acknowledgeMinutes', 5, 'assumed', 'statute', '4.0.26'],
  ['receptions.horizonDays', 30, 'assumed', 'statute', '4.0.22'],
  ['receptions.leadHours', 24, 'assumed', 'statute', '4.0.22'],
  ['tickets.days', 10, 'statute', 'statute', '4.0.24'],
  ['tickets.studyDays', 15, 'statute', 'statute', '4.0.24'],
  ['requests.days', 10, 'assumed', 'statute', '4.0.2'],
  ['answers.reviewAfterDays', 180, 'assumed', 'statute', '6.7.3'],
  ['training.passPercent', 80, 'assumed', 'statute', '4.0.23'],
  ['training.minimumPeople', 2, 'assumed', 'statute', '4.0.23'],
  ['training.warnDays', 5, 'assumed', 'statute', '4.0.23'],
  ['drafts.opinionDays', 3, 'assumed', 'statute', '3.0.4'],
  ['report.dailyForm', '5-G', 'assumed', 'statute', '6.9.3'],
];
const since = '2024-01-01';

/** Acts, settings and the first calendar, once each by code, key or version; what people changed since is left alone. */
export async function seedLaw(tx: Tx): Promise<void> {
  for (const act of acts) {
    await tx
      .insertInto('acts')
      .values({
        code: act.code,
        kind: act.kind,
        number: act.number,
        adopted_on: act.adoptedOn,
        title_az: act.az,
        title_ru: act.ru,
        title_en: act.en,
        note: act.note ?? null,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  }
  const ids = new Map((await tx.selectFrom('acts').select(['id', 'code']).execute()).map((row) => [row.code, row.id]));
  const known = new Set((await tx.selectFrom('settings').select('key').execute()).map((row) => row.key));
  for (const [key, value, certainty, act, clause] of settings) {
    if (known.has(key)) continue;
    await tx
      .insertInto('settings')
      .values({ key, value: json(value), valid_from: since, act_id: act ? (ids.get(act) ?? null) : null, clause, certainty, reason: null })
      .execute();
  }
  const calendar = await tx.selectFrom('calendar_versions').select('version').limit(1).executeTakeFirst();
  if (!calendar) {
    await tx
      .insertInto('calendar_versions')
      .values({
        years: json(calendarYears),
        act_id: ids.get('labour-code') ?? null,
        act_text: 'Əmək Məcəlləsi 105, 108',
        reason: 'İlkin təqvim: 2024–2026 rəsmi, 2027 proqnoz',
      })
      .execute();
  }
}
