import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TijariaError } from '../../common/errors.ts';

/** Packings that are asked for and understood. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body of an answer, unpacked. Reading stops, and the connection goes, at the first piece beyond `maxBytes`, which counts the
 * bytes as they come and again those that come out of unpacking. Rejects with `source-refused` for that and for a packing that is unknown or broken; as the stream does for a connection
 * that was cut.
 */
export async function readBody(response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const refuse = (expected: string, received: string): never => {
    response.destroy();
    throw new TijariaError(
      'source-refused',
      `reading ${url.href}: expected ${expected}, received ${received}; see what stands there`,
    );
  };
  const tooLarge = (): never => refuse(`at most ${maxBytes} bytes`, 'more');
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) tooLarge();
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return gather(response, maxBytes, tooLarge);
  const unpacker = UNPACKERS[encoding]?.();
  if (unpacker === undefined)
    return refuse(`a packing of ${ACCEPT_ENCODING}`, JSON.stringify(encoding.slice(0, 40)));
  let received = 0;
  response.on('data', (piece: Buffer) => {
    received += piece.length;
    if (received > maxBytes) response.destroy();
  });
  // Errors of either reach the one that is read; the callback only keeps them from being thrown.
  pipeline(response, unpacker, () => undefined);
  try {
    return await gather(unpacker, maxBytes, tooLarge);
  } catch (error) {
    if (received > maxBytes) tooLarge();
    if (isBroken(error)) refuse(`a body packed as ${encoding}`, 'something else');
    throw error;
  }
}

async function gather(stream: Readable, maxBytes: number, tooLarge: () => never): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) tooLarge();
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Data that no packing gives; one that only stops too early (`Z_BUF_ERROR`) was cut. */
function isBroken(error: unknown): boolean {
  const { code } = error as { code?: unknown }; // whatever was thrown, the field is read by shape
  return (
    typeof code === 'string' &&
    (code === 'Z_DATA_ERROR' ||
      (code.startsWith('ERR_') && code.includes('BROTLI')) ||
      code.startsWith('ERR__ERROR_'))
  );
}
