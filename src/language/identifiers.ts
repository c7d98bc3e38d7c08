import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** FİN: seven of 0–9 and A–Z without I and O. Typed O is 0; no public check rule exists (domain notes §6.5). */
export function normaliseFin(typed: string): string | null {
  const text = typed.trim().toUpperCase().replaceAll('O', '0').replaceAll('İ', 'I');
  return /^[0-9A-HJ-NP-Z]{7}$/.test(text) ? text : null;
}

const voenWeights = [4, 1, 8, 6, 2, 7, 5, 3] as const;

/**
 * VÖEN: ten digits; the ninth checks the first eight (weights 4 1 8 6 2 7 5 3, modulo 11), the tenth is 1 legal or 2
 * natural person. A wrong check digit is a warning and not a refusal: foreign and very old numbers may not pass.
 */
export function readVoen(typed: string): { readonly voen: string | null; readonly checks: boolean } {
  const digits = typed.replaceAll(/\s/g, '');
  const text = /^\d{9}$/.test(digits) ? `0${digits}` : digits;
  if (!/^\d{10}$/.test(text)) return { voen: null, checks: false };
  const sum = voenWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return { voen: text, checks: sum % 11 === Number(text[8]) && /[12]$/.test(text) };
}

export type Phone =
  | { readonly kind: 'number'; readonly e164: string; readonly national: string; readonly abroad: boolean }
  | { readonly kind: 'short'; readonly e164: string; readonly national: string; readonly abroad: false };

/** Three- and four-digit service numbers (195, 193) are a kind of their own. Seven bare digits are refused: ask the code. */
export function readPhone(typed: string): Phone | null {
  const text = typed.trim();
  const digits = text.replaceAll(/\D/g, '');
  if (/^\d{3,4}$/.test(text)) return { kind: 'short', e164: text, national: text, abroad: false };
  if (digits.length < 9) return null;
  const international = text.startsWith('+') ? text : digits.startsWith('00') ? `+${digits.slice(2)}` : digits.startsWith('994') ? `+${digits}` : text;
  const parsed = parsePhoneNumberFromString(international, 'AZ');
  if (!parsed?.isPossible() || digits.length > 17) return null;
  const abroad = parsed.country !== 'AZ' && parsed.countryCallingCode !== '994';
  return { kind: 'number', e164: parsed.number, national: abroad ? parsed.formatInternational() : nationalAz(parsed.nationalNumber), abroad };
}

/** '501234567' → '050 123 45 67'; '124980335' → '(012) 498 03 35'. */
function nationalAz(number: string): string {
  const [code, rest] = [number.slice(0, 2), number.slice(2)];
  const tail = `${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5)}`;
  return /^(10|40|44|50|51|55|60|70|77|99)$/.test(code) ? `0${code} ${tail}` : `(0${code}) ${tail}`;
}

/** A stored number as people read it; what cannot be read is shown as it is. */
export const showPhone = (stored: string): string => readPhone(stored)?.national ?? stored;
