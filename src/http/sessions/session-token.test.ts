import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSession, signSession } from './session-token.ts';

const SECRET = 'a secret of the tests, 32 signs or more';
const SESSION = { siteKey: 'key', origin: 'https://a.example', expiresAt: 1_800_000_000_000 };

describe('a session token', () => {
  it('says what was signed, in signs that a header takes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.maxSafeNat(),
        (siteKey, origin, expiresAt) => {
          const token = signSession({ siteKey, origin, expiresAt }, SECRET);
          expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
          expect(readSession(token, SECRET)).toEqual({ siteKey, origin, expiresAt });
        },
      ),
    );
  });

  it('is worth nothing once a sign of it is another, is gone or is added', () => {
    const token = signSession(SESSION, SECRET);
    const place = fc.nat(token.length - 1);
    const sign = fc.constantFrom(...Array.from('AZaz09-_.='));
    fc.assert(
      fc.property(place, sign, fc.constantFrom('replace', 'remove', 'insert'), (at, other, how) => {
        const kept = how === 'insert' ? at : at + 1;
        const forged = token.slice(0, at) + (how === 'remove' ? '' : other) + token.slice(kept);
        fc.pre(forged !== token);
        expect(readSession(forged, SECRET)).toBeUndefined();
      }),
    );
  });

  it('is worth nothing under another secret, and neither is any other text', () => {
    const token = signSession(SESSION, SECRET);
    expect(readSession(token, `${SECRET}.`)).toBeUndefined();
    for (const text of ['', '.', 'a', 'a.b', `${token}.`, `.${token}`, `${token}.${token}`])
      expect(readSession(text, SECRET)).toBeUndefined();
  });
});
