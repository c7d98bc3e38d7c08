/** Refusals by their code and what the applicant reads in mail, SMS and calendar (4.0.22). */
export const messages = {
  slotTaken: {
    az: 'Bu vaxtı bir an əvvəl başqası tutdu. Başqa vaxt seçin.',
    ru: 'Это время только что занял другой. Выберите другое.',
    en: 'Someone has just taken this time. Choose another.',
  },
  bookedAlready: {
    az: 'Bu telefonla həmin şəxsin qəbuluna artıq yazılıblar. Əvvəlki yazılışı ləğv edin və ya saxlayın.',
    ru: 'С этого телефона на приём к этому лицу уже записались. Отмените прежнюю запись или оставьте её.',
    en: 'This phone already has a booking with this official. Cancel the earlier one or keep it.',
  },
  unreachable: {
    az: 'Təsdiq göndərə bilməyimiz üçün telefon və ya e-poçt yazın.',
    ru: 'Чтобы мы прислали подтверждение, укажите телефон или электронную почту.',
    en: 'Give a phone number or an e-mail address so that we can confirm.',
  },
  slotNotOffered: {
    az: 'Bu vaxt qəbul vaxtı deyil. Siyahıdakı vaxtlardan birini seçin.',
    ru: 'Это не приёмное время. Выберите время из списка.',
    en: 'This is not a reception time. Choose one from the list.',
  },
  tooSoon: {
    az: 'Bu vaxta yazılma artıq bağlanıb. Daha sonrakı vaxtı seçin.',
    ru: 'Запись на это время уже закрыта. Выберите более позднее.',
    en: 'Booking for this time has closed. Choose a later one.',
  },
  tooFar: {
    az: 'Bu qədər qabaqcadan yazılmaq olmur. Daha yaxın vaxtı seçin.',
    ru: 'Так далеко вперёд запись не открыта. Выберите более близкое время.',
    en: 'Booking is not open so far ahead. Choose an earlier time.',
  },
  cancelledAlready: { az: 'Bu yazılış ləğv olunub.', ru: 'Эта запись отменена.', en: 'This booking is cancelled.' },
  settledAlready: { az: 'Qəbulun nəticəsi artıq qeyd olunub.', ru: 'Итог приёма уже записан.', en: 'The outcome is on record already.' },
  begunAlready: {
    az: 'Qəbul vaxtı çatıb. Ləğv etmək olmaz, nəticəni qeyd edin.',
    ru: 'Время приёма наступило. Отменить нельзя, запишите итог.',
    en: 'The time has come. It can no longer be cancelled; record the outcome.',
  },
  nothingToKeep: { az: 'Bu yazılış onsuz da qüvvədədir.', ru: 'Эта запись и так в силе.', en: 'This booking stands as it is.' },
  notYet: {
    az: 'Qəbul vaxtı hələ çatmayıb. Nəticə qəbuldan sonra qeyd olunur.',
    ru: 'Время приёма ещё не наступило. Итог записывается после приёма.',
    en: 'The time has not come yet. The outcome is recorded after the reception.',
  },
  noControl: {
    az: 'Bu qəbulda nəzarətə tapşırıq yoxdur.',
    ru: 'На этом приёме поручения под контроль не было.',
    en: 'There is no instruction under control here.',
  },
  controlDoneAlready: { az: 'Tapşırıq artıq icra olunub.', ru: 'Поручение уже исполнено.', en: 'The instruction has been carried out already.' },
  reasonMissing: {
    az: 'Ləğvin səbəbini yazın: müraciət edənə bildirilir.',
    ru: 'Укажите причину отмены: о ней сообщат заявителю.',
    en: 'Give the reason: the applicant is told.',
  },

  bookedSubject: { az: 'Qəbula yazıldınız: {number}', ru: 'Вы записаны на приём: {number}', en: 'Your reception is booked: {number}' },
  bookedMail: {
    az: 'Qəbula yazıldınız.\n\nNömrə: {number}\nVaxt: {when}\nKim qəbul edir: {title} {name} ({structure})\nHarada: {place}\n\nGələ bilməsəniz, vaxtı ləğv edin: {link}\nMəxfi kod: {code}\n\nŞəxsiyyət sənədinizi özünüzlə gətirin. Təqvim faylı məktuba əlavə olunub.',
    ru: 'Вы записаны на приём.\n\nНомер: {number}\nВремя: {when}\nКто принимает: {title} {name} ({structure})\nГде: {place}\n\nЕсли не сможете прийти, отмените запись: {link}\nСекретный код: {code}\n\nВозьмите с собой документ, удостоверяющий личность. Файл календаря приложен.',
    en: 'Your reception is booked.\n\nNumber: {number}\nTime: {when}\nWith: {title} {name} ({structure})\nWhere: {place}\n\nIf you cannot come, cancel it: {link}\nSecret code: {code}\n\nBring an identity document. A calendar file is attached.',
  },
  bookedSms: {
    az: 'Qəbula yazıldınız: {short}, {name}. {number}, kod {code}. Ləğv: {link}',
    ru: 'Вы записаны на приём: {short}, {name}. {number}, код {code}. Отмена: {link}',
    en: 'Reception booked: {short}, {name}. {number}, code {code}. To cancel: {link}',
  },
  replacedSubject: { az: 'Sizi başqa şəxs qəbul edəcək: {number}', ru: 'Вас примет другое лицо: {number}', en: 'Another person will receive you: {number}' },
  replacedMail: {
    az: 'Vəzifədə dəyişiklik olub: {former} əvəzinə sizi {name} qəbul edəcək.\n\nNömrə: {number}\nVaxt əvvəlki kimidir: {when}\nVəzifə: {title} ({structure})\nHarada: {place}\n\nVaxtı saxlayın və ya ləğv edin: {link}\nMəxfi kod: {code}\n\nHeç nə etməsəniz, vaxt sizdə qalır.',
    ru: 'В должности произошла замена: вместо {former} вас примет {name}.\n\nНомер: {number}\nВремя прежнее: {when}\nДолжность: {title} ({structure})\nГде: {place}\n\nОставьте запись или отмените её: {link}\nСекретный код: {code}\n\nЕсли ничего не делать, время остаётся за вами.',
    en: 'The post has a new holder: {name} will receive you in place of {former}.\n\nNumber: {number}\nThe time is the same: {when}\nPost: {title} ({structure})\nWhere: {place}\n\nKeep the booking or cancel it: {link}\nSecret code: {code}\n\nIf you do nothing, the time stays yours.',
  },
  replacedSms: {
    az: '{number}: {former} əvəzinə sizi {name} qəbul edəcək, vaxt həmin: {short}. Saxla və ya ləğv et: {link}, kod {code}',
    ru: '{number}: вместо {former} вас примет {name}, время прежнее: {short}. Оставить или отменить: {link}, код {code}',
    en: '{number}: {name} will receive you in place of {former}, same time: {short}. Keep or cancel: {link}, code {code}',
  },
  cancelledSubject: { az: 'Qəbul ləğv olundu: {number}', ru: 'Приём отменён: {number}', en: 'Reception cancelled: {number}' },
  cancelledMail: {
    az: 'Qəbula yazılışınız ləğv olundu.\n\nNömrə: {number}\nVaxt: {when}\nKim qəbul etməli idi: {title} {name}\n{reason}\n\nTəqvim faylı yazını təqviminizdən çıxarır.',
    ru: 'Ваша запись на приём отменена.\n\nНомер: {number}\nВремя: {when}\nКто должен был принять: {title} {name}\n{reason}\n\nФайл календаря уберёт запись из вашего календаря.',
    en: 'Your reception is cancelled.\n\nNumber: {number}\nTime: {when}\nWith: {title} {name}\n{reason}\n\nThe calendar file removes the entry.',
  },
  cancelledSms: {
    az: '{number}: {short} vaxtına qəbul ləğv olundu. {reason}',
    ru: '{number}: приём {short} отменён. {reason}',
    en: '{number}: the reception on {short} is cancelled. {reason}',
  },
  appealSubject: {
    az: 'Qəbuldakı müraciətiniz qeydə alındı: {caseNumber}',
    ru: 'Ваше обращение на приёме зарегистрировано: {caseNumber}',
    en: 'Your appeal at the reception is registered: {caseNumber}',
  },
  appealMail: {
    az: '{number} nömrəli qəbuldakı şifahi müraciətiniz qeydə alındı.\n\nNömrə: {caseNumber}\nMəxfi kod: {caseCode}\nCavabın son günü: {due}\n\nİzləmək üçün: {trackLink}',
    ru: 'Ваше устное обращение на приёме {number} зарегистрировано.\n\nНомер: {caseNumber}\nСекретный код: {caseCode}\nПоследний день для ответа: {due}\n\nОтследить: {trackLink}',
    en: 'Your oral appeal at reception {number} is registered.\n\nNumber: {caseNumber}\nSecret code: {caseCode}\nLast day for the answer: {due}\n\nTrack it: {trackLink}',
  },
  appealSms: {
    az: 'Qəbuldakı müraciətiniz: {caseNumber}, kod {caseCode}, cavab {due}-dək. {trackLink}',
    ru: 'Обращение на приёме: {caseNumber}, код {caseCode}, ответ до {due}. {trackLink}',
    en: 'Appeal at the reception: {caseNumber}, code {caseCode}, answer by {due}. {trackLink}',
  },
  calendarSummary: { az: 'Qəbul: {title} {name}', ru: 'Приём: {title} {name}', en: 'Reception: {title} {name}' },
  calendarText: { az: 'Yazılış {number}. Ləğv etmək üçün: {link}', ru: 'Запись {number}. Отменить: {link}', en: 'Booking {number}. To cancel: {link}' },
} as const;
