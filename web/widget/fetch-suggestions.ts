import type { Language } from '../../src/source/language.ts';
import type { Audience } from '../../src/source/sheet.ts';
import type { ProfileRole } from '../../src/trade/profile/trader-profile.ts';
import type { ServiceConnection } from './service-connection.ts';

/** Whom questions to begin with are for, and the document whose page they are asked on. */
export interface SuggestionsRequest {
  readonly language: Language;
  readonly page?: string;
  readonly audience?: Audience;
}

/** As many as the widget has of its own. */
const WANTED = 4;
/** A longer question is no button. */
const MAX_LENGTH = 200;

/** Readers of which sheets those of a role are; a broker has both sides. */
export const ROLE_AUDIENCES: Readonly<Record<ProfileRole, Audience | undefined>> = {
  exporter: 'exporter',
  importer: 'importer',
  individual: 'public',
  broker: undefined,
};

/** Questions to begin with, at most four; none when the server has none. Rejects when it does not say. */
export async function fetchSuggestions(
  connection: ServiceConnection,
  request: SuggestionsRequest,
): Promise<readonly string[]> {
  const query = new URLSearchParams({ ...request, k: String(WANTED) });
  return readSuggestions(await connection.fetchJson(`suggestions?${query.toString()}`));
}

/** The questions in a response; what is no question for a button is left out. */
export function readSuggestions(body: unknown): readonly string[] {
  const questions: unknown =
    typeof body === 'object' && body !== null && 'questions' in body ? body.questions : undefined;
  if (!Array.isArray(questions)) return [];
  return (questions as readonly unknown[])
    .filter((each): each is string => typeof each === 'string' && each.trim() !== '')
    .filter(({ length }) => length <= MAX_LENGTH)
    .slice(0, WANTED);
}
