import type { RequestHandler } from 'express';
import compression from 'compression';

/** A stream of events is to arrive event by event; a compressor would hold them back to fill its window. */
const EVENT_STREAM = /^text\/event-stream\b/;

/**
 * Compresses pages, styles, scripts and JSON of 1 KB or more as the client accepts it (br, gzip, deflate). Never event
 * streams, nor what is compressed by itself (images, PDF, DOCX).
 */
export function compressResponses(): RequestHandler {
  return compression({
    filter: (request, response) =>
      !EVENT_STREAM.test(String(response.getHeader('content-type'))) && compression.filter(request, response),
  });
}
