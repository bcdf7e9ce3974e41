import { TijariaError } from '../common/errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * True for a UUID of version 4 in small letters, as `crypto.randomUUID` writes it in Node.js and in browsers: 122 random
 * bits, so that it cannot be guessed, and nothing in it that means something to a file system.
 */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Throws `internal` for an id that a store cannot keep anything under. */
export function requireUuid(id: string): void {
  if (isUuid(id)) return;
  const received = JSON.stringify(id.slice(0, 60));
  throw new TijariaError(
    'internal',
    `recording an answer: expected a UUID of version 4, received ${received}`,
  );
}
