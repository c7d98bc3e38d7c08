import { defineWords } from '#platform/words.ts';

/** Every sentence of invited specialists (4.0.8). */
export const words = defineWords('specialists', {
  title: { az: 'Dəvət olunmuş mütəxəssislər', ru: 'Приглашённые специалисты', en: 'Invited specialists' },
  mineTitle: { az: 'Dəvət olunduğum işlər', ru: 'Дела, куда меня пригласили', en: 'Cases I am invited to' },
  sealedStays: {
    az: 'Mərkəz və əməkdaşları barədə şikayətə kənardan mütəxəssis dəvət olunmur.',
    ru: 'К жалобе на Центр и его сотрудников специалистов со стороны не приглашают.',
    en: 'Nobody from outside is invited to a complaint about the Centre or its people.',
  },
  personConcerned: { az: 'Müraciət məhz bu şəxs barədədir.', ru: 'Обращение касается именно этого лица.', en: 'The appeal is about this very person.' },
  caseClosed: { az: 'İş bağlanıb.', ru: 'Дело закрыто.', en: 'The case is closed.' },
  invitedAlready: { az: 'Bu şəxs artıq dəvət olunub.', ru: 'Это лицо уже приглашено.', en: 'This person is invited already.' },
  termPast: { az: 'Son gün keçmişdədir.', ru: 'Последний день уже прошёл.', en: 'The last day has passed.' },
  endedAlready: { az: 'Dəvət artıq bitib.', ru: 'Приглашение уже закончилось.', en: 'The invitation has ended already.' },
  mailSubject: { az: 'Araşdırmaya dəvət', ru: 'Приглашение к рассмотрению', en: 'Invited to an investigation' },
  mail: {
    az: 'Sizi bir işin araşdırmasına mütəxəssis kimi dəvət edirlər. Giriş {until}-dək açıqdır, sonra özü bağlanır.\n{link}',
    ru: 'Вас приглашают специалистом к рассмотрению дела. Доступ открыт до {until}, затем закроется сам.\n{link}',
    en: 'You are invited to an investigation as a specialist. The access is open until {until} and then ends by itself.\n{link}',
  },
  invite: { az: 'Dəvət et', ru: 'Пригласить', en: 'Invite' },
  inviteTitle: { az: 'Mütəxəssis dəvət et', ru: 'Пригласить специалиста', en: 'Invite a specialist' },
  inviteText: {
    az: 'Dəvət olunan yalnız bu işin mövzusunu görür: müraciət edəni, layihələri və rəyləri görmür. Müddət bitəndə giriş özü bağlanır.',
    ru: 'Приглашённый видит только суть этого дела: ни заявителя, ни проектов, ни заключений. По окончании срока доступ закроется сам.',
    en: 'Who is invited sees only the matter of this case: no applicant, no drafts, no opinions. The access ends by itself with its term.',
  },
  person: { az: 'Kim', ru: 'Кто', en: 'Who' },
  why: { az: 'Nə üçün', ru: 'Зачем', en: 'Why' },
  untilOn: { az: 'Son gün', ru: 'Последний день', en: 'Last day' },
  until: { az: '{at}-dək', ru: 'до {at}', en: 'until {at}' },
  end: { az: 'Girişi bağla', ru: 'Закрыть доступ', en: 'End the access' },
  ended_term: { az: 'müddət bitib', ru: 'срок истёк', en: 'term ended' },
  ended_closed: { az: 'bağlanıb', ru: 'закрыт', en: 'ended' },
  running: { az: 'açıqdır', ru: 'открыт', en: 'open' },
  contribution: { az: 'Mütəxəssisin fikri', ru: 'Мнение специалиста', en: 'The specialist’s word' },
  contribute: { az: 'Göndər', ru: 'Отправить', en: 'Send' },
  sent: { az: 'Göndərildi: işə əlavə olundu.', ru: 'Отправлено: приложено к делу.', en: 'Sent and added to the case.' },
  registered: { az: 'qeydə alınıb {date}, son gün {due}', ru: 'зарегистрировано {date}, последний день {due}', en: 'registered {date}, due {due}' },
  empty: { az: 'Açıq dəvət yoxdur', ru: 'Открытых приглашений нет', en: 'No open invitation' },
  emptyHint: {
    az: 'Mərkəz sizi bir işə dəvət edəndə o, müddəti bitənədək burada görünür.',
    ru: 'Когда Центр пригласит вас к делу, оно будет видно здесь до конца срока.',
    en: 'When the Centre invites you to a case, it stands here until its term ends.',
  },
  done: { az: 'Qeydə alındı.', ru: 'Записано.', en: 'Recorded.' },
});
