import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

/** The component gallery in each width, theme and language: nothing axe objects to, nothing wider than the window. */
const web = join(import.meta.dirname, '../../var/web');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const server: Server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/api/')) return response.writeHead(404).end();
  const file = isFile(join(web, path)) ? join(web, path) : join(web, 'index.html');
  response.setHeader('content-type', types[extname(file)] ?? 'text/html');
  response.setHeader('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:");
  return response.end(readFileSync(file));
});

let browser: Browser;
let base = '';
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

const looks = [
  { width: 1440, theme: 'light', lang: 'az', only: /./ },
  { width: 390, theme: 'dark', lang: 'ru', only: /./ },
  { width: 1440, theme: 'dark', lang: 'en', only: /fields/ },
] as const;
const parts = ['basics', 'fields', 'cases&open=why', 'lists', 'figures', 'frames', 'frames&frame=portal', 'frames&open=palette'];

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${base}/gallery?part=${query}`);
  await page.getByRole('heading').first().waitFor({ state: 'attached' });
}

const seen = looks.flatMap((look) => parts.filter((name) => look.only.test(name)).map((part) => ({ ...look, part })));

test.each(seen)('$part at $width px, $theme, $lang', async ({ width, theme, lang, part }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && said.push(message.text()));
  await open(page, `${part}&lang=${lang}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  said.push(...violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) said.push('wider than the window');
  await context.close();
  expect(said).toEqual([]);
});

test('counted words agree with their number in the browser too', async () => {
  const page = await browser.newPage();
  const clocks = async (lang: string): Promise<string> => {
    await open(page, `cases&lang=${lang}`);
    return page.locator('[id="clock-bar"]').innerText();
  };
  expect(await clocks('az')).toMatch(/5 iş günü[\s\S]*1 iş günü[\s\S]*1 iş günü gecikir/);
  expect(await clocks('ru')).toMatch(/5 раб\. дней[\s\S]*1 раб\. день[\s\S]*просрочено на 1 рабочий день/);
  expect(await clocks('en')).toMatch(/5 work days[\s\S]*1 work day[\s\S]*1 working day late/);
  await page.close();
});

test('the keyboard alone: Ctrl K finds without diacritics, j walks, Escape closes and focus returns', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await open(page, 'frames&lang=az');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('muraciet');
  expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('Müraciəti qeydə al'), expect.stringContaining('Müraciətlər')]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('combobox').count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Klaviatura qısayolları' }).waitFor();
  await page.keyboard.press('Escape');

  await open(page, 'cases');
  await page.getByRole('button', { name: 'Niyə 25.11.2026?' }).click();
  await page.getByRole('heading', { name: 'Niyə 01.12.2026?' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('complementary').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Niyə 25.11.2026?');
  await page.close();
});
