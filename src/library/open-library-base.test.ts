import { describe, expect, it } from 'vitest';
import { sheetText } from '../testing/corpus-fixture.ts';
import { tinyRetrieval } from '../testing/tiny-base.ts';
import { createLibraryBase } from './open-library-base.ts';

const items = Array.from({ length: 20 }, (_, i) => `- Fait numéro ${i + 1}.[^1]`).join('\n');
const LONG = sheetText(`Résumé.[^1]\n\n## L'essentiel {#facts}\n\n${items}\n\n[^1]: oc-igoc\n`);
const { index } = await tinyRetrieval({
  'sheets/exporting/a.fr.md': LONG,
  'sheets/exporting/a.en.md': LONG,
  'sheets/clearance/z.fr.md': sheetText('Résumé.[^1]\n\n[^1]: oc-igoc\n'),
});
const base = createLibraryBase(index);

describe('createLibraryBase', () => {
  it('gives documents by theme and id, in the order of languages', () => {
    expect(base.documents.map(({ documentId, language }) => `${documentId}.${language}`)).toEqual([
      'z.fr',
      'a.fr',
      'a.en',
    ]);
    expect(base.languagesOf('a')).toEqual(['fr', 'en']);
    expect(base.languagesOf('unknown')).toEqual([]);
    expect(base.document('a', 'ar')).toBeUndefined();
  });

  it('makes a section that was cut whole again, of several documents in one call', async () => {
    const document = base.document('a', 'fr');
    const other = base.document('z', 'fr');
    if (document === undefined || other === undefined) throw new Error('fixture');
    const read = await base.sections([document, other, document]);
    expect(document.chunkIds).toHaveLength(3);
    const long = [
      ['summary', 1],
      ['facts', 20],
    ];
    expect(read.map((sections) => sections.map(({ id, statements }) => [id, statements.length]))).toEqual([
      long,
      [['summary', 1]],
      long,
    ]);
    expect(await base.sections([])).toEqual([]);
  });

  it('finds statements in a language, else in French, in the order of the references', async () => {
    const reference = { documentId: 'a', statementId: 'facts.18' };
    const [found] = await base.statements([reference], 'en');
    expect(found).toMatchObject({
      document: { documentId: 'a', language: 'en' },
      sectionId: expect.stringMatching(/^facts/) as string,
      statement: { text: 'Fait numéro 18.' },
    });
    const absent = [
      { documentId: 'a', statementId: 'facts.21' },
      { documentId: 'none', statementId: 'facts.1' },
    ];
    const first = { documentId: 'a', statementId: 'facts.1' };
    const told = await base.statements([...absent, reference, first], 'ar');
    expect(told.map((each) => each && [each.document.language, each.statement.text])).toEqual([
      undefined,
      undefined,
      ['fr', 'Fait numéro 18.'],
      ['fr', 'Fait numéro 1.'],
    ]);
    expect(await base.statements([], 'fr')).toEqual([]);
  });
});
