import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rms } from '#adapters/telephony/asterisk/tracks.ts';
import { toneIn } from '#adapters/telephony/testing/sound.ts';
import { showPhone } from '#language/identifiers.ts';
import { sql } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { words as queueWords } from '#queue/words.ts';
import { words as voiceWords } from '#voice/words.ts';
import { openBrowser, staffPageOf, withMicrophone } from '../support/browser.ts';
import { aStaff, type Staff } from '../support/node.ts';
import { look, type Switchboard } from '../support/switchboard.ts';

let board: Switchboard;
let browser: Browser;
let agent: Staff;
let page: Page;
const [q, v] = [say(queueWords, 'az'), say(voiceWords, 'az')];

/** Loudness and packets that came in since the page was asked last. */
async function heardBy(one: Page, ms = 1200): Promise<{ readonly packets: number; readonly energy: number }> {
  const sum = () =>
    one.evaluate(async () => {
      const lines = (globalThis as unknown as { lines: RTCPeerConnection[] }).lines;
      const reports = await Promise.all(lines.map((line) => line.getStats()));
      const inbound = reports.flatMap((report) => [...report.values()]).filter((stat: { type: string }) => stat.type === 'inbound-rtp');
      return inbound.reduce(
        (all: { packets: number; energy: number }, stat: { packetsReceived?: number; totalAudioEnergy?: number }) => ({
          packets: all.packets + (stat.packetsReceived ?? 0),
          energy: all.energy + (stat.totalAudioEnergy ?? 0),
        }),
        { packets: 0, energy: 0 },
      );
    });
  const before = await sum();
  await one.waitForTimeout(ms);
  const after = await sum();
  return { packets: after.packets - before.packets, energy: after.energy - before.energy };
}
async function atWork(who: Staff, path = '/desk'): Promise<Page> {
  const opened = await staffPageOf(browser, board.server().url.replace('127.0.0.1', 'localhost'), who.login, path);
  await opened.addInitScript(() => {
    const lines: RTCPeerConnection[] = [];
    (globalThis as unknown as { lines: RTCPeerConnection[] }).lines = lines;
    const Real = RTCPeerConnection;
    globalThis.RTCPeerConnection = new Proxy(Real, {
      construct: (target, args) => {
        const line = new target(...(args as [RTCConfiguration?]));
        lines.push(line);
        return line;
      },
    });
  });
  await opened.reload();
  return opened;
}
const loud = (samples: Int16Array): boolean => rms(samples) > 0.004;

/** The wrap-up of the call before is done, and the next may come. */
async function readyAgain(): Promise<void> {
  await page.keyboard.press('Alt+w');
  await page.getByText(q('state_ready')).first().waitFor();
}
/** A caller of 440 Hz whom the representative has answered. */
async function answeredCall(phone: string) {
  const caller = await board.intoQueue(phone, 440);
  await page.getByRole('region', { name: q('offerTitle') }).waitFor();
  await page.keyboard.press('Alt+n');
  await board.until('the conversation', async () => (await board.legOf(phone))?.state === 'up');
  await board.until('the caller hearing the browser', () => loud(caller.heard(1500)));
  return caller;
}

/** A representative answers in a real browser: what both ends hear, by the energy of the sound. */
export function softphoneTests(given: () => Switchboard): void {
  beforeAll(async () => {
    board = given();
    browser = await openBrowser(withMicrophone);
    agent = await aStaff('representative', { sector: 's1' });
    page = await atWork(agent);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('a call rings in the browser, is answered by key, heard both ways, muted, held with music, joined by a third, ended; its sound is kept', async () => {
    await page.getByRole('button', { name: q('beginShift') }).click();
    const ready = page.getByRole('button', { name: new RegExp(`^${q('becomeReady')}`) });
    await ready.waitFor();
    await board.until(
      'the registration',
      async () => (await page.getByText(v('line_connecting')).count()) === 0 && (await page.getByText(v('line_off')).count()) === 0,
    );
    await page.keyboard.press('Alt+r');
    const phone = '0125550911';
    const caller = await answeredCall(phone);
    const heard = await heardBy(page);
    expect(heard.packets).toBeGreaterThan(20);
    expect(heard.energy).toBeGreaterThan(0.001);

    await page.keyboard.press('Alt+m');
    await page.getByRole('button', { name: v('unmute') }).waitFor();
    await board.until('silence at the caller', () => rms(caller.heard(1500)) < 0.001);
    await page.keyboard.press('Alt+h');
    await page.getByRole('button', { name: v('resume') }).waitFor();
    await board.until('music at the caller', () => loud(caller.heard(600)));
    await board.until('silence in the browser', async () => (await heardBy(page, 500)).energy < 0.0001);
    await page.keyboard.press('Alt+h');
    await page.getByRole('button', { name: v('hold') }).waitFor();
    await page.keyboard.press('Alt+m');
    await board.until('the caller hearing the browser again', () => loud(caller.heard(1500)));

    // A third person: asked while the caller hears music, then all three together.
    board.exchange.whenRung('0125557777', 'answers', 660);
    await page.keyboard.press('Alt+t');
    await page.getByRole('textbox', { name: v('thirdNumber') }).fill('0125557777');
    await page.keyboard.press('Enter');
    const third = await board.until('the third telephone', () => board.exchange.rung().find((call) => call.number === '0125557777'));
    await third.until('up');
    await page.getByRole('button', { name: v('merge') }).waitFor();
    await board.until('the third hearing the browser', () => loud(third.heard(1500)));
    expect(toneIn(third.heard(400), 440)).toBeLessThan(0.02);
    expect(toneIn(caller.heard(400), 660)).toBeLessThan(0.02);
    await page.getByRole('button', { name: v('merge') }).click();
    await board.until('all three together', () => toneIn(caller.heard(400), 660) > 0.05 && toneIn(third.heard(400), 440) > 0.05);
    await page.getByRole('button', { name: v('dropThird', { number: showPhone('0125557777') }) }).click();
    await third.until('over');

    await page.keyboard.press('Alt+z');
    await caller.until('over');
    await page.getByText(q('state_wrapUp')).first().waitFor();
    await board.until(
      'the recording',
      async () =>
        (
          await look(
            sql`select 1 from recordings r join legs l on l.id = r.leg_id where l.phone = ${phone} and l.role = 'caller' and r.duration_ms > 3000 and r.sha256 is not null`,
          )
        )[0],
    );
  });

  test('a supervisor listens unheard, whispers to the representative alone, joins, takes the call over and ends it', async () => {
    const manager = await aStaff('manager', { sector: 's1' });
    const floor = await atWork(manager, '/desk/board');
    await readyAgain();
    const phone = '0125550912';
    const caller = await answeredCall(phone);
    await page.keyboard.press('Alt+m');
    await board.until('silence at the caller', () => rms(caller.heard(1500)) < 0.001);
    const name = (await look(sql<{ name: string }>`select full_name as name from people where id = ${agent.personId}`))[0]?.name ?? '';
    await floor.getByRole('button', { name: `${name}, ${q('state_talking')}` }).click();
    await floor.getByRole('menuitem', { name: q('listen') }).click();
    await floor.getByText(v('ear_listen', { name })).waitFor();
    await board.until('the caller heard by the supervisor', async () => (await heardBy(floor, 800)).energy > 0.001);
    await floor.getByRole('button', { name: q('whisper') }).click();
    await floor.getByText(v('ear_whisper', { name })).waitFor();
    // The caller falls silent, so that what the representative hears now is the whisper alone.
    caller.say(0);
    await board.until('the whisper at the representative', async () => (await heardBy(page, 1500)).energy > 0.0005);
    expect(rms(caller.heard(3000))).toBeLessThan(0.001);
    await floor.getByRole('button', { name: q('barge') }).click();
    await board.until('the supervisor at the caller', () => loud(caller.heard(1500)));
    await floor.getByRole('button', { name: q('takeOver') }).click();
    await floor
      .getByRole('dialog')
      .getByRole('button', { name: q('takeOver') })
      .click();
    await page.getByText(q('state_wrapUp')).first().waitFor();
    await board.until('the supervisor alone at the caller', () => loud(caller.heard(1500)));
    await floor
      .getByRole('button', { name: v('hangUp') })
      .first()
      .click();
    await caller.until('over');
    await floor.context().close();
  });

  test('a page loaded anew takes its call up again; a browser that dies leaves the caller first in line', async () => {
    await readyAgain();
    const phone = '0125550913';
    const caller = await answeredCall(phone);
    const inLine = () =>
      look(
        sql<{ state: string; first: boolean; cause: string }>`select e.state, e.first_in_line as first, e.cause from queue_entries e
          join legs l on l.id = e.leg_id where l.phone = ${phone} and e.state <> 'ended'`,
      );
    await page.reload();
    // On a machine too busy to load the page within the engine's six seconds the other promise holds: first in line.
    const back = await board.until('the call back in the page, or the caller in line', async () => {
      if ((await inLine()).length > 0) return 'inLine';
      return (await look(sql`select 1 from legs where purpose->>'goal' = 'return' and state = 'up'`)).length > 0 && 'back';
    });
    if (back === 'back') await board.until('the caller hearing the browser again', () => loud(caller.heard(1000)));
    await page.context().close();
    await board.until('the caller in line again', async () => (await inLine())[0]);
    expect((await inLine())[0]).toEqual({ state: 'waiting', first: true, cause: 'lost' });
    expect(caller.state()).toBe('up');
    await board.until('music at the caller', () => loud(caller.heard(600)));
    await caller.hangUp();
  });

  test('a version of the menu is called from its designer, heard and walked by key, and counted nowhere', async () => {
    const { id } = (await look(sql<{ id: string }>`select id from voice_menus where state = 'published'`))[0] as { id: string };
    const designer = await atWork(await aStaff('manager', { sector: 's2' }), `/desk/voice/menus/${id}`);
    await designer.getByRole('button', { name: v('tryMenu') }).click();
    await designer.getByText(v('tryUp')).waitFor();
    await board.until('the menu heard', async () => (await heardBy(designer, 600)).energy > 0.0005);
    await designer.keyboard.press('1');
    await board.until(
      'the key',
      async () => (await look(sql`select 1 from legs where purpose->>'goal' = 'trial' and lang = 'az' and menu_place->>'at' <> 'language'`))[0],
    );
    await designer.getByRole('button', { name: v('hangUp') }).click();
    await board.until('the end', async () => (await look(sql`select 1 from legs where purpose->>'goal' = 'trial' and state = 'ended'`))[0]);
    expect(await look(sql`select 1 from menu_visits m join legs l on l.id = m.leg_id where l.purpose->>'goal' = 'trial'`)).toEqual([]);
    await designer.context().close();
  });
}
