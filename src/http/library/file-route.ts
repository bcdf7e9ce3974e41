import { basename, extname } from 'node:path/posix';
import type { RequestHandler } from 'express';
import type { LibraryBase } from '../../library/library-base.ts';
import { MEDIA_TYPES } from '../../source/document-record.ts';

/** What the files of the document base are; what is not listed is bytes. */
const TYPES: Readonly<Record<string, string>> = { ...MEDIA_TYPES, '.yaml': 'application/yaml' };
const TEXT = /^text\/|yaml$/;

/**
 * `GET /files/…`: the file that a document of the snapshot was made from, by its place below the document base. No other file
 * is given, however its place is written. A PDF opens in the browser, everything else is downloaded.
 */
export function fileRoute({ base, corpusDir }: { base: LibraryBase; corpusDir: string }): RequestHandler {
  let files: ReadonlySet<string> | undefined;
  return (request, response, next) => {
    files ??= new Set(base.documents.map(({ file }) => file));
    const { path } = request.params;
    const file = Array.isArray(path) ? path.join('/') : (path ?? '');
    if (!files.has(file)) {
      next();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (type !== MEDIA_TYPES['.pdf']) response.attachment(basename(file));
    // After `attachment`, which guesses a type.
    response.setHeader('content-type', TEXT.test(type) ? `${type}; charset=utf-8` : type);
    response.setHeader('x-content-type-options', 'nosniff');
    response.sendFile(file, { root: corpusDir, maxAge: '1h' }, (error?: Error) => {
      // Taken away since it was ingested: as if nobody had named it.
      if (error !== undefined && !response.headersSent) {
        for (const header of ['content-type', 'content-disposition', 'cache-control'])
          response.removeHeader(header);
        next();
      }
    });
  };
}
