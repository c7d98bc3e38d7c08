import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * The sealed form of one content. A head, then chunks; each chunk is AES-256-GCM under a key of this file alone, with
 * its place and whether it is the last as nonce, so chunks cannot be changed, moved, dropped or cut off unnoticed.
 *
 *     magic 4 | salt 32 | proof 32 | chunk … | last chunk        chunk = up to 64 KiB + tag 16
 *
 * `proof` binds the file to the digest of its plain content: a file put under another's name is found out before a byte
 * of it is given.
 */
const magic = Buffer.from('CGR1');
export const saltBytes = 32;
const proofBytes = 32;
const tagBytes = 16;
export const headBytes = magic.length + saltBytes + proofBytes;
export const chunkBytes = 64 * 1024;
export const sealedChunkBytes = chunkBytes + tagBytes;

const fileKey = (key: Buffer, salt: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', key, salt, 'storage', 32));
const proofOf = (own: Buffer, sha256: string): Buffer => createHmac('sha256', own).update(sha256).digest();

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export type Seal = {
  readonly head: (sha256: string) => Buffer;
  readonly chunk: (plain: Uint8Array, index: number, last: boolean) => Buffer;
};

export function sealWith(key: Buffer, salt: Buffer): Seal {
  const own = fileKey(key, salt);
  return {
    head: (sha256) => Buffer.concat([magic, salt, proofOf(own, sha256)]),
    chunk: (plain, index, last) => {
      const cipher = createCipheriv('aes-256-gcm', own, nonceOf(index, last));
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
  };
}

/** Opens the chunks of a file that proves to hold `sha256`. @throws Error when it does not, or when a chunk was changed */
export function openSeal(key: Buffer, head: Buffer, sha256: string): (sealed: Buffer, index: number, last: boolean) => Buffer {
  if (head.length < headBytes || !head.subarray(0, magic.length).equals(magic)) throw new Error('not a sealed file');
  const own = fileKey(key, head.subarray(magic.length, magic.length + saltBytes));
  if (!timingSafeEqual(head.subarray(magic.length + saltBytes, headBytes), proofOf(own, sha256))) {
    throw new Error('the file is another’s, or the key is');
  }
  return (sealed, index, last) => {
    if (sealed.length < tagBytes) throw new Error('the file was cut off');
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(index, last));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  };
}
