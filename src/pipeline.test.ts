import { tinyQuestionReader } from './testing/tiny-base.ts';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent, Citation } from './answering/answer-event.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { CHUNKER_ID } from './chunking/chunker-id.ts';
import { fixedClock } from './common/clock.ts';
import { createHashedEmbedder } from './embedding/embedded/hashed-embedder.ts';
import { readIdfTable, trainIdfTable } from './embedding/embedded/idf-table.ts';
import { chunkCorpus } from './ingestion/chunk-corpus.ts';
import { indexTerms } from './ingestion/index-terms.ts';
import { sentenceTerms } from './ingestion/sentence-terms.ts';
import { PassageTerms } from './retrieval/term-coverage.ts';
import { createExactIndex } from './search-index/exact-index.ts';
import { SNAPSHOT_FORMAT, type SnapshotManifest } from './search-index/snapshot-manifest.ts';
import { readCorpus } from './source/read-corpus.ts';
import { SOURCES_YAML, sheetText, writeCorpus } from './testing/corpus-fixture.ts';
import { extractText } from './text/extract-text.ts';
import { parseGlossary } from './text/glossary.ts';
import { createTermAnalyser } from './text/term-analysis.ts';

/** The executable tour: three small documents walk from file to cited answer. No network, no disk index, no key. */
const FRENCH = sheetText(
  `Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement est de 150 jours après la déclaration en douane.[^1]
- Pour les services, le délai de rapatriement est de 90 jours après la prestation.[^1]
- L'ancien délai des services était de 60 jours.[^2] {until=2021-12-31}

[^1]: oc-igoc
[^2]: press-note
`,
);
const QUESTIONS = `facts:\n  - ary-Latn: "ch7al 3ndi d lwe9t bach nrje3 flous l'export ?"\n`;
const ARABIC = sheetText(`تسترجع عائدات تصدير البضائع خلال 150 يوما.[^1]

## الأساسي {#facts}

- بالنسبة للبضائع، أجل الاسترجاع هو 150 يوما بعد التصريح الجمركي.[^1]
- بالنسبة للخدمات، أجل الاسترجاع هو 90 يوما بعد إنجاز الخدمة.[^1]
- كان أجل الخدمات سابقا 60 يوما.[^2] {until=2021-12-31}

[^1]: oc-igoc
[^2]: press-note
`);
const HTML =
  '<main><h1>Entrepôt</h1><p>L’entrepôt douanier garde la marchandise sans payer les droits.</p></main>';
const MANIFEST = `- id: entrepot
  file: entrepot.html
  title: L’entrepôt douanier
  language: fr
  theme: economic-regimes
  audience: [importer]
  reviewedOn: 2026-11-23
  reviewBy: 2027-05-23
  sources: [oc-igoc]
`;

async function walk(
  question: string,
  asOf?: string,
): Promise<{ text: string; citations: Citation[]; events: AnswerEvent[] }> {
  const { root, remove } = await writeCorpus({
    'sources/all.yaml': SOURCES_YAML,
    'sheets/exporting/rapatrier.fr.md': FRENCH,
    'sheets/exporting/rapatrier.ar.md': ARABIC,
    'sheets/exporting/rapatrier.questions.yaml': QUESTIONS,
    'documents/manifest.yaml': MANIFEST,
    'documents/entrepot.html': HTML,
  });
  // source/ and text/: files become sheets and blocks; chunking/: passages that stand alone.
  const corpus = await readCorpus(root);
  const { chunks, documents, problems } = await chunkCorpus(corpus, { root, extractText }, () => undefined);
  await remove();
  expect([...corpus.problems, ...problems]).toEqual([]);

  // embedding/ and search-index/: passages become vectors and postings in a snapshot.
  const { glossary } = parseGlossary(
    '- id: repatriate\n  fr: [rapatrier, rapatriement]\n  ar: [استرجاع]\n  en: [repatriate]\n  darija: [nrje3]\n',
    'glossary.yaml',
  );
  const analyser = createTermAnalyser(glossary);
  const embedder = createHashedEmbedder(
    analyser,
    readIdfTable(
      trainIdfTable(chunks.map((chunk) => indexTerms(chunk, analyser).terms.map(({ term }) => term))),
    ),
  );
  const vectors = await embedder.embed(
    chunks.map((chunk) => ({ text: chunk.text, reading: { [chunk.language]: 1 } })),
  );
  const entries = chunks.map((chunk, i) => ({
    chunk,
    vector: vectors[i] ?? new Float32Array(),
    ...indexTerms(chunk, analyser),
    ...sentenceTerms(chunk, analyser),
  }));
  const compatibility = {
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
  };
  const manifest: SnapshotManifest = {
    format: SNAPSHOT_FORMAT,
    snapshotId: 'tour',
    createdAt: '2026-11-23T00:00:00Z',
    embedder: { id: embedder.id, dimensions: embedder.dimensions },
    analyserId: analyser.id,
    chunkerId: CHUNKER_ID,
    counts: { documents: documents.length, chunks: chunks.length, terms: 0 },
    hasHnsw: false,
    files: {},
  };
  const index = createExactIndex(
    { compatibility, documents, entries, sources: [...corpus.sources.values()] },
    manifest,
  );

  // retrieval/ and answering/: a question becomes a cited answer.
  const retrieval = {
    index,
    embedder,
    analyser,
    passageTerms: new PassageTerms(analyser),
    weights: { lexical: 0.9, dense: 0.1, crossLanguage: { fr: 1, ar: 1, en: 1 } },
  };
  const dependencies = {
    retrieval,
    clock: fixedClock('2026-11-23'),
    readQuestion: tinyQuestionReader,
    passages: 6,
    onFailure: (error: unknown) => {
      throw error;
    },
  };
  const request = { question, history: [], ...(asOf === undefined ? {} : { asOf }) };
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion(request, dependencies, { answerId: 'tour' })) events.push(event);
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  const citations = events.flatMap((event) => (event.type === 'citation' ? [event.citation] : []));
  return { text, citations, events };
}

describe('from a document to a cited answer', () => {
  it.each([
    ['fr', 'Quel est le délai de rapatriement pour les biens ?', 'fr'],
    ['ar', 'ما هو أجل استرجاع عائدات البضائع؟', 'ar'],
    ['Darija', 'ch7al 3ndi d lwe9t bach nrje3 flous dyal l export ?', 'fr'],
  ])('answers in %s with the figure, its passage and its source', async (_variety, question, language) => {
    const { text, citations, events } = await walk(question);
    expect(text).toContain('150');
    expect(text).toMatch(/\[1\]/);
    expect(citations[0]?.passage).toContain('150');
    expect(citations[0]?.sources[0]).toMatchObject({ authority: 'Office des Changes', date: '2026-01-01' });
    expect(events[0]).toMatchObject({ type: 'answer-start', language, asOf: '2026-11-23' });
    expect(events.at(-1)).toMatchObject({
      type: 'answer-end',
      outcome: 'answered',
      composedBy: 'extractive',
    });
  });

  it('quotes only what stands in the passage', async () => {
    const { citations } = await walk('Quel est le délai de rapatriement pour les services ?');
    const quotes = citations.flatMap(({ passage, quotes: found }) =>
      found.map((quote) => passage.includes(quote)),
    );
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes).not.toContain(false);
  });

  it('never uses an expired fact for today, and uses it for its time', async () => {
    const question = 'Quel était le délai de rapatriement des services ?';
    expect((await walk(question)).text).not.toContain('60 jours');
    expect((await walk(question, '2021-06-01')).text).toContain('60 jours');
  });

  it('answers from an HTML document as well', async () => {
    const { text, citations } = await walk('L’entrepôt douanier garde-t-il la marchandise sans droits ?');
    expect(text).toContain('sans payer les droits');
    expect(citations[0]).toMatchObject({ documentId: 'entrepot', language: 'fr' });
  });

  it('declines politely what the base does not hold', async () => {
    const { citations, events } = await walk('Quel temps fera-t-il demain à Marrakech ?');
    expect(citations).toEqual([]);
    expect(events.at(-1)).toMatchObject({ outcome: expect.stringMatching(/^refused-/) as string });
  });

  it('retrieves nothing for a question without words', async () => {
    const { events } = await walk('??? !!!');
    expect(events.at(-1)).toMatchObject({ outcome: 'refused-out-of-scope' });
  });
});
