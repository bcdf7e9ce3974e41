import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a token is good for, milliseconds: long enough to read an answer, short for what was copied. */
export const SESSION_MS = 15 * 60_000;
/** Parts these signatures from others that may be made with the same secret one day. */
const PURPOSE = 'tijaria-session-1';

/** What a token says: a page of this origin, showing the widget under this key, until then. */
export interface Session {
  readonly siteKey: string;
  readonly origin: string;
  /** Milliseconds since the epoch; at that instant it has expired. */
  readonly expiresAt: number;
}

/** Writes a session as a token of letters, digits, `-`, `_` and one `.`: what it says, and an HMAC-SHA-256 over that. */
export function signSession(session: Session, secret: string): string {
  const { siteKey, origin, expiresAt } = session;
  const said = Buffer.from(JSON.stringify([siteKey, origin, expiresAt])).toString('base64url');
  return `${said}.${signatureOf(said, secret)}`;
}

/** What a token says, if it was signed with this secret; else undefined. Whether it still holds is for the caller to see. */
export function readSession(token: string, secret: string): Session | undefined {
  const [said = '', signature = '', ...rest] = token.split('.');
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(said, secret))];
  const isSigned = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  if (!isSigned) return undefined;
  // Only `signSession` signs, so it has this shape.
  const [siteKey, origin, expiresAt] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [
    string,
    string,
    number,
  ];
  return { siteKey, origin, expiresAt };
}

function signatureOf(said: string, secret: string): string {
  return createHmac('sha256', secret).update(`${PURPOSE}.${said}`).digest('base64url');
}
