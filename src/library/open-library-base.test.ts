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

  it('makes a section that was cut whole again', () => {
    const document = base.document('a', 'fr');
    const sections = document === undefined ? [] : base.sections(document);
    expect(document?.chunkIds).toHaveLength(3);
    expect(sections.map(({ id, statements }) => [id, statements.length])).toEqual([
      ['summary', 1],
      ['facts', 20],
    ]);
  });

  it('finds a statement in a language, else in French', () => {
    const reference = { documentId: 'a', statementId: 'facts.18' };
    expect(base.statement(reference, 'en')).toMatchObject({
      document: { documentId: 'a', language: 'en' },
      sectionId: expect.stringMatching(/^facts/) as string,
      statement: { text: 'Fait numéro 18.' },
    });
    expect(base.statement(reference, 'ar')?.document.language).toBe('fr');
    expect(base.statement({ documentId: 'a', statementId: 'facts.21' }, 'fr')).toBeUndefined();
    expect(base.statement({ documentId: 'none', statementId: 'facts.1' }, 'fr')).toBeUndefined();
  });
});
