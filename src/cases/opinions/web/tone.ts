import type { OpinionState } from '../opinion.ts';

/** The meaning of a state: settled well, in need of a hand, or plain. */
export const toneOf = (state: OpinionState): 'done' | 'soon' | 'late' | 'neutral' =>
  state === 'agreed' || state === 'tacit' || state === 'remarks'
    ? 'done'
    : state === 'objected' || state === 'structureEnded'
      ? 'late'
      : state === 'noCompetence' || state === 'sent'
        ? 'soon'
        : 'neutral';
