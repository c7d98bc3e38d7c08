import type { z } from 'zod';
import type { SubmissionKind, submit } from '../contract.ts';

/** Where the receipt is kept until the tab closes, so that reloading the page does not lose the code. */
export const receiptKey = 'receipt';
export type Receipt = z.output<typeof submit.reply> & { readonly kind: SubmissionKind; readonly sentAt: number; readonly where: string };
