import type { Scanner } from './port.ts';

/** The agreed test content (eicar.org), harmless; in two halves, so that no scanner takes this file for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Finds the agreed test content and nothing else; refuses what is larger than it was told to take. */
export const simulatedScanner = (options: { readonly maxBytes?: number } = {}): Scanner => ({
  scan: async (content) => {
    if (content.length > (options.maxBytes ?? Number.POSITIVE_INFINITY)) return { outcome: 'notScannable', finding: 'size limit exceeded' };
    return Buffer.from(content).includes(eicar) ? { outcome: 'infected', finding: 'Eicar-Test-Signature' } : { outcome: 'clean' };
  },
});
