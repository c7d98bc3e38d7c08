/** A short message in our words; the gateway's own protocol stays behind it. */
export type ShortMessage = { readonly messageId: string; readonly to: string; readonly text: string };
export type Sms = { readonly send: (message: ShortMessage) => Promise<{ readonly messageId: string }> };
