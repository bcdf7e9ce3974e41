import type { Language } from '../../source/language.ts';
import { nameOf } from '../row-words.ts';
import type { TradeTables } from '../trade-tables.ts';
import { PROFILE_TABLES } from './trader-profile.ts';

/** Something that a profile may name, and what people call it. */
export interface ProfileOption {
  readonly id: string;
  readonly name: string;
}

/** What the parts of a profile that name rows of tables may be; each part in the order of its names. */
export type ProfileOptions = Readonly<Record<keyof typeof PROFILE_TABLES, readonly ProfileOption[]>>;

/** The choices of a profile, named in a language. A base without one of the tables has none for its part. */
export function profileOptions(language: Language, tables: TradeTables): ProfileOptions {
  const { compare } = new Intl.Collator(language);
  const options = (table: string): ProfileOption[] =>
    (tables.get(table)?.rows ?? [])
      .map((row) => ({ id: row.id, name: nameOf(row, language) }))
      .sort((a, b) => compare(a.name, b.name));
  return {
    sector: options(PROFILE_TABLES.sector),
    region: options(PROFILE_TABLES.region),
    market: options(PROFILE_TABLES.market),
  };
}
