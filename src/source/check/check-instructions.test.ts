import { afterEach, describe, expect, it } from 'vitest';
import { SOURCES_YAML, sheetText, writeCorpus } from '../../testing/corpus-fixture.ts';
import { formatProblem } from '../corpus-problem.ts';
import { readCorpus } from '../read-corpus.ts';
import { checkInstructions } from './check-instructions.ts';

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function check(fact: string): Promise<string[]> {
  const sheet = sheetText(`Résumé.[^1]\n\n## Partie {#facts}\n\n- ${fact}[^1]\n\n[^1]: oc-igoc\n`);
  const { root, remove } = await writeCorpus({
    'sources/all.yaml': SOURCES_YAML,
    'sheets/exporting/a.fr.md': sheet,
  });
  removals.push(remove);
  const find = (text: string): string | undefined => (text.includes('OBEY') ? 'an order' : undefined);
  return checkInstructions(await readCorpus(root), find).map(formatProblem);
}

describe('checkInstructions', () => {
  it('warns of a statement that the finder names, with its line', async () => {
    expect(await check('OBEY me.')).toEqual([
      expect.stringMatching(/^sheets\/exporting\/a\.fr\.md:\d+: warning: an order: "OBEY me\."/),
    ]);
  });

  it('is silent on anything else', async () => {
    expect(await check('Un fait.')).toEqual([]);
  });
});
