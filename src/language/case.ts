/** İ→i, I→ı: the letters of Azerbaijani, without asking a locale the browser may not have. Never for identifiers. */
export const lowerAz = (text: string): string => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();

export const upperAz = (text: string): string => text.replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase();

export const capitaliseAz = (text: string): string => upperAz(text.slice(0, 1)) + text.slice(1);
