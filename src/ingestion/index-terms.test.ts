import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import { NO_CACHE, type DigestCache } from '../common/digest-cache.ts';
import type { AskedQuestion } from '../source/asked-questions.ts';
import type { Variety } from '../source/language.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../testing/tiny-base.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import type { Reading, TermAnalyser, WeightedTerm } from '../text/term-analyser.ts';
import { wordingTerm } from '../text/wording-term.ts';
import { embeddingReading, indexTerms, rememberedTerms } from './index-terms.ts';

const real = createTermAnalyser(EMPTY_GLOSSARY);

const asked = (text: string, variety: Variety = 'ary-Latn'): AskedQuestion => ({ variety, text });

async function chunkOf(questions: readonly AskedQuestion[] = [], file = 'x.fr.md'): Promise<Chunk> {
  const text = sheetText(
    `Résumé.[^1]\n\n## Partie {#facts}\n\n- Le délai est de 150 jours.[^1]\n\n[^1]: oc-igoc\n`,
  );
  const { index } = await tinyRetrieval({ [`sheets/exporting/${file}`]: text });
  const [chunk] = await index.chunks([`${file.replace('.md', '')}#facts`]);
  if (chunk === undefined) throw new Error('fixture');
  return { ...chunk, questions };
}

/** One term a word, weight 1, and a note of the reading it was asked under. */
function wordAnalyser(): { analyser: TermAnalyser; readings: Map<string, Reading> } {
  const readings = new Map<string, Reading>();
  const words = (text: string): string[] => text.split(/\s+/);
  const analyse = (text: string, reading: Reading): WeightedTerm[] => {
    readings.set(text, reading);
    return [...new Set(words(text))].map((term) => ({ term, weight: 1 }));
  };
  const analyser: TermAnalyser = {
    id: 'words',
    analyse,
    expandPassage: (text, reading) => ({ terms: analyse(text, reading), length: words(text).length }),
    expandStatement: (text, reading) => ({ terms: analyse(text, reading), length: words(text).length }),
    expandQuery: analyse,
    correct: (text) => text,
    words,
  };
  return { analyser, readings };
}

describe('indexTerms', () => {
  it('indexes a passage under its words, its title, its headings and the questions people ask', async () => {
    const { analyser } = wordAnalyser();
    const { terms } = indexTerms(await chunkOf([asked('ch7al men nhar ?')]), analyser);
    const names = terms.map(({ term }) => term);
    for (const term of ['délai', 'Rapatrier', 'Partie', 'ch7al', wordingTerm('ch7al men nhar')])
      expect(names).toContain(term);
  });

  it('names each term once and sums what it weighs', async () => {
    const { analyser } = wordAnalyser();
    const chunk = await chunkOf([asked('Le temps ?', 'fr'), asked('Le délai ?', 'fr')]);
    const { terms } = indexTerms(chunk, analyser);
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
    const weightOf = (wanted: string): number => terms.find(({ term }) => term === wanted)?.weight ?? 0;
    expect(weightOf('Le')).toBeGreaterThan(weightOf('jours.'));
    expect(weightOf('délai')).toBeGreaterThan(weightOf('temps'));
  });

  it('reads the passage in its own language and each question in its variety', async () => {
    const { analyser, readings } = wordAnalyser();
    const arabic = 'شحال عندي ديال الوقت باش نرجع الفلوس؟';
    indexTerms(await chunkOf([asked(arabic, 'ary-Arab')]), analyser);
    expect(readings.get('- Le délai est de 150 jours.')).toEqual({ fr: 1 });
    expect(readings.get(arabic)).toEqual({ 'ary-Arab': 1 });
  });

  it('weighs every term above 0 and finitely, with the real analyser', async () => {
    for (const { weight } of indexTerms(await chunkOf([asked('ch7al men nhar ?')]), real).terms) {
      expect(weight).toBeGreaterThan(0);
      expect(Number.isFinite(weight)).toBe(true);
    }
  });

  it('keeps the title of a passage that has no words of its own', async () => {
    const { analyser } = wordAnalyser();
    const bare = { ...(await chunkOf()), text: '', headingPath: [], questions: [] };
    expect(indexTerms(bare, analyser).terms.map(({ term }) => term)).toContain('Rapatrier');
  });

  it('gives no term where there is no word at all', async () => {
    const bare = { ...(await chunkOf()), title: '', text: '…', headingPath: [], questions: [] };
    expect(indexTerms(bare, real)).toEqual({ terms: [], length: 0 });
  });

  it('is as long as all that it indexes has words, stop words and repetitions included', async () => {
    const chunk = {
      ...(await chunkOf()),
      title: 'Les délais',
      headingPath: ['Le délai'],
      text: 'Le délai, le délai',
    };
    expect(indexTerms(chunk, real).length).toBe(8);
    expect(indexTerms({ ...chunk, questions: [asked('Quel est le délai ?', 'fr')] }, real).length).toBe(12);
  });

  it('does not change the passage', async () => {
    const chunk = await chunkOf([asked('ch7al men nhar ?')]);
    const before = JSON.stringify(chunk);
    indexTerms(chunk, real);
    expect(JSON.stringify(chunk)).toBe(before);
  });
});

describe('embeddingReading', () => {
  const sum = (reading: Reading): number => Object.values(reading).reduce((total, share) => total + share, 0);

  it('is the passage’s own language when nobody asked a question of it', async () => {
    expect(embeddingReading(await chunkOf())).toEqual({ fr: 1 });
  });

  it.each([
    [[asked('ch7al 3ndi d lwe9t bach nrje3 flous ?')]],
    [[asked('Quel est le délai ?', 'fr'), asked('chno howa délai ?'), asked('ch7al d lwe9t ?')]],
    [[asked('???', 'fr')]],
  ])('sums to 1 and leaves the passage’s language in front: %j', async (questions) => {
    const reading = embeddingReading(await chunkOf(questions));
    expect(sum(reading)).toBeCloseTo(1, 6);
    expect(reading.fr).toBe(Math.max(...Object.values(reading)));
  });

  it('gives the varieties of the questions their share', async () => {
    const reading = embeddingReading(await chunkOf([asked('ch7al 3ndi d lwe9t bach nrje3 flous ?')]));
    expect(reading['ary-Latn'] ?? 0).toBeGreaterThan(0.1);
  });
});

describe('rememberedTerms', () => {
  it('analyses a chunk once, and again when the chunk or the analyser is another', async () => {
    const { analyser, readings } = wordAnalyser();
    const known = new Map<string, unknown>();
    const cache: DigestCache = {
      ...NO_CACHE,
      get: (...inputs) => known.get(inputs.join()),
      put: (value, ...inputs) => (known.set(inputs.join(), value), value),
    };
    const chunk = await chunkOf([asked('Quel délai ?', 'fr')]);
    const first = rememberedTerms(chunk, analyser, cache);
    expect(first).toEqual(indexTerms(chunk, analyser));
    readings.clear();
    expect(rememberedTerms(chunk, analyser, cache)).toEqual(first);
    expect(readings.size).toBe(0);
    rememberedTerms({ ...chunk, digest: 'another' }, analyser, cache);
    expect(readings.size).toBeGreaterThan(0);
    readings.clear();
    rememberedTerms(chunk, { ...analyser, id: 'other words' }, cache);
    expect(readings.size).toBeGreaterThan(0);
  });
});
