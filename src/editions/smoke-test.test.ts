import { describe, expect, it } from 'vitest';
import { smokeTest, type TestedEdition } from './smoke-test.ts';

type Documents = TestedEdition['index']['documents'];
type Chunks = Awaited<ReturnType<TestedEdition['index']['chunks']>>;

/** What the smoke test reads of an edition of so many sheets in French and Arabic; `finds` says which it finds. */
function edition(sheets: number, finds: (documentId: string, language: string) => boolean): TestedEdition {
  const ids = Array.from({ length: sheets }, (_, i) => `sheet-${String(i).padStart(3, '0')}`);
  const documents = ids.flatMap((documentId) =>
    ['fr', 'ar'].map((language) => ({
      kind: 'sheet',
      documentId,
      language,
      chunkIds: [`${documentId}.${language}#summary`],
    })),
  );
  const index = {
    manifest: { snapshotId: 'tested' },
    documents,
    // As an index with state of its own: it must be called as a member.
    chunks(this: { readonly documents: unknown }, chunkIds: readonly string[]) {
      if (this.documents !== documents) return Promise.reject(new TypeError('not called on the index'));
      return Promise.resolve(chunkIds.map((id) => ({ questions: [{ variety: 'fr', text: `about ${id}` }] })));
    },
  };
  // The few fields that are read; a whole chunk or document has twenty.
  return {
    index: index as unknown as TestedEdition['index'] & {
      documents: Documents;
      chunks: () => Promise<Chunks>;
    },
    search: ({ text, language }) => {
      const documentId = /sheet-\d+/.exec(text)?.[0] ?? '';
      const found = finds(documentId, language ?? '') ? documentId : 'another';
      const evidence = [{ chunk: { documentId: found } }];
      return Promise.resolve({ evidence } as unknown as Awaited<ReturnType<TestedEdition['search']>>);
    },
  };
}
const good = (sheets: number): TestedEdition => edition(sheets, () => true);

describe('smokeTest', () => {
  it('passes an edition that finds its own documents, large or small', async () => {
    for (const sheets of [1, 5, 147]) await expect(smokeTest(good(sheets))).resolves.toBeUndefined();
  });

  it('asks for a dozen documents in each language, spread over the base', async () => {
    const asked: string[] = [];
    await smokeTest(edition(147, (id, language) => asked.push(`${language} ${id}`) > 0));
    expect(asked).toHaveLength(24);
    expect(new Set(asked).size).toBe(24);
    expect(asked[0]).toBe('fr sheet-000');
    expect(asked[11]).toBe('fr sheet-134');
  });

  it('refuses an edition that does not find them in one language, and says which', async () => {
    const deaf = edition(147, (_id, language) => language === 'fr');
    await expect(smokeTest(deaf)).rejects.toMatchObject({
      code: 'snapshot-unfit',
      message: expect.stringMatching(/tested.*12 documents.* in ar, received 0, without sheet-000/) as string,
    });
  });

  it('forgives a few that are not found', async () => {
    let missed = 0;
    await smokeTest(edition(147, () => missed++ % 4 !== 0));
    expect(missed).toBe(24);
  });

  it('refuses an edition that is empty or has lost more than half of what serves', async () => {
    await expect(smokeTest(good(0))).rejects.toMatchObject({ code: 'snapshot-unfit' });
    await expect(smokeTest(good(70), good(147))).rejects.toMatchObject({
      code: 'snapshot-unfit',
      message: expect.stringMatching(/half of the 294 documents.*received 140/) as string,
    });
    await expect(smokeTest(good(74), good(147))).resolves.toBeUndefined();
  });

  it('passes on what searching throws', async () => {
    const broken = { ...good(3), search: () => Promise.reject(new Error('no index')) };
    await expect(smokeTest(broken)).rejects.toThrow('no index');
  });
});
