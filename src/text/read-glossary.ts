import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortDigest } from '../common/digest.ts';
import { writeAside } from '../common/write-aside.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';
import { parseGlossary, toGlossary, type Glossary, type GlossaryConcept } from './glossary.ts';

/**
 * Reads a glossary file. Parsing its YAML takes some 0.3 s, which every start would pay, so the parsed form is kept in
 * `cacheDir` under the digest of the text; a cache that cannot be read or written is done without. Rejects when the
 * file itself cannot be read. Problems are reported when the text is parsed, not from the cache.
 */
export async function readGlossary(
  path: string,
  cacheDir: string,
): Promise<{ glossary: Glossary; problems: readonly CorpusProblem[] }> {
  const text = await readFile(path, 'utf8');
  const cached = join(cacheDir, `glossary-${shortDigest(text)}.json`);
  try {
    // Written by this function only, under the digest of the text it was parsed from.
    return {
      glossary: toGlossary(JSON.parse(await readFile(cached, 'utf8')) as GlossaryConcept[]),
      problems: [],
    };
  } catch {
    const parsed = parseGlossary(text, 'glossary.yaml');
    if (parsed.problems.length === 0)
      await writeAside(cached, JSON.stringify(parsed.glossary.concepts)).catch(() => undefined);
    return parsed;
  }
}
