import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPivotTable } from '../text/pivot/read-pivot-table.ts';
import { readGlossary } from '../text/read-glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../testing/tiny-base.ts';
import { tmpdir } from 'node:os';
import { createQuestionReader, type ReadQuestion, type ReadQuestionDependencies } from './read-question.ts';
import { LEAST_SIMILARITY } from './cluster-questions.ts';
import { dot } from './sparse-vector.ts';

let dependencies: ReadQuestionDependencies;
let read: ReadQuestion;

beforeAll(async () => {
  const [{ index }, { glossary }, table] = await Promise.all([
    tinyRetrieval({
      'sheets/exporting/a.fr.md': sheetText('Le délai est de 150 jours.[^1]\n\n[^1]: oc-igoc\n'),
    }),
    readGlossary(resolve('corpus/glossary.yaml'), tmpdir()),
    readPivotTable(),
  ]);
  dependencies = { index, analyser: createTermAnalyser(glossary, table) };
  read = createQuestionReader(dependencies);
});

const likeness = async (a: string, b: string): Promise<number> =>
  dot((await read(a)).vector, (await read(b)).vector);

describe('createQuestionReader', () => {
  const DRONE = 'Faut-il une autorisation pour importer un drone au Maroc ?';

  it.each([
    ['English', 'Do I need an authorisation to import a drone into Morocco?'],
    ['Arabic', 'هل أحتاج إلى ترخيص لاستيراد طائرة بدون طيار (drone) إلى المغرب؟'],
    ['Darija in Arabic script', 'واش خاصني الترخيص باش ندخل درون drone للمغرب؟'],
    ['Darija in Latin letters', 'wach khassni tarkhis bach ndkhel drone l lmaghrib ?'],
  ])('a need that no sheet is about meets itself in %s', async (_language, other) => {
    expect(await likeness(DRONE, other)).toBeGreaterThan(LEAST_SIMILARITY);
  });

  it('keeps another need further away', async () => {
    expect(await likeness(DRONE, 'Quel est le prix d’un conteneur de Shanghai à Casablanca ?')).toBeLessThan(
      LEAST_SIMILARITY,
    );
  });

  it('gives length 1, and nothing for a question without terms', async () => {
    expect(await likeness(DRONE, DRONE)).toBeCloseTo(1, 9);
    expect((await read('…')).vector.size).toBe(0);
  });

  it('hears whether the words are of the field', async () => {
    expect((await read(DRONE)).field).toBeGreaterThan((await read('une recette de tajine au poulet')).field);
  });

  it('reads a question once, and again after a failure', async () => {
    let searches = 0;
    const failing = createQuestionReader({
      ...dependencies,
      index: {
        manifest: dependencies.index.manifest,
        documentFrequency: (term) => dependencies.index.documentFrequency(term),
        lexical: (terms, options) => {
          searches += 1;
          return searches === 1
            ? Promise.reject(new Error('gone'))
            : dependencies.index.lexical(terms, options);
        },
      },
    });
    await expect(failing(DRONE)).rejects.toThrow('gone');
    await failing(DRONE);
    await failing(DRONE);
    expect(searches).toBe(2);
  });
});
