import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { deskSize as desk } from './browser.ts';

const phone = { width: 390, height: 844 };

/** What axe objects to, each with its place. Best practices count as well as WCAG 2.2 A and AA. */
async function objections(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** With CAGRI_LOOKS=all every screen at both widths and for every role; else one of the four looks each, in turn. */
export const everyLook = process.env['CAGRI_LOOKS'] === 'all';
let looks = 0;

/**
 * A look at what is on the screen now, at a desk's or a telephone's width, in light or dark, the next look another of the
 * four: axe finds nothing, nothing is wider than the window. With CAGRI_PICTURES the folder of that name gets what was
 * looked at.
 */
export async function lookAt(page: Page, name: string): Promise<readonly string[]> {
  const said: string[] = [];
  looks += 1;
  // What is open stays in sight at the other width.
  const shows = (await page.locator('dialog[open]').count()) > 0;
  for (const { width, height } of everyLook ? [desk, phone] : [looks % 2 === 1 ? desk : phone]) {
    const colorScheme = (width === desk.width) === looks % 4 < 2 ? 'light' : 'dark';
    await page.setViewportSize({ width, height });
    if (shows) await page.locator('dialog[open]').waitFor();
    await page.emulateMedia({ colorScheme });
    said.push(...(await objections(page)).map((one) => `${name} at ${width}, ${colorScheme}: ${one}`));
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
      said.push(`${name} at ${width}: wider than the window`);
    if (process.env['CAGRI_PICTURES']) {
      const file = `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}-${width}.png`;
      writeFileSync(join(process.env['CAGRI_PICTURES'], file), await page.screenshot());
    }
  }
  await page.setViewportSize(desk);
  if (process.env['CAGRI_PICTURES']) console.log(new Date().toISOString().slice(11, 19), name, said.join('\n  '));
  return said;
}
