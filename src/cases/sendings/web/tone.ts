import type { SendingState } from '../sending.ts';

export const sendingTone = ({ state }: { readonly state: SendingState }): 'done' | 'soon' | 'neutral' =>
  state === 'answered' ? 'done' : state === 'notOurs' ? 'soon' : 'neutral';
