import { readFile } from 'node:fs/promises';
import { parseGlossary } from '../../text/glossary.ts';
import { readCorpusTables } from '../../trade/corpus-tables.fixture.ts';
import type { EntitySources } from './read-entities.ts';

/** The tables and the glossary of the real base. */
export async function corpusSources(): Promise<EntitySources> {
  const [tables, yaml] = await Promise.all([readCorpusTables(), readFile('corpus/glossary.yaml', 'utf8')]);
  return { tables, glossary: parseGlossary(yaml, 'glossary.yaml').glossary };
}
