import { as, type Who } from '#platform/database.ts';
import { Fault, refuse } from '#platform/fault.ts';
import { refuseWork } from '../case.ts';
import { personOf, recordOn } from '../deed.ts';
import { caseForChange, factsOf, latestDraft } from '../store.ts';
import { askOne, type When } from './asking.ts';
import './events.ts';
import { opinionsOfCase } from './store.ts';

const over = new Set(['superseded', 'cancelled', 'structureEnded']);

/**
 * A version written after the request: the author says which it is (R10). The same substance: what the structures said,
 * or are about to say, stands for the new version, and no clock moves. A change of substance: every structure is asked
 * anew with a new clock, and what they said of the old version stays on record.
 */
export const settleVersion = (
  who: Who,
  { caseId, version, substanceChanged, question, ...when }: { caseId: string; version: number; substanceChanged: boolean; question: string } & When,
): Promise<{ readonly opinionIds: readonly string[] }> =>
  as(who, 'a new version and its opinions', async (tx) => {
    const kase = await caseForChange(tx, caseId);
    refuse('conflict', 'cases', refuseWork(factsOf(kase), personOf(who)));
    const draft = await latestDraft(tx, caseId);
    if (!draft || draft.version !== version) throw new Fault('conflict', 'cases.draftMovedOn');
    const all = await opinionsOfCase(tx, caseId);
    const older = all.filter((one) => !over.has(one.state) && one.readdressed_to === null && one.covers_version < version);
    if (older.length === 0) throw new Fault('conflict', 'opinions.versionCoveredAlready');
    const ids = older.map((one) => one.id);
    if (!substanceChanged) {
      await tx.updateTable('opinions').set({ covers_draft_id: draft.id }).where('id', 'in', ids).execute();
      await recordOn(tx, kase, who, 'opinion.versionCarried', { version });
      return { opinionIds: ids };
    }
    await tx.updateTable('opinions').set({ state: 'superseded', settled_at: when.at }).where('id', 'in', ids).execute();
    await recordOn(tx, kase, who, 'opinion.versionRenewed', { version });
    const asked: string[] = [];
    for (const one of older.filter((old) => old.state !== 'noCompetence')) {
      asked.push(await askOne(tx, who, kase, draft, { structureId: one.structure_id, expertId: one.expert_id }, question, when));
    }
    return { opinionIds: asked };
  });
