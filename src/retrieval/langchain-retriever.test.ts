import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../testing/tiny-base.ts';
import { TijariaRetriever, type PassageMetadata } from './langchain-retriever.ts';
import type { Document } from '@langchain/core/documents';

const FRENCH = sheetText('Le délai de rapatriement est de 150 jours.[^1]\n\n[^1]: oc-igoc\n');
const EXPIRED = sheetText(
  'Le délai de rapatriement est de 30 jours.[^1]\n\n[^1]: oc-igoc\n',
  'validUntil: 2020-12-31\n',
);
const make = async (k?: number): Promise<TijariaRetriever> =>
  new TijariaRetriever(
    await tinyRetrieval({
      'sheets/exporting/rapatrier.fr.md': FRENCH,
      'sheets/exporting/ancien.fr.md': EXPIRED,
    }),
    fixedClock(TINY_BASE_TODAY),
    k,
  );

describe('TijariaRetriever', () => {
  it('gives passages in force as LangChain documents with their place and sources', async () => {
    const documents = await (await make()).invoke('Quel est le délai de rapatriement ?');
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      id: 'rapatrier.fr#summary',
      pageContent: 'Le délai de rapatriement est de 150 jours.',
      metadata: { documentId: 'rapatrier', language: 'fr', sourceIds: ['oc-igoc'], reviewedOn: '2026-11-23' },
    });
  });

  it('plugs into a chain', async () => {
    const context = (documents: Document<PassageMetadata>[]): string =>
      documents.map((document) => document.pageContent).join('\n');
    const chain = RunnableSequence.from([
      {
        context: (await make()).pipe(RunnableLambda.from(context)),
        question: new RunnablePassthrough<string>(),
      },
      ChatPromptTemplate.fromTemplate('{context}\n\n{question}'),
    ]);
    const prompt = await chain.invoke('Quel est le délai de rapatriement ?');
    expect(prompt.toString()).toContain('150 jours');
  });

  it('gives nothing for a question without words', async () => {
    expect(await (await make()).invoke('???')).toEqual([]);
  });
});
