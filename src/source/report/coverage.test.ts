import { afterEach, describe, expect, it } from 'vitest';
import { SOURCES_YAML, sheetText, writeCorpus } from '../../testing/corpus-fixture.ts';
import { readCorpus } from '../read-corpus.ts';
import { measureCoverage, type Coverage } from './coverage.ts';
import { drawFacts } from './draw-facts.ts';
import { formatCoverage } from './format-coverage.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of cleanups.splice(0)) await remove();
});

const SHEET = sheetText(
  `Biens : 150 jours.[^1]

## L'essentiel {#facts}

- Officiel et vérifié.[^1]
- Presse seule.[^2]
- Les deux.[^1][^2] {from=2026-01-01}
- Fini.[^1] {until=2025-12-31}

## Ensuite {#next}

- Sans source.

[^1]: oc-igoc
[^2]: press-note
`,
);
const QUESTIONS = 'facts:\n  - { fr: un, ar: واحد }\n  - { ary-Latn: jouj }\n';

async function measure(files: Record<string, string>): Promise<Coverage> {
  const { root, remove } = await writeCorpus({ 'sources/all.yaml': SOURCES_YAML, ...files });
  cleanups.push(remove);
  return measureCoverage(await readCorpus(root));
}

describe('the coverage of a base', () => {
  it('counts facts once, by authority, mark and date', async () => {
    const { total, themes } = await measure({
      'sheets/exporting/essai.fr.md': SHEET,
      'sheets/exporting/essai.ar.md': SHEET,
      'sheets/exporting/essai.en.md': SHEET,
    });
    const counts = { facts: 5, official: 4, toVerify: 1, dated: 2, expired: 1 };
    expect(total).toEqual({ ...counts, sheets: 1, tableRows: 0 });
    expect(themes.find(({ theme }) => theme === 'exporting')).toEqual({
      ...{ theme: 'exporting', sheets: 1, inAllLanguages: 1, documents: 0, tables: 0 },
      ...{ nextReview: '2027-05-23', ...counts },
    });
  });

  it('counts a sheet that lacks a language, but not as complete', async () => {
    const { themes, languages } = await measure({
      'sheets/exporting/essai.fr.md': SHEET,
      'sheets/exporting/essai.questions.yaml': QUESTIONS,
    });
    expect(themes.find(({ theme }) => theme === 'exporting')).toMatchObject({ sheets: 1, inAllLanguages: 0 });
    expect(languages.map(({ language, sheets, questions }) => [language, sheets, questions])).toEqual([
      ['fr', 1, 2],
      ['ar', 0, 0],
      ['en', 0, 0],
    ]);
  });

  it('counts an expired sheet’s facts as expired', async () => {
    const expired = SHEET.replace('reviewedOn', 'validUntil: 2026-11-22\nreviewedOn');
    const { total } = await measure({ 'sheets/exporting/essai.fr.md': expired });
    expect(total).toMatchObject({ facts: 5, dated: 5, expired: 5 });
  });

  it('takes the newest dated source of a fact for its age, and puts the undated last', async () => {
    const { ages } = await measure({ 'sheets/exporting/essai.fr.md': SHEET });
    expect(ages).toEqual([
      { year: '2026', facts: 4, sources: 1 },
      { year: 'undated', facts: 1, sources: 1 },
    ]);
  });

  it('is zero for an empty base', async () => {
    const { total, sources } = await measure({});
    expect(total).toEqual({
      facts: 0,
      official: 0,
      toVerify: 0,
      dated: 0,
      expired: 0,
      sheets: 0,
      tableRows: 0,
    });
    expect(sources).toMatchObject({ 'official verified': 1, 'secondary to-verify': 1 });
  });

  it('is told as Markdown tables, with shares', async () => {
    const page = formatCoverage(await measure({ 'sheets/exporting/essai.fr.md': SHEET }));
    expect(page).toContain(
      '**5 facts in 1 sheets: 4 (80 %) with an official source, 1 (20 %) marked to be verified',
    );
    expect(page).toMatch(
      /\| exporting \| 1 \| 0 \| 0 \| 0 \| 5 \| 4 \(80 %\) \| 1 \(20 %\) \| 1 \| 2027-05-23 \|/,
    );
    expect(page).toMatch(/\| disputes \| 0 .*\| – \| – \| 0 \|/);
  });
});

describe('facts drawn for a second reader', () => {
  const draw = async (count: number, seed: number): Promise<string[]> => {
    const { root, remove } = await writeCorpus({
      'sources/all.yaml': SOURCES_YAML,
      'sheets/exporting/essai.fr.md': SHEET,
      'sheets/exporting/essai.en.md': SHEET,
    });
    cleanups.push(remove);
    return drawFacts(await readCorpus(root), count, seed).map(({ id, sources }) => `${id} ${sources.length}`);
  };

  it('are the same for the same seed, each at most once, of the reference only', async () => {
    const three = await draw(3, 7);
    expect(three).toEqual(await draw(3, 7));
    expect(new Set(three).size).toBe(3);
    expect((await draw(9, 7)).sort()).toEqual([
      'essai#facts.1 1',
      'essai#facts.2 1',
      'essai#facts.3 2',
      'essai#facts.4 1',
      'essai#summary.1 1',
    ]);
  });
});
