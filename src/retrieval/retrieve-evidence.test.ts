import { describe, expect, it } from 'vitest';
import type { Embedder } from '../embedding/embedder.ts';
import type { SearchOptions } from '../search-index/search-index.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { SOURCES_YAML, sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import type { Evidence, Query } from './evidence.ts';
import { retrieveEvidence, type RetrievalDependencies } from './retrieve-evidence.ts';
import { NO_TERMS } from './term-coverage.ts';

const sheet = (text: string, frontMatter = ''): string =>
  sheetText(`${text}[^1]\n\n[^1]: oc-igoc\n`, frontMatter);
const FRENCH = sheet('Le délai de rapatriement des recettes PortNet 6718/311 est de 150 jours.');
const ARABIC = sheet('أجل استرجاع العائدات PortNet 6718/311 هو 150 يوما.');
const ENGLISH = sheet('The deadline to repatriate proceeds PortNet 6718/311 is 150 days.');
const BASE = {
  'sheets/exporting/rapatrier.fr.md': FRENCH,
  'sheets/exporting/rapatrier.ar.md': ARABIC,
  'sheets/exporting/rapatrier.en.md': ENGLISH,
  'sheets/importing/drones.fr.md': sheet(
    "Un drone demande l'accord du régulateur dans un délai de 10 jours.",
  ).replace('[exporter]', '[importer, public]'),
};
const QUESTION = 'Quel est le délai de rapatriement des recettes ?';

const query = (change: Partial<Query> = {}): Query => ({
  text: QUESTION,
  reading: { fr: 1 },
  language: 'fr',
  asOf: TINY_BASE_TODAY,
  k: 5,
  ...change,
});

async function find(
  change: Partial<Query> = {},
  sheets: Readonly<Record<string, string>> = BASE,
): ReturnType<typeof retrieveEvidence> {
  return retrieveEvidence(query(change), await tinyRetrieval(sheets));
}
const ids = async (...input: Parameters<typeof find>): Promise<string[]> =>
  (await find(...input)).evidence.map(({ chunk }) => chunk.id);

describe('retrieveEvidence', () => {
  it('ranks from 1, best first, with coverage and similarity between 0 and 1', async () => {
    const { evidence, shares } = await find();
    expect(evidence[0]?.chunk.id).toBe('rapatrier.fr#summary');
    expect(evidence.map(({ rank }) => rank)).toEqual(evidence.map((_, i) => i + 1));
    const scores = evidence.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { coverage, similarity } of evidence) {
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
      expect(similarity).toBeLessThanOrEqual(1 + 1e-6);
    }
    expect(shares.mass).toBeGreaterThan(0);
  });

  it('counts a preference in between sheets that say nearly the same, and brings up nothing that does not', async () => {
    const said = "Le dossier d'agrément est déposé avant l'opération";
    const base = {
      'sheets/exporting/miel.fr.md': sheet(`${said} sur le miel.`),
      'sheets/exporting/argan.fr.md': sheet(`${said} sur argan.`),
      'sheets/importing/drones.fr.md': sheet('Un drone a besoin de piles.'),
    };
    const text = "Où déposer le dossier d'agrément avant l'opération ?";
    const firstOf = async (...about: string[]): Promise<string | undefined> =>
      (await ids({ text, prefers: { documents: new Set(about) } }, base))[0];
    expect(await firstOf('miel')).toBe('miel.fr#summary');
    expect(await firstOf('argan')).toBe('argan.fr#summary');
    expect(await firstOf('drones')).toBe((await ids({ text }, base))[0]);
  });

  it('leads a question that is known as it is worded to the statement that is known to answer it', async () => {
    const { sources: register } = parseSourceRegister(SOURCES_YAML, 'sources');
    const sources = register.map(({ record }) => record);
    const { sheet: radios } = parseSheet(
      sheet('Une radio demande un agrément.'),
      'sheets/importing/radios.fr.md',
      new Map(sources.map((source) => [source.id, source])),
    );
    if (radios === undefined) throw new Error('fixture');
    const questions = { summary: [{ variety: 'fr' as const, text: QUESTION, at: [1] }] };
    const retrieval = await tinyRetrieval(BASE, { sheets: [{ ...radios, questions }], sources });
    const ask = async (text: string): Promise<readonly Evidence[]> =>
      (await retrieveEvidence(query({ text }), retrieval)).evidence;
    const [known] = await ask('quel est le DELAI de rapatriement des recettes');
    expect(known?.chunk.documentId).toBe('radios');
    expect(known?.statements.map(({ isKnown }) => isKnown)).toEqual([true]);
    const others = await ask(`${QUESTION} PortNet`);
    expect(others.flatMap(({ statements }) => statements).some(({ isKnown }) => isKnown)).toBe(false);
  });

  it('gives no evidence for a question without any term, and asks no part for it', async () => {
    const retrieval = await tinyRetrieval(BASE);
    const silent: RetrievalDependencies = {
      ...retrieval,
      embedder: { ...retrieval.embedder, embed: () => Promise.reject(new Error('expected not to be asked')) },
    };
    for (const text of ['', '   ', '??? !!!'])
      expect(await retrieveEvidence(query({ text }), silent)).toEqual({ evidence: [], shares: NO_TERMS });
  });

  it('gives at most k passages, and all there are for a large k', async () => {
    expect(await ids({ k: 1 })).toHaveLength(1);
    expect((await ids({ k: 1_000 })).sort()).toEqual(['drones.fr#summary', 'rapatrier.fr#summary']);
  });

  it('passes on the failure of a part instead of finding less', async () => {
    const retrieval = await tinyRetrieval(BASE);
    const embed: Embedder['embed'] = () => Promise.reject(new Error('embedder down'));
    const broken = { ...retrieval, embedder: { ...retrieval.embedder, embed } };
    await expect(retrieveEvidence(query(), broken)).rejects.toThrow('embedder down');
  });

  it('hands the signal to the embedder', async () => {
    const retrieval = await tinyRetrieval(BASE);
    const controller = new AbortController();
    let received: AbortSignal | undefined;
    const embed: Embedder['embed'] = (inputs, options) => {
      received = options?.signal;
      return retrieval.embedder.embed(inputs, options);
    };
    await retrieveEvidence(
      query(),
      { ...retrieval, embedder: { ...retrieval.embedder, embed } },
      controller.signal,
    );
    expect(received).toBe(controller.signal);
  });

  it('asks both legs at once', async () => {
    const retrieval = await tinyRetrieval(BASE);
    let lexicalAsked = false;
    const index = {
      ...retrieval.index,
      manifest: retrieval.index.manifest,
      documentFrequency: (term: string) => retrieval.index.documentFrequency(term),
      chunks: (ids: readonly string[]) => retrieval.index.chunks(ids),
      aligned: (id: string) => retrieval.index.aligned(id),
      dense: (vector: Float32Array, options: SearchOptions) => retrieval.index.dense(vector, options),
      lexical: (...input: Parameters<typeof retrieval.index.lexical>) => {
        lexicalAsked = true;
        return retrieval.index.lexical(...input);
      },
    };
    const embed: Embedder['embed'] = async (inputs, options) => {
      await Promise.resolve();
      expect(lexicalAsked).toBe(true);
      return retrieval.embedder.embed(inputs, options);
    };
    const { evidence } = await retrieveEvidence(query(), {
      ...retrieval,
      index,
      embedder: { ...retrieval.embedder, embed },
    });
    expect(evidence).not.toEqual([]);
  });
});

describe('chunks', () => {
  it('are read of as many sections as are wanted in one call, of no more once those are enough', async () => {
    const words = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième'];
    const sheets = Object.fromEntries(
      words.map((word, i) => [
        `sheets/exporting/fiche-${i}.fr.md`,
        sheet(`Le délai du ${word} régime ${word} est de ${word} jours.`),
      ]),
    );
    const retrieval = await tinyRetrieval(sheets);
    const read: (readonly string[])[] = [];
    const index: RetrievalDependencies['index'] = {
      ...retrieval.index,
      chunks: (ids) => {
        read.push(ids);
        return retrieval.index.chunks(ids);
      },
    };
    const { evidence } = await retrieveEvidence(query({ text: 'délai', k: 2 }), { ...retrieval, index });
    expect(evidence).toHaveLength(2);
    expect(read.filter(({ length }) => length > 0)).toEqual([evidence.map(({ chunk }) => chunk.id)]);
  });
});

describe('sections that say the same in several languages', () => {
  it('count once, and are shown in the reader’s language', async () => {
    const text = 'PortNet 6718/311';
    for (const language of ['fr', 'ar', 'en'] as const) {
      const found = await ids({ text, language });
      expect(found.filter((id) => id.startsWith('rapatrier'))).toEqual([`rapatrier.${language}#summary`]);
    }
  });

  it('are shown as they were found when the reader’s language is not there', async () => {
    const french = { 'sheets/exporting/rapatrier.fr.md': FRENCH };
    expect(await ids({ language: 'ar' }, french)).toEqual(['rapatrier.fr#summary']);
  });

  it('are not shown in a language whose sheet is no longer in force', async () => {
    const sheets = {
      'sheets/exporting/rapatrier.fr.md': FRENCH,
      'sheets/exporting/rapatrier.en.md': ENGLISH.replace('---\n\n', 'validUntil: 2020-12-31\n---\n\n'),
    };
    expect(await ids({ language: 'en' }, sheets)).toEqual(['rapatrier.fr#summary']);
  });

  it('keep the coverage of the passage that was found', async () => {
    const { evidence } = await find({ language: 'ar' });
    const { evidence: french } = await find({ language: 'fr' });
    expect(evidence[0]?.chunk.language).toBe('ar');
    expect(evidence[0]?.coverage).toBeCloseTo(french[0]?.coverage ?? 0, 12);
  });

  it('do not take the place of other passages', async () => {
    const text = 'délai PortNet 6718/311';
    expect((await ids({ text, k: 2 })).sort()).toEqual(['drones.fr#summary', 'rapatrier.fr#summary']);
  });
});

describe('eligibility', () => {
  const dated = {
    'sheets/exporting/ancien.fr.md': sheet(
      'Le délai de rapatriement est de 60 jours.',
      'validUntil: 2021-12-31\n',
    ),
    'sheets/exporting/nouveau.fr.md': sheet(
      'Le délai de rapatriement est de 90 jours.',
      'validFrom: 2022-01-01\n',
    ),
  };

  it('lets through only what is in force on the date, both ends included', async () => {
    expect(await ids({ asOf: '2021-12-31' }, dated)).toEqual(['ancien.fr#summary']);
    expect(await ids({ asOf: '2022-01-01' }, dated)).toEqual(['nouveau.fr#summary']);
  });

  it('finds nothing when nothing was in force', async () => {
    const only = { 'sheets/exporting/nouveau.fr.md': dated['sheets/exporting/nouveau.fr.md'] };
    const { evidence, shares } = await find({ asOf: '1999-01-01' }, only);
    expect(evidence).toEqual([]);
    expect(shares.mass).toBeGreaterThan(0);
  });

  it('keeps to the theme that was asked for', async () => {
    expect(await ids({ text: 'délai', theme: 'importing' })).toEqual(['drones.fr#summary']);
    expect(await ids({ text: 'délai', theme: 'disputes' })).toEqual([]);
  });

  it('keeps to the audience that was asked for', async () => {
    expect(await ids({ text: 'délai', audience: 'public' })).toEqual(['drones.fr#summary']);
    expect(await ids({ text: 'délai', audience: 'exporter' })).toEqual(['rapatrier.fr#summary']);
  });
});
