import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { testPassword } from '#access/testing/people.ts';
import { findChromium } from '../../bin/chromium.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium() ?? '', args: [...flags, ...more] });
/** With a microphone that beeps once a second and is always allowed, and addresses the engine can reach. */
export const withMicrophone = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

export const deskSize = { width: 1440, height: 900 };

/** A page of somebody who logs in by name, or of a citizen; what goes wrong inside it is put into `said`. */
export async function pageOf(
  browser: Browser,
  origin: string,
  who: { readonly login: string; readonly password: string } | null,
  said: string[] = [],
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: deskSize, locale: 'az', reducedMotion: 'reduce' });
  if (who) {
    const reply = await context.request.post(`${origin}/api/login`, { data: who, headers: { 'x-cagri': '1' } });
    if (!reply.ok()) throw new Error(`login of ${who.login}: ${reply.status()} ${await reply.text()}`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(100_000);
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  return page;
}

/** Somebody on the staff comes in at an address as a link in a mail would bring them: login first, then the page itself. */
export async function staffPageOf(browser: Browser, origin: string, login: string, path = '/desk'): Promise<Page> {
  const page = await pageOf(browser, origin, null);
  await page.goto(`${origin}${path}`);
  await page.locator('input[name=username]').fill(login);
  await page.locator('input[type=password]').fill(testPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

/** Until the screen is loaded: its heading stands and no bone of a skeleton is left. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[class*="bone"], [aria-busy="true"]'));
}
