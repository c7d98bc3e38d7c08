import { IntlMessageFormat } from 'intl-messageformat';

export const langs = ['az', 'ru', 'en'] as const;
export type Lang = (typeof langs)[number];
export const isLang = (text: unknown): text is Lang => typeof text === 'string' && (langs as readonly string[]).includes(text);

/** One message in three languages, ICU syntax. */
export type Message = Readonly<Record<Lang, string>>;
export type WordTable = Readonly<Record<string, Message>>;
export type Words<T extends WordTable = WordTable> = { readonly room: string; readonly table: T };
export type WordParams = Readonly<Record<string, string | number>>;

/** A room's sentences (decision 0001): explicit keys, three languages side by side, for server and browser alike. */
export const defineWords = <const T extends WordTable>(room: string, table: T): Words<T> => ({ room, table });

/** Chromium has no Azerbaijani plural data and says it has; Turkish has the same two categories. */
const pluralLocale: Readonly<Record<Lang, string>> = { az: 'tr', ru: 'ru', en: 'en' };

const compiled = new Map<string, IntlMessageFormat>();
function format(message: string, lang: Lang): IntlMessageFormat {
  const key = `${lang}:${message}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(message, pluralLocale[lang]);
  compiled.set(key, made);
  return made;
}

/** `say(words, 'az')('key', { n: 3 })`: the sentence. Numbers other than small counts come already formatted. */
export const say =
  <T extends WordTable>(words: Words<T>, lang: Lang) =>
  (key: keyof T & string, params: WordParams = {}): string => {
    const message = words.table[key];
    if (!message) throw new Error(`no words for ${words.room}.${key}`);
    return String(format(message[lang], lang).format(params));
  };

/** The sentence of a code `room.key`, from all rooms' words; an unknown code is shown as it is, never hidden. */
export const sentenceOf =
  (all: readonly Words[]) =>
  (code: string, lang: Lang, params: WordParams): string => {
    const [room, key] = code.split('.', 2) as [string, string];
    const words = all.find((candidate) => candidate.room === room);
    return words?.table[key] ? say(words, lang)(key, params) : code;
  };
