import type { MenuTree } from './menu.ts';

/** What a new installation answers with until the managers publish their own; a machine's voice speaks it. */
export const defaultMenu: MenuTree = {
  mode: 'byHours',
  opensAt: '09:00',
  closesAt: '18:00',
  languages: [
    { digit: '1', lang: 'az' },
    { digit: '2', lang: 'ru' },
    { digit: '3', lang: 'en' },
  ],
  welcome: {
    az: 'Çağrı Mərkəzinə xoş gəlmisiniz. Azərbaycan dili üçün bir düyməsini basın.',
    ru: 'Для русского языка нажмите два.',
    en: 'For English press three.',
  },
  notice: {
    az: 'Danışığınız yazılır. Yazının surətini üç ay ərzində istəyə bilərsiniz.',
    ru: 'Разговор записывается. Копию записи можно запросить в течение трёх месяцев.',
    en: 'This call is recorded. You may ask for a copy of the recording within three months.',
  },
  closed: {
    az: 'Hazırda iş vaxtı deyil. İş günləri saat doqquzdan on səkkizə qədər cavab veririk. Geri zəng sifariş etmək üçün sıfır düyməsini basın.',
    ru: 'Сейчас нерабочее время. Мы отвечаем в рабочие дни с девяти до восемнадцати. Чтобы заказать обратный звонок, нажмите ноль.',
    en: 'We are closed now. We answer on working days from nine to eighteen. To order a call back, press zero.',
  },
  callOrdered: {
    az: 'Sifarişiniz qəbul olundu. Sizə bu nömrə ilə zəng edəcəyik.',
    ru: 'Ваш заказ принят. Мы перезвоним вам на этот номер.',
    en: 'Your order is taken. We shall call you back on this number.',
  },
  noNumber: {
    az: 'Nömrəniz gizlidir, ona görə geri zəng edə bilmirik. Müraciətinizi saytımızda da göndərə bilərsiniz.',
    ru: 'Ваш номер скрыт, поэтому мы не сможем перезвонить. Обращение можно отправить и на нашем сайте.',
    en: 'Your number is hidden, so we cannot call you back. You may also write to us on our site.',
  },
  goodbye: { az: 'Zəng etdiyiniz üçün təşəkkür edirik.', ru: 'Спасибо за звонок.', en: 'Thank you for calling.' },
  root: 'main',
  nodes: {
    main: {
      kind: 'choice',
      prompt: {
        az: 'Sualınıza cavab almaq üçün bir düyməsini basın. Mürəkkəb məsələ üçün iki düyməsini basın. İş saatları barədə məlumat üçün üç düyməsini basın. Geri zəng sifariş etmək üçün istənilən vaxt sıfır düyməsini basın.',
        ru: 'Чтобы получить ответ на вопрос, нажмите один. По сложному вопросу нажмите два. О часах работы: три. Чтобы заказать обратный звонок, в любой момент нажмите ноль.',
        en: 'To have a question answered press one. For a complex matter press two. For opening hours press three. To order a call back press zero at any time.',
      },
      choices: [
        { digit: '1', to: 'question' },
        { digit: '2', to: 'complex' },
        { digit: '3', to: 'hours' },
      ],
    },
    question: { kind: 'queue', level: 1, topicId: null, urgent: false },
    complex: { kind: 'queue', level: 2, topicId: null, urgent: false },
    hours: {
      kind: 'say',
      prompt: {
        az: 'İş günləri saat doqquzdan on səkkizə qədər işləyirik.',
        ru: 'Мы работаем в рабочие дни с девяти до восемнадцати часов.',
        en: 'We are open on working days from nine to eighteen.',
      },
      to: 'main',
    },
  },
};

/** Heard from the engine alone while none of our nodes answers; such callers are called back. */
export const aloneSentence = {
  az: 'Hazırda texniki səbəbdən cavab verə bilmirik. Bu nömrəyə geri zəng edəcəyik.',
  ru: 'Сейчас мы не можем ответить по техническим причинам. Мы перезвоним на этот номер.',
  en: 'We cannot answer just now for technical reasons. We shall call this number back.',
} as const;

/** What is said around the queue. */
export const queueSentences = {
  position: {
    az: 'Növbədə yeriniz: {n}.',
    ru: 'Ваше место в очереди: {n}.',
    en: 'Your place in the queue: {n}.',
  },
  wait: {
    az: 'Gözləmə təxminən {n} dəqiqədir.',
    ru: 'Ожидание около {n} минут.',
    en: 'The wait is about {n} minutes.',
  },
  order: {
    az: 'Gözləmək istəmirsinizsə, geri zəng sifariş etmək üçün sıfır düyməsini basın.',
    ru: 'Если не хотите ждать, нажмите ноль, и мы перезвоним.',
    en: 'If you prefer not to wait, press zero and we shall call you back.',
  },
  hold: { az: 'Zəhmət olmasa, xətdə qalın.', ru: 'Пожалуйста, оставайтесь на линии.', en: 'Please hold the line.' },
} as const;
