import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How long a session of the admin page lasts, milliseconds: a working day. */
export const ADMIN_SESSION_MS = 8 * 3_600_000;
/** Name of its cookie. */
export const ADMIN_COOKIE = 'tijaria-admin';
/** Parts these signatures from others that may be made with the same secret one day. */
const PURPOSE = 'tijaria-admin-1';

/** A session that ends then (milliseconds since the epoch), signed with the admin token: another token ends all sessions. */
export function signAdminSession(expiresAt: number, token: string): string {
  return `${expiresAt}.${signatureOf(String(expiresAt), token)}`;
}

/** True for a session that was signed with this token and has not ended. */
export function isAdminSession(value: string, token: string, now: number): boolean {
  const [said = '', signature = '', ...rest] = value.split('.');
  return rest.length === 0 && isSame(signature, signatureOf(said, token)) && Number(said) > now;
}

/** Compares two secrets in a time that tells nothing of either. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The value of a cookie in a `Cookie` header; undefined when it is not there. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return undefined;
}

function signatureOf(said: string, token: string): string {
  return createHmac('sha256', token).update(`${PURPOSE}.${said}`).digest('base64url');
}
