import type { FastifyInstance } from 'fastify';
import * as access from '#access/contract.ts';
import { routes as accessRoutes } from '#access/routes.ts';
import { words as accessWords } from '#access/words.ts';
import * as cases from '#cases/contract.ts';
import { consumers as casesConsumers } from '#cases/consumers.ts';
import { tasks as casesTasks, timers as casesTimers } from '#cases/jobs.ts';
import * as opinions from '#cases/opinions/contract.ts';
import { routes as opinionsRoutes } from '#cases/opinions/routes.ts';
import { words as opinionsWords } from '#cases/opinions/words.ts';
import * as receptions from '#cases/receptions/contract.ts';
import { routes as receptionsRoutes } from '#cases/receptions/routes.ts';
import { words as receptionsWords } from '#cases/receptions/words.ts';
import { routes as clarificationsRoutes } from '#cases/clarifications/routes.ts';
import { words as clarificationsWords } from '#cases/clarifications/words.ts';
import { routes as collectiveRoutes } from '#cases/collective/routes.ts';
import { words as collectiveWords } from '#cases/collective/words.ts';
import { routes as urgentRoutes } from '#cases/urgent/routes.ts';
import { words as urgentWords } from '#cases/urgent/words.ts';
import * as complaints from '#cases/complaints/contract.ts';
import { routes as complaintsRoutes } from '#cases/complaints/routes.ts';
import { words as complaintsWords } from '#cases/complaints/words.ts';
import * as onsite from '#cases/onsite/contract.ts';
import { routes as onsiteRoutes } from '#cases/onsite/routes.ts';
import { words as onsiteWords } from '#cases/onsite/words.ts';
import { routes as relationsRoutes } from '#cases/relations/routes.ts';
import { words as relationsWords } from '#cases/relations/words.ts';
import * as invitations from '#cases/invitations/contract.ts';
import { routes as invitationsRoutes } from '#cases/invitations/routes.ts';
import { words as invitationsWords } from '#cases/invitations/words.ts';
import * as tickets from '#cases/tickets/contract.ts';
import { routes as ticketsRoutes } from '#cases/tickets/routes.ts';
import { words as ticketsWords } from '#cases/tickets/words.ts';
import { routes as casesRoutes } from '#cases/routes.ts';
import * as requests from '#cases/requests/contract.ts';
import { routes as requestsRoutes } from '#cases/requests/routes.ts';
import { words as requestsWords } from '#cases/requests/words.ts';
import * as specialists from '#cases/specialists/contract.ts';
import { routes as specialistsRoutes } from '#cases/specialists/routes.ts';
import { words as specialistsWords } from '#cases/specialists/words.ts';
import * as services from '#cases/services/contract.ts';
import { routes as servicesRoutes } from '#cases/services/routes.ts';
import { words as servicesWords } from '#cases/services/words.ts';
import * as sendings from '#cases/sendings/contract.ts';
import { routes as sendingsRoutes } from '#cases/sendings/routes.ts';
import { words as sendingsWords } from '#cases/sendings/words.ts';
import { words as casesWords } from '#cases/words.ts';
import * as contacts from '#contacts/contract.ts';
import { tasks as contactsTasks, timers as contactsTimers } from '#contacts/jobs.ts';
import { routes as contactsRoutes } from '#contacts/routes.ts';
import { words as contactsWords } from '#contacts/words.ts';
import * as demo from '#demo/contract.ts';
import { routes as demoRoutes } from '#demo/routes.ts';
import { words as demoWords } from '#demo/words.ts';
import * as desk from '#desk/contract.ts';
import { routes as deskRoutes } from '#desk/routes.ts';
import { words as deskWords } from '#desk/words.ts';
import * as directory from '#directory/contract.ts';
import { routes as directoryRoutes } from '#directory/routes.ts';
import { seedDirectory } from '#directory/seed.ts';
import { words as directoryWords } from '#directory/words.ts';
import { consumers as knowledgeConsumers } from '#knowledge/consumers.ts';
import * as knowledgeBoard from '#knowledge/board/contract.ts';
import { routes as knowledgeBoardRoutes } from '#knowledge/board/routes.ts';
import { words as knowledgeBoardWords } from '#knowledge/board/words.ts';
import * as lawPlans from '#knowledge/coming/contract.ts';
import { routes as lawPlansRoutes } from '#knowledge/coming/routes.ts';
import { words as lawPlansWords } from '#knowledge/coming/words.ts';
import * as drafts from '#knowledge/drafts/contract.ts';
import { routes as draftsRoutes } from '#knowledge/drafts/routes.ts';
import { words as draftsWords } from '#knowledge/drafts/words.ts';
import * as knowledge from '#knowledge/contract.ts';
import { tasks as knowledgeTasks, timers as knowledgeTimers } from '#knowledge/jobs.ts';
import { routes as knowledgeRoutes } from '#knowledge/routes.ts';
import { seedKnowledge } from '#knowledge/seed.ts';
import { words as knowledgeWords } from '#knowledge/words.ts';
import { consumers as lawConsumers } from '#law/consumers.ts';
import * as law from '#law/contract.ts';
import { routes as lawRoutes } from '#law/routes.ts';
import { seedLaw } from '#law/seed.ts';
import { words as lawWords } from '#law/words.ts';
import type { Announcements, Consumer } from '#platform/consumers.ts';
import type { Tx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Tasks, Timer } from '#platform/jobs.ts';
import type { PermissionTable } from '#platform/permissions.ts';
import { words as platformWords } from '#platform/sentences.ts';
import type { Words } from '#platform/words.ts';
import * as portal from '#portal/contract.ts';
import { routes as portalRoutes } from '#portal/routes.ts';
import { words as portalWords } from '#portal/words.ts';
import { consumers as queueConsumers } from '#queue/consumers.ts';
import * as queue from '#queue/contract.ts';
import { loop as queueLoop } from '#queue/loop.ts';
import { routes as queueRoutes } from '#queue/routes.ts';
import { words as queueWords } from '#queue/words.ts';
import * as reports from '#reports/contract.ts';
import { routes as reportsRoutes } from '#reports/routes.ts';
import { words as reportsWords } from '#reports/words.ts';
import * as workforce from '#workforce/contract.ts';
import { tasks as workforceTasks, timers as workforceTimers } from '#workforce/jobs.ts';
import * as rosterDay from '#workforce/day/contract.ts';
import { routes as rosterDayRoutes } from '#workforce/day/routes.ts';
import { words as rosterDayWords } from '#workforce/day/words.ts';
import * as roster from '#workforce/roster/contract.ts';
import { routes as rosterRoutes } from '#workforce/roster/routes.ts';
import { words as rosterWords } from '#workforce/roster/words.ts';
import { routes as workforceRoutes } from '#workforce/routes.ts';
import { words as workforceWords } from '#workforce/words.ts';

import * as voice from '#voice/contract.ts';
import { loop as voiceLoop } from '#voice/loop.ts';
import { tasks as voiceTasks, timers as voiceTimers } from '#voice/jobs.ts';
import { routes as voiceRoutes } from '#voice/routes.ts';
import { seedVoice } from '#voice/seed.ts';
import { words as voiceWords } from '#voice/words.ts';

/** The rooms of the house, named by hand in the order of who may know whom. */

export const allPermissions: PermissionTable = {
  ...access.permissions,
  ...law.permissions,
  ...directory.permissions,
  ...contacts.permissions,
  ...queue.permissions,
  ...voice.permissions,
  ...knowledge.permissions,
  ...knowledgeBoard.permissions,
  ...lawPlans.permissions,
  ...drafts.permissions,
  ...cases.permissions,
  ...opinions.permissions,
  ...sendings.permissions,
  ...receptions.permissions,
  ...workforce.permissions,
  ...roster.permissions,
  ...rosterDay.permissions,
  ...tickets.permissions,
  ...invitations.permissions,
  ...services.permissions,
  ...onsite.permissions,
  ...complaints.permissions,
  ...specialists.permissions,
  ...requests.permissions,
  ...reports.permissions,
  ...desk.permissions,
  ...portal.permissions,
  ...demo.permissions,
};

export const allWords: readonly Words[] = [
  platformWords,
  accessWords,
  lawWords,
  directoryWords,
  contactsWords,
  queueWords,
  voiceWords,
  knowledgeWords,
  knowledgeBoardWords,
  lawPlansWords,
  draftsWords,
  casesWords,
  opinionsWords,
  sendingsWords,
  receptionsWords,
  relationsWords,
  workforceWords,
  rosterWords,
  rosterDayWords,
  ticketsWords,
  invitationsWords,
  servicesWords,
  onsiteWords,
  clarificationsWords,
  collectiveWords,
  urgentWords,
  complaintsWords,
  specialistsWords,
  requestsWords,
  reportsWords,
  deskWords,
  portalWords,
  demoWords,
];

export const roomRoutes: readonly ((app: FastifyInstance, deps: Deps) => void)[] = [
  accessRoutes,
  lawRoutes,
  directoryRoutes,
  contactsRoutes,
  queueRoutes,
  voiceRoutes,
  knowledgeRoutes,
  knowledgeBoardRoutes,
  lawPlansRoutes,
  draftsRoutes,
  casesRoutes,
  opinionsRoutes,
  sendingsRoutes,
  receptionsRoutes,
  relationsRoutes,
  workforceRoutes,
  rosterRoutes,
  rosterDayRoutes,
  ticketsRoutes,
  invitationsRoutes,
  servicesRoutes,
  onsiteRoutes,
  clarificationsRoutes,
  collectiveRoutes,
  urgentRoutes,
  complaintsRoutes,
  specialistsRoutes,
  requestsRoutes,
  reportsRoutes,
  deskRoutes,
  portalRoutes,
  demoRoutes,
];

export const allTasks = (deps: Deps): Tasks => ({
  ...contactsTasks(deps),
  ...casesTasks(deps),
  ...knowledgeTasks(deps),
  ...workforceTasks(deps),
  ...voiceTasks(deps),
});
export const allTimers: readonly Timer[] = [...contactsTimers, ...casesTimers, ...knowledgeTimers, ...workforceTimers, ...voiceTimers];
export const allConsumers: readonly Consumer[] = [...lawConsumers, ...knowledgeConsumers, ...queueConsumers, ...casesConsumers];

/** What runs on every node beside jobs and consumers; each decides in PostgreSQL whose turn it is. */
export type Loop = (deps: Deps, announcements: Announcements) => { readonly stop: () => Promise<void> };
export const allLoops: readonly Loop[] = [queueLoop, voiceLoop];

/** What every installation has before its first contact; each is idempotent. */
export const seeds: readonly ((tx: Tx) => Promise<void>)[] = [seedLaw, seedDirectory, seedKnowledge, seedVoice];
