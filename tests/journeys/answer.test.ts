import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words as deskWords } from '#desk/words.ts';
import { words as knowledgeWords } from '#knowledge/words.ts';
import { words as lawWords } from '#law/words.ts';
import { addActVersion } from '#law/library.ts';
import { formatDate, officeDay } from '#language/format.ts';
import { addDays } from '#maths/calendar/office-date.ts';
import { asSystem } from '#platform/database.ts';
import { say } from '#platform/words.ts';
import { words as portalWords } from '#portal/web/words.ts';
import { openBrowser, staffPageOf } from '../support/browser.ts';
import { aCentre, ask, aStaff, aSubmission, type Centre, type Staff, type TestNode } from '../support/node.ts';

/** The life of one answer: suggested, reviewed, published, given; its act amended; quarantined, corrected; what was said when. */
let centre: Centre;
let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  centre = await aCentre();
  node = await centre.node({ pages: true, jobs: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await centre?.close();
});

const [k, d, l, p] = [say(knowledgeWords, 'az'), say(deskWords, 'az'), say(lawWords, 'az'), say(portalWords, 'az')];
const question = 'Zanbaq nişanı üçün ödəniş nə qədərdir?';
const deskOf = (who: Staff): Promise<Page> => staffPageOf(browser, node.config.origin, who.login);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

test('an answer is suggested, reviewed, published, found and given; its act is amended; it is corrected, and what was said stays', async () => {
  const [representative, author, second] = await Promise.all([aStaff('representative', { sector: 's1' }), aStaff('quality'), aStaff('quality')]);
  const actId = await asSystem('test', 'act', async (tx) => {
    const act = { code: 'sinaq-rusum', kind: 'law', title_az: 'Sınaq Rüsum Qanunu', title_ru: 'Проба', title_en: 'Test' };
    return (await tx.insertInto('acts').values(act).returning('id').executeTakeFirstOrThrow()).id;
  });
  const today = officeDay(new Date());
  await addActVersion(author, actId, {
    inForceFrom: addDays(today, -200),
    amendedBy: '',
    articles: [{ key: '7', heading: 'Nişan', body: 'Nişan üçün on manat ödənilir.' }],
    origin: 'typed',
  });
  const { body: sent } = await ask(node, 'POST', '/api/portal/submissions', {
    body: aSubmission({ kind: 'question', subject: 'Zanbaq nişanı', body: question }),
  });

  // Nothing answers it: one press sends the question to the editors.
  const desk = await deskOf(representative);
  await desk.goto(`${node.config.origin}/desk`);
  await desk.getByText(sent.number).waitFor();
  await desk
    .getByRole('button', { name: new RegExp(`^${d('take')}`) })
    .first()
    .click();
  const field = desk.getByRole('searchbox', { name: d('searchAnswers') });
  await field.fill('zanbaq nisani neceyedir');
  await press(desk, k('suggestThis'));
  await desk.getByText(k('suggested')).waitFor();

  // An editor writes it and sends it for review; another person accepts; it is published.
  const writing = await deskOf(author);
  await writing.goto(`${node.config.origin}/desk/answer-suggestions`);
  await writing
    .getByRole('link', { name: k('newEntry') })
    .first()
    .click();
  await writing
    .getByRole('textbox', { name: k('question'), exact: true })
    .first()
    .fill(question);
  await writing
    .getByRole('textbox', { name: k('answer'), exact: true })
    .first()
    .fill('Nişan üçün on manat ödənilir.');
  await writing
    .getByRole('combobox', { name: k('basisAct') })
    .or(writing.getByRole('textbox', { name: k('basisAct') }))
    .fill('Sınaq Rüsum Qanunu');
  await writing.getByRole('textbox', { name: k('basisArticle') }).fill('7-ci maddə');
  await press(writing, k('saveEntry'));
  await press(writing, k('sendForReview'));
  await writing.getByText(k('review_inReview')).waitFor();
  const address = writing.url();

  const reviewing = await deskOf(second);
  await reviewing.goto(address);
  await press(reviewing, k('reviewIt'));
  await press(reviewing, k('acceptVersion'));
  await reviewing.getByText(k('review_accepted')).waitFor();
  await reviewing.context().close();
  await writing.reload();
  await press(writing, k('publish'));
  await writing.getByText(k('publishDone', { n: 1 })).waitFor();

  // It is found in the citizen's words and given; the same answer stands on the portal and asks whether it helped.
  await field.fill('');
  await field.fill('zambaq nişanını neçəyə alım');
  await desk.getByText('on manat ödənilir').first().waitFor();
  await desk.keyboard.press('Enter');
  await desk.getByText(d('chosenAnswer')).waitFor();
  await desk.keyboard.press('F2');
  await desk.getByText(d('answeredDone', { n: 1 })).waitFor();
  const entryId = address.split('/').at(-1) as string;
  const citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'az' })).newPage();
  citizen.setDefaultTimeout(100_000);
  await citizen.goto(`${node.config.origin}/answers/${entryId}`);
  await press(citizen, p('itHelped'));
  await citizen.getByText(p('opinionThanks')).waitFor();
  expect(JSON.parse((await citizen.locator('script[type="application/ld+json"]').textContent()) ?? '')).toMatchObject({ '@type': 'QAPage' });

  // The act is amended from today: the answer leaves the portal and stands at the desk under its banner.
  await asSystem('test', 'as if published in spring', async (tx) => {
    const spring = new Date(Date.now() - 150 * 86_400_000);
    await tx.updateTable('entry_versions').set({ published_at: spring }).where('entry_id', '=', entryId).execute();
  });
  await writing.goto(`${node.config.origin}/desk/acts/${actId}`);
  await press(writing, `${l('amendArticle')}: 7`);
  await writing.getByRole('textbox', { name: l('articleText') }).fill('Nişan üçün on beş manat ödənilir.');
  await writing.getByRole('textbox', { name: l('inForceFrom') }).fill(formatDate(today));
  await press(writing, l('takeText'));
  await writing.getByText(l('changesOfVersion')).waitFor();
  await writing.goto(address);
  await writing.getByText('Sınaq Rüsum Qanunu, 7-ci maddə', { exact: false }).first().waitFor();
  await expect.poll(async () => (await ask(node, 'GET', `/api/public/entries/${entryId}`)).status, { timeout: 60_000, interval: 500 }).toBe(404);
  await citizen.reload();
  await citizen.getByText(p('answerGone')).waitFor();
  await citizen.context().close();

  // Corrected, reviewed and published again.
  await writing.reload();
  await press(writing, k('newVersion'));
  await writing
    .getByRole('textbox', { name: k('answer'), exact: true })
    .first()
    .fill('Nişan üçün on beş manat ödənilir.');
  await press(writing, k('saveVersion'));
  await press(writing, k('sendForReview'));
  await writing.getByText(k('review_inReview')).waitFor();
  expect((await ask(node, 'PUT', `/api/entries/${entryId}/reviews`, { as: author, body: { version: 2, outcome: 'accepted' } })).body.code).toBe(
    'knowledge.ownWork',
  );
  expect((await ask(node, 'PUT', `/api/entries/${entryId}/reviews`, { as: second, body: { version: 2, outcome: 'accepted' } })).status).toBe(200);
  await writing.reload();
  await writing.getByRole('button', { name: k('versionN', { n: 2 }), exact: true }).click();
  await press(writing, k('publish'));
  await writing.getByText(k('publishDone', { n: 2 })).waitFor();
  expect((await ask(node, 'GET', `/api/public/entries/${entryId}`)).body).toMatchObject({ version: 2 });

  // What was said before the correction keeps its version; today's law stands beside it.
  await desk.goto(`${node.config.origin}/desk/answers/as-of?query=zanbaq&day=${today}`);
  await desk
    .getByText(k('versionN', { n: 1 }))
    .first()
    .waitFor();
  await desk
    .getByText(k('versionN', { n: 2 }))
    .first()
    .waitFor();
  await desk.getByText('on beş manat').first().waitFor();
  await Promise.all([desk, writing].map((page) => page.context().close()));
});

test('with the server away the desk answers from its copy and says how old it is', async () => {
  const representative = await aStaff('representative', { sector: 's1' });
  const { body: sent } = await ask(node, 'POST', '/api/portal/submissions', { body: aSubmission({ kind: 'question', subject: 'Zanbaq', body: question }) });
  const desk = await deskOf(representative);
  await desk.goto(`${node.config.origin}/desk`);
  await desk.getByText(sent.number).waitFor();
  const copied = desk.waitForResponse((reply) => reply.url().endsWith('/api/entry-copy')).catch(() => null);
  await desk
    .getByRole('button', { name: new RegExp(`^${d('take')}`) })
    .first()
    .click();
  const field = desk.getByRole('searchbox', { name: d('searchAnswers') });
  await field.fill('zanbaq');
  await desk.getByText('on beş manat').first().waitFor();
  await copied;
  await desk.context().setOffline(true);
  await field.fill('zanbaq nişanına ödəniş');
  await desk.getByText(k('offlineCopy', { at: '' }).slice(0, 20), { exact: false }).waitFor();
  await desk.getByText('on beş manat').first().waitFor();
  await desk.context().close();
});
