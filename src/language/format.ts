/** Numbers, dates and durations as official texts write them; no locale data asked of host or browser. */
export type Lang = 'az' | 'ru' | 'en';

const officeOffsetMs = 4 * 3600 * 1000;
const shifted = (instant: Date | string): Date => new Date(new Date(instant).getTime() + officeOffsetMs);
const two = (n: number): string => String(n).padStart(2, '0');

/** The day in Baku (UTC+4, no summer time) on which an instant falls. */
export const officeDay = (instant: Date | string): string => shifted(instant).toISOString().slice(0, 10);
/** 'HH:MM' in Baku. */
export const officeTime = (instant: Date | string): string => shifted(instant).toISOString().slice(11, 16);
/** The instant at which an office day begins; add a day for its end at 24:00. */
export const startOfOfficeDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - officeOffsetMs);

const months: Readonly<Record<Lang, readonly string[]>> = {
  az: ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const monthsAlone: Readonly<Record<Lang, readonly string[]>> = {
  az: months.az.map((name) => name.slice(0, 1).replace('i', 'İ').toUpperCase() + name.slice(1)),
  ru: ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'],
  en: months.en,
};
const weekdays: Readonly<Record<Lang, readonly string[]>> = {
  az: ['bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə', 'bazar'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const weekdaysShort: Readonly<Record<Lang, readonly string[]>> = {
  az: ['B.e.', 'Ç.a.', 'Ç.', 'C.a.', 'C.', 'Ş.', 'B.'],
  ru: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
const weekdayAt = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const weekdayName = (day: string, lang: Lang): string => weekdays[lang][weekdayAt(day)] as string;
export const weekdayInitials = (lang: Lang): readonly string[] => weekdaysShort[lang];
export const monthName = (month: number, lang: Lang): string => monthsAlone[lang][month - 1] as string;

/** '24.11.2026', in all three languages. */
export const formatDate = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** '24 noyabr 2026' · '24 ноября 2026 г.' · '24 November 2026'. */
export function formatLongDate(day: string, lang: Lang): string {
  const text = `${Number(day.slice(8, 10))} ${months[lang][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  return lang === 'ru' ? `${text} г.` : text;
}
/** '24 noyabr 2026, çərşənbə axşamı'. */
export const formatFullDate = (day: string, lang: Lang): string => `${formatLongDate(day, lang)}, ${weekdayName(day, lang)}`;

export const formatInstant = (instant: Date | string): string => `${formatDate(officeDay(instant))} ${officeTime(instant)}`;

/** 1234567.89 → '1.234.567,89' (az), '1 234 567,89' (ru), '1,234,567.89' (en); a real minus. */
export function formatNumber(value: number, lang: Lang = 'az', decimals = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string | undefined];
  const [group, point] = lang === 'en' ? [',', '.'] : lang === 'ru' ? ['\u00a0', ','] : ['.', ','];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  const negative = value < 0 && Number(value.toFixed(decimals)) !== 0;
  return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}
/** 0.783 → '78,3%'. */
export const formatPercent = (fraction: number, lang: Lang = 'az', decimals = 1): string => `${formatNumber(fraction * 100, lang, decimals)}%`;
/** 128460 qəpik → '1.284,60 ₼'. */
export const formatMoney = (qepik: bigint | number, lang: Lang = 'az'): string => `${formatNumber(Number(qepik) / 100, lang, 2)}\u00a0₼`;

/** 252 → '4:12'. */
export const formatDuration = (seconds: number): string => {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
};

const units = { az: ['s', 'dəq'], ru: ['ч', 'мин'], en: ['h', 'min'] } as const;
/** 4800 → '1 s 20 dəq'. */
export function formatHours(seconds: number, lang: Lang): string {
  const minutes = Math.round(seconds / 60);
  const [hour, minute] = units[lang];
  return minutes < 60 ? `${minutes} ${minute}` : `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} ${minute}`;
}

/** 2026 → '2026-cı', with a hyphen that does not break: the suffix follows the last spoken vowel. */
export function ordinalAz(n: number): string {
  const lastDigit: Readonly<Record<number, string>> = { 1: 'ci', 2: 'ci', 3: 'cü', 4: 'cü', 5: 'ci', 6: 'cı', 7: 'ci', 8: 'ci', 9: 'cu' };
  const lastTen: Readonly<Record<number, string>> = { 10: 'cu', 20: 'ci', 30: 'cu', 40: 'cı', 50: 'ci', 60: 'cı', 70: 'ci', 80: 'ci', 90: 'cı' };
  const suffix = lastDigit[n % 10] ?? lastTen[n % 100] ?? (n % 1000 === 0 ? 'ci' : 'cü');
  return `${n}\u2011${suffix}`;
}

export function formatBytes(bytes: number, lang: Lang): string {
  const names = { az: ['KB', 'MB'], ru: ['КБ', 'МБ'], en: ['KB', 'MB'] }[lang];
  return bytes < 1024 * 1024
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), lang)} ${names[0]}`
    : `${formatNumber(bytes / 1024 / 1024, lang, 1)} ${names[1]}`;
}
