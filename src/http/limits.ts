/** Largest request body, bytes: a question with its history fits twelve times over. */
export const MAX_BODY_BYTES = 128 * 1024;
/** Longest question, UTF-16 units: about a page. */
export const MAX_QUESTION_CHARS = 2_000;
/** Earlier turns taken; clients send the whole conversation, only the end of it matters. */
export const MAX_HISTORY_TURNS = 12;
/** Longest earlier turn kept, UTF-16 units; the rest of it is cut. */
export const MAX_TURN_CHARS = 6_000;
/** Longest comment on an answer, UTF-16 units. */
export const MAX_COMMENT_CHARS = 1_000;
/** Most results of a search. */
export const MAX_SEARCH_RESULTS = 20;
/** Silence after which a comment line keeps proxies from closing a stream. */
export const HEARTBEAT_MS = 15_000;
