import type { Language } from '../../src/source/language.ts';
import type { ServiceConnection } from './service-connection.ts';

/** Something named in each language of the interface. */
export type Named = Readonly<Record<Language, string>>;

/** The foreign-trade office of a region, as far as the base knows it; addresses and telephones are not in it. */
export interface Office {
  /** Id of the region, as in a profile. */
  readonly region: string;
  readonly name: Named;
  /** Town where the regional delegation is. */
  readonly capital: Named;
}

/**
 * The office of a town, province or region, by its name in any language: one when the place is known; two or more when
 * places of several regions are named; none when it is not known. Rejects when the server does not say.
 */
export async function fetchOffice(connection: ServiceConnection, place: string): Promise<readonly Office[]> {
  return readOffices(await connection.fetchJson(`offices?${new URLSearchParams({ place }).toString()}`));
}

/** The offices in a response; what is not one is left out. */
export function readOffices(body: unknown): readonly Office[] {
  const found: unknown[] = [memberOf(body, 'office')];
  const candidates = memberOf(body, 'candidates');
  if (Array.isArray(candidates)) found.push(...(candidates as readonly unknown[]));
  return found.filter(isOffice);
}

function isOffice(value: unknown): value is Office {
  const isText = typeof memberOf(value, 'region') === 'string';
  return isText && isNamed(memberOf(value, 'name')) && isNamed(memberOf(value, 'capital'));
}

function isNamed(value: unknown): value is Named {
  return ['fr', 'ar', 'en'].every((language) => typeof memberOf(value, language) === 'string');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
