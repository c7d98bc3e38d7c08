import type { Role } from '#access/roles.ts';

/** The invented staff of the demonstration centre. Surnames say what they are: "example", "trial", "tale". */
export type DemoPerson = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly sector: 's1' | 's2' | 's3' | 's4' | 's5' | null;
  /** Shown in the table of logins: one of each role. */
  readonly listed?: boolean;
  /** Code of the structure whose post it is, and whom one stands in for there (R12). */
  readonly structure?: string;
  readonly standsInFor?: string;
};

export const demoPassword = 'numune-2026';

export const demoPeople: readonly DemoPerson[] = [
  { login: 'reis', name: 'Örnəkzadə Fərid Nağıl oğlu', role: 'head', sector: null, listed: true },
  { login: 'muavin', name: 'Misalov Kamal Sınaq oğlu', role: 'deputy', sector: null, listed: true },
  { login: 'muavin2', name: 'Nümunəli Rübabə Xəyal qızı', role: 'deputy', sector: null },
  { login: 'mudir1', name: 'Sınaqova Lalə Misal qızı', role: 'manager', sector: 's1', listed: true },
  { login: 'mudir2', name: 'Təcrübəli Orxan Nümunə oğlu', role: 'manager', sector: 's2' },
  { login: 'mudir3', name: 'Uydurmalı Nərgiz Təcrübə qızı', role: 'manager', sector: 's3', listed: true },
  { login: 'mudir4', name: 'Xəyalov Samir Örnək oğlu', role: 'manager', sector: 's4' },
  { login: 'mudir5', name: 'Nağılova Sevda Misal qızı', role: 'manager', sector: 's5' },
  { login: 'temsilci', name: 'Misalova Aysel Nümunə qızı', role: 'representative', sector: 's1', listed: true },
  { login: 'temsilci2', name: 'Sınaqlı Elvin Xəyal oğlu', role: 'representative', sector: 's1' },
  { login: 'temsilci3', name: 'Örnəkova Günel Sınaq qızı', role: 'representative', sector: 's1' },
  { login: 'temsilci4', name: 'Nümunəyev Tural Nağıl oğlu', role: 'representative', sector: 's1' },
  { login: 'temsilci5', name: 'Xəyalova Nuranə Misal qızı', role: 'representative', sector: 's1' },
  { login: 'temsilci6', name: 'Təcrübəzadə Rauf Örnək oğlu', role: 'representative', sector: 's1' },
  { login: 'zeng', name: 'Uydurmayeva Könül Sınaq qızı', role: 'outbound', sector: 's2', listed: true },
  { login: 'zeng2', name: 'Misalzadə Vüqar Nümunə oğlu', role: 'outbound', sector: 's2' },
  { login: 'zeng3', name: 'Nağıllı Arzu Təcrübə qızı', role: 'outbound', sector: 's2' },
  { login: 'mutexessis', name: 'Sınaqzadə Nigar Örnək qızı', role: 'specialist', sector: 's3', listed: true },
  { login: 'mutexessis2', name: 'Xəyallı Kənan Misal oğlu', role: 'specialist', sector: 's3' },
  { login: 'mutexessis3', name: 'Örnəkli Pərvin Nağıl qızı', role: 'specialist', sector: 's3' },
  { login: 'mutexessis4', name: 'Təcrübəyev Asif Xəyal oğlu', role: 'specialist', sector: 's3' },
  { login: 'keyfiyyet', name: 'Nümunəzadə Ülviyyə Sınaq qızı', role: 'quality', sector: 's4', listed: true },
  { login: 'keyfiyyet2', name: 'Xəyalzadə Elnur Misal oğlu', role: 'quality', sector: 's4' },
  { login: 'tehlil', name: 'Uydurmazadə Sevinc Misal qızı', role: 'analyst', sector: 's5', listed: true },
  { login: 'admin', name: 'Sazlayıcı Toğrul Texniki oğlu', role: 'administrator', sector: null, listed: true },
  { login: 'ekspert', name: 'Vergiyev Sınaq Nümunə oğlu', role: 'expert', sector: null, structure: 'tax', listed: true },
  { login: 'vekil', name: 'Əvəzli Misal Örnək qızı', role: 'expert', sector: null, structure: 'tax', standsInFor: 'ekspert' },
  { login: 'ekspert2', name: 'Əmlaklı Nağıl Misal oğlu', role: 'expert', sector: null, structure: 'property' },
  { login: 'vekil2', name: 'Örnəkli Xəyal Sınaq qızı', role: 'expert', sector: null, structure: 'property', standsInFor: 'ekspert2' },
  { login: 'koordinator', name: 'Tərtibova Nümunə Misal qızı', role: 'coordinator', sector: null, structure: 'tax', listed: true },
  { login: 'qebul', name: 'Qəbulzadə Xəyal Nümunə oğlu', role: 'official', sector: null, structure: 'tax', listed: true },
  { login: 'yardim', name: 'Köməkli Sınaq Örnək qızı', role: 'helpDesk', sector: null, structure: 'tax', listed: true },
  { login: 'merkez', name: 'Mərkəzli Nağıl Təcrübə qızı', role: 'serviceCentre', sector: null, structure: 'tax', listed: true },
  { login: 'novbetci', name: 'Binalı Misal Xəyal oğlu', role: 'serviceCentre', sector: null, structure: 'tax' },
  { login: 'koordinator2', name: 'Tərtibli Təcrübə Xəyal oğlu', role: 'coordinator', sector: null, structure: 'property' },
];

const roleTitles: Readonly<Partial<Record<Role, { readonly az: string; readonly ru: string; readonly en: string }>>> = {
  head: { az: 'Çağrı Mərkəzinin rəisi', ru: 'Начальник Центра обращений', en: 'Head of the Call Centre' },
  deputy: { az: 'Rəisin müavini', ru: 'Заместитель начальника', en: 'Deputy head' },
  manager: { az: 'sektor müdiri', ru: 'заведующий сектором', en: 'Sector manager' },
  representative: { az: 'Təmsilçi', ru: 'Представитель', en: 'Representative' },
  outbound: { az: 'Zəng etməklə məlumatlandırma təmsilçisi', ru: 'Представитель исходящей линии', en: 'Outbound representative' },
  specialist: { az: 'Müraciətlər üzrə mütəxəssis', ru: 'Специалист по обращениям', en: 'Case specialist' },
  quality: { az: 'Keyfiyyət mütəxəssisi', ru: 'Специалист по качеству', en: 'Quality specialist' },
  analyst: { az: 'Təhlilçi', ru: 'Аналитик', en: 'Analyst' },
  official: { az: 'Rəhbər vəzifəli şəxs', ru: 'Руководитель структуры', en: 'Leading official' },
  helpDesk: { az: 'Yardım masasının əməkdaşı', ru: 'Сотрудник службы поддержки', en: 'Help-desk officer' },
  serviceCentre: { az: 'Xidmət mərkəzinin əməkdaşı', ru: 'Сотрудник центра услуг', en: 'Service-centre officer' },
  expert: { az: 'Strukturun eksperti', ru: 'Эксперт структуры', en: 'Expert of a structure' },
  coordinator: { az: 'Strukturun koordinatoru', ru: 'Координатор структуры', en: 'Coordinator of a structure' },
  administrator: { az: 'Administrator', ru: 'Администратор', en: 'Administrator' },
};

/** The title of a post; a manager's names the sector. */
export function postTitle(person: DemoPerson): { readonly az: string; readonly ru: string; readonly en: string } {
  const title = roleTitles[person.role] ?? { az: person.role, ru: person.role, en: person.role };
  if (person.role !== 'manager' || !person.sector) return title;
  const n = Number(person.sector.slice(1));
  const suffix = ['ci', 'ci', 'cü', 'cü', 'ci'][n - 1];
  return { az: `${n}-${suffix} sektorun müdiri`, ru: `Заведующий сектором ${n}`, en: `Manager of sector ${n}` };
}

export const demoLogins = demoPeople
  .filter((person) => person.listed)
  .map((person) => ({
    login: person.login,
    password: demoPassword,
    name: person.name.split(' ').slice(0, 2).join(' '),
    role: person.role,
    sector: person.sector,
    title: postTitle(person).az,
  }));

const surnames = ['Nümunə', 'Sınaq', 'Misal', 'Örnək', 'Təcrübə', 'Uydurma', 'Xəyal', 'Nağıl', 'Əfsanə', 'Bədii', 'Təsəvvür', 'Güman'] as const;
const men = ['Rəşad', 'Elçin', 'Anar', 'Vasif', 'Ceyhun', 'Rövşən', 'Tahir', 'Yusif', 'Zaur', 'İlqar'] as const;
const women = ['Sevinc', 'Aynur', 'Leyla', 'Günay', 'Xumar', 'Zəhra', 'Nərmin', 'Əsmər', 'Jalə', 'Şəfəq'] as const;

/** An invented citizen's full name; endings follow the vowels. */
export function citizenName(pick: <T>(items: readonly T[]) => T, woman: boolean): string {
  const root = pick(surnames);
  const ending = root.endsWith('i') || /[aə]$/.test(root) ? (woman ? 'yeva' : 'yev') : woman ? 'ova' : 'ov';
  return `${root}${ending} ${pick(woman ? women : men)} ${pick(men)} ${woman ? 'qızı' : 'oğlu'}`;
}
export const firms = [
  '"Nümunə" MMC',
  '"Sınaq Ticarət" MMC',
  '"Misal Tikinti" MMC',
  '"Örnək Aqro" MMC',
  '"Uydurma Nəqliyyat" ASC',
  '"Xəyal Dizayn" MMC',
  '"Nağıl Nəşriyyat" MMC',
  '"Təcrübə Servis" MMC',
] as const;
