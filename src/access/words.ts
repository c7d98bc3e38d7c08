import { defineWords } from '#platform/words.ts';

export const words = defineWords('access', {
  wrongLogin: {
    az: 'İstifadəçi adı və ya parol səhvdir. Yoxlayıb yenidən yazın.',
    ru: 'Неверное имя пользователя или пароль. Проверьте и введите снова.',
    en: 'The login or the password is wrong. Check both and try again.',
  },
  wrongPassword: { az: 'Hazırkı parol səhvdir. Yenidən yazın.', ru: 'Текущий пароль неверен. Введите снова.', en: 'The current password is wrong. Enter it again.' },
  passwordWeak: {
    az: 'Parol zəifdir: ən azı 10 işarə, müxtəlif işarələr yazın.',
    ru: 'Пароль слабый: не менее 10 разных знаков.',
    en: 'The password is weak: use at least 10 characters, not all the same.',
  },
  tlsNeeded: {
    az: '{host} ünvanından daxil olmaq üçün https lazımdır. Administratora müraciət edin və ya localhost ünvanından açın.',
    ru: 'Чтобы войти с адреса {host}, нужен https. Обратитесь к администратору или откройте localhost.',
    en: 'Logging in from {host} needs https. Ask the administrator, or open it on localhost.',
  },
  loginTaken: { az: 'Bu istifadəçi adı artıq var. Başqasını seçin.', ru: 'Такое имя пользователя уже есть. Выберите другое.', en: 'This login is taken. Choose another.' },
  notOneself: { az: 'Öz hesabınızı bağlaya bilməzsiniz.', ru: 'Собственную учётную запись закрыть нельзя.', en: 'You cannot close your own account.' },
  actingOverlaps: {
    az: 'Bu dövrdə rəisi artıq {holder} əvəz edir. Əvvəl o qeydi bitirin və ya başqa tarix seçin.',
    ru: 'В этот период обязанности начальника уже исполняет {holder}. Сначала завершите ту запись или выберите другие даты.',
    en: 'In this period {holder} acts as head already. End that record first or choose other dates.',
  },
  deputyAvailable: {
    az: 'Rəisin müavini işdə olduğu halda sektor müdiri rəisi əvəz edə bilməz (5.6). Müavini seçin.',
    ru: 'Пока заместитель на месте, заведующий сектором не может исполнять обязанности начальника (5.6). Выберите заместителя.',
    en: 'While a deputy is present a sector manager may not act as head (5.6). Choose the deputy.',
  },
  actingNotEligible: {
    az: 'Rəisi yalnız müavin, müavin olmadıqda sektor müdiri əvəz edə bilər (5.6).',
    ru: 'Обязанности начальника исполняет только заместитель, а без него заведующий сектором (5.6).',
    en: 'Only a deputy, or without one a sector manager, may act as head (5.6).',
  },
  periodBackwards: { az: 'Son tarix başlanğıcdan sonra olmalıdır.', ru: 'Конец должен быть позже начала.', en: 'The end must be after the beginning.' },
  delegateDeputiesOnly: {
    az: 'İmza hüququ yalnız rəisin müavininə həvalə edilə bilər (5.7.8).',
    ru: 'Право подписи передаётся только заместителю начальника (5.7.8).',
    en: 'The right to sign is delegated to a deputy only (5.7.8).',
  },
  delegationOverlaps: {
    az: 'Bu müavində həmin dövr üçün belə həvalə artıq var. Tarixləri dəyişin.',
    ru: 'У этого заместителя уже есть такое право на эти даты. Измените даты.',
    en: 'This deputy already has that right for these dates. Change the dates.',
  },
  head: { az: 'Çağrı Mərkəzinin rəisi', ru: 'Начальник Центра обращений', en: 'Head of the Call Centre' },
  actingHead: { az: 'Rəisi əvəz edən', ru: 'Исполняющий обязанности начальника', en: 'Acting head' },
  deputy: { az: 'Rəisin müavini', ru: 'Заместитель начальника', en: 'Deputy head' },
});
