import { kebabId } from '../source/field-schemas.ts';

/** Longest id of a document that is looked at, in characters: longer than any of a base. */
const MAX_ID_CHARS = 100;

/** The id of the document whose page a reader is on; one that the base does not have is not refused. */
export const documentIdParameter = kebabId.max(MAX_ID_CHARS, `expected at most ${MAX_ID_CHARS} characters`);
