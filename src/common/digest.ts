import { createHash } from 'node:crypto';

/** SHA-256 of text (as UTF-8) or bytes, lower-case hexadecimal, 64 characters. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** First 16 hexadecimal digits of {@link sha256}: an identifier, not a proof. */
export function shortDigest(data: string | Uint8Array): string {
  return sha256(data).slice(0, 16);
}
