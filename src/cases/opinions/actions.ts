/** Opinions of structures, read downward: asked, delivered, answered, silent, late (4.0.3, R9–R12). */
export { askOpinions, recordDelivery } from './asking.ts';
export { answerOpinion, declareStudy } from './answering.ts';
export { settlePast } from './tacit.ts';
export { rederiveOpenOpinions } from './calendar.ts';
export { remindExperts } from './reminding.ts';
export { settleVersion } from './versions.ts';
export { cancelOpinion, giveToExpert, readdressOpinion } from './readdress.ts';
export { decideLate } from './late.ts';
export { certificatePdf } from './certificate.ts';
export { viewOpinions } from './view.ts';
export { listOpinions } from './list.ts';
export { scorecard } from './scorecard.ts';
export { listWork, workItem } from './workplace.ts';
export { endAway, endPost, givePost, recordAway, structurePeople } from './people.ts';
