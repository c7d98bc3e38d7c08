import { defineWords } from '#platform/words.ts';

/** What each setting is called; the key is the setting's own with its point left out (`cases.lawDays` → `casesLawDays`). */
export const words = defineWords('law', {
  casesLawDays: { az: 'Müraciətə baxılma, iş günü', ru: 'Рассмотрение обращения, рабочих дней', en: 'Review of an appeal, working days' },
  casesLawStudyDays: {
    az: 'Əlavə öyrənmə və yoxlama ilə, iş günü',
    ru: 'С дополнительным изучением и проверкой, рабочих дней',
    en: 'With extra study and verification, working days',
  },
  casesExtensionMostDays: { az: 'Uzadılma, ən çoxu iş günü', ru: 'Продление, не более рабочих дней', en: 'Extension, at most working days' },
  casesCentreDays: { az: 'Mərkəzin araşdırması, iş günü', ru: 'Рассмотрение Центром, рабочих дней', en: 'The Centre’s own investigation, working days' },
  casesCentreStudyDays: {
    az: 'Mərkəzin araşdırması əlavə öyrənmə ilə, iş günü',
    ru: 'Рассмотрение Центром с изучением, рабочих дней',
    en: 'The Centre’s investigation with study, working days',
  },
  casesForwardDays: {
    az: 'Aidiyyəti üzrə göndərmə, iş günü',
    ru: 'Пересылка по принадлежности, рабочих дней',
    en: 'Forwarding to the competent body, working days',
  },
  casesRefusalDays: {
    az: 'Baxılmamış saxlanılma barədə bildiriş, iş günü',
    ru: 'Уведомление об оставлении без рассмотрения, рабочих дней',
    en: 'Notice that an appeal is not considered, working days',
  },
  onsiteAcknowledgeMinutes: {
    az: 'Yerində pozuntu: təsdiq gəlməsə, növbəti şəxsə xəbər, dəqiqə',
    ru: 'Нарушение на месте: без подтверждения сообщить следующему через, минут',
    en: 'Violation on the spot: unacknowledged, the next person is told after, minutes',
  },
  casesSoonDays: {
    az: 'Müddət yaxınlaşır sayılan qalıq, iş günü',
    ru: 'Срок считается близким за, рабочих дней',
    en: 'A term counts as near from, working days',
  },
  answersReviewAfterDays: { az: 'Cavabın yenidən yoxlanılması, gün', ru: 'Повторная проверка ответа, дней', en: 'An answer is reviewed again after, days' },
  trainingPassPercent: { az: 'Testdən keçmə həddi, faiz', ru: 'Порог прохождения теста, процентов', en: 'Pass mark of a test, percent' },
  trainingMinimumPeople: {
    az: 'Mövzu üzrə hazır nümayəndə, ən azı',
    ru: 'Готовых представителей на тему, не менее',
    en: 'Representatives ready for a topic, at least',
  },
  trainingWarnDays: {
    az: 'Az işçi qalacağı barədə xəbərdarlıq, gün əvvəl',
    ru: 'Предупреждение о нехватке людей, за дней',
    en: 'Warning that a topic lacks people, days ahead',
  },
  draftsOpinionDays: {
    az: 'Aktın layihəsinə sektorun münasibəti, iş günü',
    ru: 'Отзыв сектора на проект акта, рабочих дней',
    en: 'A sector’s opinion on a draft act, working days',
  },
  opinionsDays: { az: 'Strukturun rəyi, iş günü', ru: 'Заключение структуры, рабочих дней', en: 'A structure’s opinion, working days' },
  opinionsStudyDays: {
    az: 'Strukturun rəyi əlavə öyrənmə ilə, cəmi iş günü',
    ru: 'Заключение структуры с дополнительным изучением, всего рабочих дней',
    en: 'A structure’s opinion with extra study, working days in all',
  },
  opinionsRemindExpertDays: {
    az: 'Ekspertə xatırlatma: son gündən neçə iş günü əvvəl',
    ru: 'Напоминание эксперту: за сколько рабочих дней до срока',
    en: 'Reminder to the expert: working days before the last day',
  },
  opinionsRemindHeadDays: {
    az: 'Struktur rəhbərinə xatırlatma: son gündən neçə iş günü əvvəl',
    ru: 'Напоминание руководителю структуры: за сколько рабочих дней до срока',
    en: 'Reminder to the head of the structure: working days before the last day',
  },
  sendingsAcceptDays: { az: 'Strukturun qəbul müddəti, iş günü', ru: 'Принятие структурой, рабочих дней', en: 'A structure accepts within, working days' },
  sendingsBeforeDays: {
    az: 'Strukturun cavabı: müraciət edənin son günündən neçə iş günü əvvəl',
    ru: 'Ответ структуры: за сколько рабочих дней до срока заявителя',
    en: 'A structure’s answer: working days before the applicant’s last day',
  },
  slPercent: { az: 'Xidmət səviyyəsi, faiz', ru: 'Уровень обслуживания, процентов', en: 'Service level, per cent' },
  slSeconds: { az: 'Xidmət səviyyəsinin həddi, saniyə', ru: 'Порог уровня обслуживания, секунд', en: 'Threshold of the service level, seconds' },
  abandonMax: { az: 'Buraxılmış zənglərin payı, ən çoxu', ru: 'Доля пропущенных звонков, не более', en: 'Share of abandoned calls, at most' },
  abandonShortSeconds: { az: 'Qısa zəng həddi, saniyə', ru: 'Порог короткого звонка, секунд', en: 'Short call limit, seconds' },
  answerRateMin: { az: 'Cavablandırılma payı, ən azı', ru: 'Доля отвеченных, не менее', en: 'Share answered, at least' },
  asaMax: { az: 'Orta gözləmə müddəti, ən çoxu saniyə', ru: 'Среднее ожидание, не более секунд', en: 'Average speed of answer, at most seconds' },
  fcrMin: { az: 'İlk müraciətdə həll payı, ən azı', ru: 'Решено с первого обращения, не менее', en: 'First-contact resolution, at least' },
  fcrWindowDays: { az: 'İlk müraciətdə həll pəncərəsi, gün', ru: 'Окно решения с первого обращения, дней', en: 'Window of first-contact resolution, days' },
  qualityMin: { az: 'Keyfiyyət balı, ən azı', ru: 'Балл качества, не менее', en: 'Quality score, at least' },
  qualityPerAgentMonth: { az: 'Bir əməkdaşa ayda qiymətləndirmə', ru: 'Оценок на сотрудника в месяц', en: 'Evaluations a person a month' },
  csatMin: { az: 'Məmnunluq payı, ən azı', ru: 'Доля довольных, не менее', en: 'Share satisfied, at least' },
  staffingShrinkage: {
    az: 'İşdən kənar vaxtın payı (məzuniyyət, xəstəlik, təlim)',
    ru: 'Доля отсутствия (отпуск, болезнь, обучение)',
    en: 'Shrinkage (leave, sickness, training)',
  },
  staffingPatienceSeconds: { az: 'Zəng edənin orta səbri, saniyə', ru: 'Среднее терпение звонящего, секунд', en: 'A caller’s mean patience, seconds' },
  occupancyMax: { az: 'Məşğulluq payı, ən çoxu', ru: 'Занятость, не более', en: 'Occupancy, at most' },
  forecastDayMin: { az: 'Proqnozun dəqiqliyi, gün üzrə', ru: 'Точность прогноза по дням', en: 'Forecast accuracy by day' },
  forecastIntervalMin: { az: 'Proqnozun dəqiqliyi, yarım saat üzrə', ru: 'Точность прогноза по получасам', en: 'Forecast accuracy by half hour' },
  adherenceMin: { az: 'Qrafikə riayət payı, ən azı', ru: 'Соблюдение графика, не менее', en: 'Adherence, at least' },
  callbackWaitSeconds: {
    az: 'Geri zəng həddi: gözləmədən çox, saniyə',
    ru: 'Порог обратного звонка: ожидание дольше, секунд',
    en: 'Callback after a wait longer than, seconds',
  },
  callbackAttempts: { az: 'Geri zəng cəhdləri', ru: 'Попыток обратного звонка', en: 'Callback attempts' },
  callbackFromHour: {
    az: 'Geri zəng: zəng edilən yerin saatı ilə başlanğıc',
    ru: 'Обратный звонок: начало по часам абонента',
    en: 'Callbacks: from this hour by the caller’s clock',
  },
  callbackToHour: {
    az: 'Geri zəng: zəng edilən yerin saatı ilə son',
    ru: 'Обратный звонок: конец по часам абонента',
    en: 'Callbacks: until this hour by the caller’s clock',
  },
  queueCallbackSharePercent: { az: 'Geri zəng edənlərin payı, faiz', ru: 'Доля перезванивающих, процентов', en: 'Share of people on callbacks, per cent' },
  queueHelpAlarmSeconds: {
    az: 'Kömək istəyi neçə saniyə cavabsız qala bilər',
    ru: 'Просьба о помощи может ждать, секунд',
    en: 'A call for help may wait, seconds',
  },
  queueCallOrderAfterSeconds: {
    az: 'Zəng sifarişi təklif edilən gözləmə, saniyə',
    ru: 'Ожидание, при котором предлагают заказать звонок, секунд',
    en: 'Wait at which a call order is offered, seconds',
  },
  callbackDueWD: { az: 'Geri zəng müddəti, iş günü', ru: 'Срок обратного звонка, рабочих дней', en: 'Callback due, working days' },
  liveFrom: { az: 'Canlı rejimin başlanğıcı', ru: 'Начало живого режима', en: 'Live mode begins' },
  liveTo: { az: 'Canlı rejimin sonu', ru: 'Конец живого режима', en: 'Live mode ends' },
  liveBreakPolicy: { az: 'Fasilənin başlanma qaydası', ru: 'Порядок начала перерыва', en: 'How a break begins' },
  recordingCopyRequestMonths: {
    az: 'Yazının surətini tələb etmə müddəti, ay',
    ru: 'Срок запроса копии записи, месяцев',
    en: 'A copy of the recording may be asked for, months',
  },
  recordingCopyLevel: {
    az: 'Surətin verilməsi üçün ən azı eyniləşdirmə səviyyəsi',
    ru: 'Наименьший уровень идентификации для выдачи копии',
    en: 'Least identification level for giving a copy',
  },
  recordingCopyDownloadDays: {
    az: 'Verilmiş surəti yükləmə müddəti, gün',
    ru: 'Срок скачивания выданной копии, дней',
    en: 'A granted copy can be downloaded for, days',
  },
  recordingRetentionMonths: { az: 'Yazının saxlanma müddəti, ay', ru: 'Срок хранения записи, месяцев', en: 'Recordings are kept, months' },
  urgentHours: { az: 'Təcili işin daxili müddəti, saat', ru: 'Внутренний срок срочного дела, часов', en: 'Internal term of an urgent case, hours' },
  urgentFirstPercent: {
    az: 'Təcili iş: icraçıya xəbərdarlıq, müddətin faizi',
    ru: 'Срочное дело: предупреждение исполнителю, процент срока',
    en: 'Urgent case: whoever has it is told at, per cent of the term',
  },
  urgentSecondPercent: {
    az: 'Təcili iş: müdirə xəbərdarlıq, müddətin faizi',
    ru: 'Срочное дело: предупреждение заведующему, процент срока',
    en: 'Urgent case: the manager is told at, per cent of the term',
  },
  clarificationsDays: {
    az: 'Müraciət edənin dəqiqləşdirmə müddəti, iş günü',
    ru: 'Срок уточнения заявителем, рабочих дней',
    en: 'The applicant clarifies within, working days',
  },
  urgentFirstActionMinutes: { az: 'Təcili tədbirdə ilk addım, dəqiqə', ru: 'Первый шаг срочной меры, минут', en: 'First step of an urgent measure, minutes' },
  onsiteAlertSeconds: { az: 'Binada pozuntu barədə siqnal, saniyə', ru: 'Сигнал о нарушении в здании, секунд', en: 'Alert of an on-site violation, seconds' },
  receptionsHorizonDays: {
    az: 'Qəbula neçə gün əvvəlcədən yazılmaq olar',
    ru: 'За сколько дней открыта запись на приём',
    en: 'Reception booking is open for so many days ahead',
  },
  receptionsLeadHours: {
    az: 'Qəbula yazılma neçə saat əvvəl bağlanır',
    ru: 'За сколько часов закрывается запись на приём',
    en: 'Reception booking closes so many hours before',
  },
  ticketsDays: { az: 'Yardım masasının cavabı, iş günü', ru: 'Ответ службы поддержки, рабочих дней', en: 'Answer of a help desk, working days' },
  ticketsStudyDays: {
    az: 'Yardım masasının cavabı əlavə öyrənmə ilə, cəmi iş günü',
    ru: 'Ответ службы поддержки с изучением, всего рабочих дней',
    en: 'Answer of a help desk with extra study, working days in all',
  },
  requestsDays: { az: 'Məlumat sorğusuna cavab, iş günü', ru: 'Ответ на запрос сведений, рабочих дней', en: 'Answer to an information request, working days' },
  reportDailyForm: { az: 'Gündəlik məlumatın forması', ru: 'Форма ежедневной информации', en: 'Form of the daily information' },
});

export type SettingWord = keyof typeof words.table;
export const settingWordOf = (key: string): SettingWord | null => {
  const word = key.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());
  return word in words.table ? (word as SettingWord) : null;
};
