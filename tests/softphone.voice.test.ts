import { afterAll, beforeAll } from 'vitest';
import { aSwitchboard, type Switchboard } from './support/switchboard.ts';
import { softphoneTests } from './voice/softphone.ts';

let board: Switchboard;
beforeAll(async () => {
  board = await aSwitchboard();
});
afterAll(() => board?.close());

softphoneTests(() => board);
