import { createHash } from 'node:crypto';
import { aloneSound as aloneName, type Telephony } from '#adapters/telephony/port.ts';
import { as, asSystem, type Tx, type Who } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { Fault } from '#platform/fault.ts';
import { about } from './arriving.ts';
import type { Said } from './context.ts';
import { aloneSentence } from './default-menu.ts';
import './events.ts';
import { menuLangs } from './menu.ts';
import { engineId } from './reconcile.ts';
import { speak } from './speech.ts';
import { readWav, silence, telephoneRate, toTelephoneWav, writeWav } from './wav.ts';

/** How long the caller may think before the menu speaks again. */
const listenMs = 5000;

export const promptOf = (tx: Tx, sentence: Said) =>
  tx.selectFrom('voice_prompts').select(['sound', 'source']).where('lang', '=', sentence.lang).where('sentence', '=', sentence.text).executeTakeFirst();

/** The sound of a sentence: recorded, or spoken by a machine and kept as such. A moment of silence where neither can be had. */
async function soundOf(sentence: Said, rootDir: string): Promise<Uint8Array> {
  const known = await asSystem('voice', 'prompt', (tx) => promptOf(tx, sentence));
  if (known) return known.sound;
  const spoken = await speak(sentence, rootDir);
  if (!spoken) return silence(300);
  await asSystem('voice', 'prompt', (tx) =>
    tx
      .insertInto('voice_prompts')
      .values({ lang: sentence.lang, sentence: sentence.text, source: 'spoken', sound: Buffer.from(spoken) })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return spoken;
}

/** What the engine says when none of our nodes is there: made ready while one is. */
export async function keepAlone(engine: Telephony, rootDir: string): Promise<void> {
  const pieces: number[] = [];
  for (const lang of menuLangs) {
    const sound = readWav(await soundOf({ lang, text: aloneSentence[lang] }, rootDir));
    if (typeof sound !== 'string') pieces.push(...sound.samples);
  }
  await engine.keepSound(aloneName, writeWav([Int16Array.from(pieces)], telephoneRate));
}

/** Names of sounds by what is in them: a sentence recorded anew is another sound, and the engine learns of it at once. */
export function soundsFor(engine: Telephony, rootDir: string): (sentences: readonly Said[], listens: boolean) => Promise<readonly string[]> {
  const kept = new Set<string>();
  const keep = async (sound: Uint8Array): Promise<string> => {
    const name = `s-${createHash('sha256').update(sound).digest('hex').slice(0, 32)}`;
    if (!kept.has(name)) await engine.keepSound(name, sound);
    kept.add(name);
    return name;
  };
  return async (sentences, listens) => {
    const names: string[] = [];
    for (const sentence of sentences) names.push(await keep(await soundOf(sentence, rootDir)));
    if (listens) names.push(await keep(silence(listenMs)));
    return names;
  };
}

/** A manager's own recording of a sentence takes the place of the machine's voice. */
export async function uploadPrompt(who: Who, sentence: Said, bytes: Uint8Array, at: Date): Promise<void> {
  const sound = readWav(bytes);
  if (typeof sound === 'string') throw new Fault('invalid', `voice.${sound}`);
  const values = { source: 'uploaded' as const, sound: Buffer.from(toTelephoneWav(sound)), made_by: who.personId, made_at: at };
  await as(who, 'menu', async (tx) => {
    await tx
      .insertInto('voice_prompts')
      .values({ lang: sentence.lang, sentence: sentence.text, ...values })
      .onConflict((conflict) => conflict.columns(['lang', 'sentence']).doUpdateSet(values))
      .execute();
    await record(tx, {
      ...about(engineId),
      subjectKind: 'menu',
      actor: who,
      purpose: 'menu',
      kind: 'prompt.kept',
      data: { lang: sentence.lang, source: 'uploaded' },
    });
  });
}
