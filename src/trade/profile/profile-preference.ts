import type { Audience } from '../../source/sheet.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { blocRows } from './bloc-rows.ts';
import type { Direction } from '../licence-for.ts';
import { rowMatcher } from '../match-rows.ts';
import { statementCells } from '../row-cells.ts';
import type { TradeTables } from '../trade-tables.ts';
import { PROFILE_TABLES, type ProfileRole, type TraderProfile } from './trader-profile.ts';

/** Whom sheets for a role are written for; none for a broker, to whom all are of use. */
const ROLE_AUDIENCE: Readonly<Partial<Record<ProfileRole, Audience>>> = {
  exporter: 'exporter',
  importer: 'importer',
  individual: 'public',
};

/** Which way the goods of a role go; none where either may be. */
const ROLE_DIRECTION: Readonly<Partial<Record<ProfileRole, Direction>>> = {
  exporter: 'export',
  importer: 'import',
};

/** A question as far as it says what it is about: `terms` are its index terms, of which concepts are looked at. */
export interface QuestionSubject {
  readonly text: string;
  readonly terms: Iterable<string>;
}

/** What a profile leans towards; the `prefers` of a query, see `retrieval/prefer-sections.ts`. */
export interface ProfilePreference {
  readonly audience?: Audience;
  /** Ids of the sheets about the sector and the market. */
  readonly documents: ReadonlySet<string>;
}

/**
 * What a profile leans towards for a question: the audience of the role, and the sheets that the tables name for the sector,
 * the market and the blocs it is in. None when the question speaks for itself: when it names goods, countries or a direction
 * and not those of the profile. Nothing either for a profile that says nothing of use, or only what the tables do not know.
 */
export function profilePreference(
  profile: TraderProfile,
  question: QuestionSubject,
  tables: TradeTables,
): ProfilePreference | undefined {
  const sector = rowOf(profile, 'sector', tables);
  const market = rowOf(profile, 'market', tables);
  const markets = market === undefined ? [] : [market, ...blocRows(market, tables)];
  const sectors = sector === undefined ? [] : [sector];
  const speaksForItself =
    namesOthers(question.text, 'product-families', sectors, tables) ||
    namesOthers(question.text, 'countries', markets, tables) ||
    namesOtherDirection(question.terms, profile);
  if (speaksForItself) return undefined;
  const audience = profile.role === undefined ? undefined : ROLE_AUDIENCE[profile.role];
  const documents = new Set([...sectors, ...markets].flatMap(sheetsOf));
  if (audience === undefined && documents.size === 0) return undefined;
  return { ...(audience === undefined ? {} : { audience }), documents };
}

function rowOf(
  profile: TraderProfile,
  part: keyof typeof PROFILE_TABLES,
  tables: TradeTables,
): TableRow | undefined {
  return tables.get(PROFILE_TABLES[part])?.rows.find(({ id }) => id === profile[part]);
}

function sheetsOf(row: TableRow): string[] {
  return statementCells(row, 'sheets').map(({ documentId }) => documentId);
}

/** True when a text names rows of a table, and none of the profile's own; a profile without one has nothing to be other than. */
function namesOthers(text: string, id: string, own: readonly TableRow[], tables: TradeTables): boolean {
  const table = tables.get(id);
  if (table === undefined || own.length === 0) return false;
  const named = rowMatcher(table)(text);
  return named.length > 0 && !named.some((row) => own.includes(row));
}

/** Concepts whose ids say a direction: `g:export`, `g:import-title`, `g:prior-import-declaration`. */
const DIRECTION_CONCEPT = /^[gc]:(?:.*-)?(import|export)(?:ed|er|s)?(?:-|$)/;

function namesOtherDirection(terms: Iterable<string>, { role }: TraderProfile): boolean {
  const own = role === undefined ? undefined : ROLE_DIRECTION[role];
  if (own === undefined) return false;
  const named = directionsNamed(terms);
  return named.size > 0 && !named.has(own);
}

function directionsNamed(terms: Iterable<string>): ReadonlySet<Direction> {
  const found = [...terms].map((term) => DIRECTION_CONCEPT.exec(term)?.[1]);
  return new Set(found.filter((direction) => direction === 'import' || direction === 'export'));
}
