/** Raised when the same document could give other chunks; snapshots made with another id are refused. */
export const CHUNKER_ID = 'structure-3';
