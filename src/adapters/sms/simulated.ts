import type { ShortMessage, Sms } from './port.ts';

/** Keeps what it was given. No gateway is named by the Rules, so this is the only adapter until one is. */
export function simulatedSms(): Sms & { readonly sent: readonly ShortMessage[] } {
  const sent: ShortMessage[] = [];
  return { sent, send: async (message) => ({ messageId: `${message.messageId}-${sent.push(message)}` }) };
}
