import { afterEach, describe, expect, it } from 'vitest';
import { SOURCES_YAML, sheetText, writeCorpus } from '../testing/corpus-fixture.ts';
import { formatProblem } from './corpus-problem.ts';
import { MAX_TEXT_FILE_BYTES, readCorpus, type Corpus } from './read-corpus.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of cleanups.splice(0)) await remove();
});

async function read(files: Record<string, string | Uint8Array>): Promise<Corpus> {
  const { root, remove } = await writeCorpus({ 'sources/all.yaml': SOURCES_YAML, ...files });
  cleanups.push(remove);
  return readCorpus(root);
}
const messages = (corpus: Corpus): string[] => corpus.problems.map((problem) => formatProblem(problem));

const SOUND = sheetText(`Biens : 150 jours.[^1]

## L'essentiel {#facts}

- Le délai est de **150 jours**.[^1] {from=2026-01-01 until=2026-12-31}
- Services : 90 jours.[^1][^2]

## Étapes {#steps-bank}

1. Remettre les devises à la banque.[^1]

## Papiers {#documents}

| Document | Par[^1] |
| --- | --- |
| Facture | le vendeur |

## Voir aussi {#see-also}

- [essai](essai)

[^1]: oc-igoc · chapitre 2
[^2]: press-note
`);

describe('readCorpus on a sound base', () => {
  it('reads sections, statements, dates, sources and links', async () => {
    const corpus = await read({ 'sheets/exporting/essai.fr.md': SOUND });
    expect(messages(corpus)).toEqual([]);
    const [sheet] = corpus.sheets;
    expect(sheet).toMatchObject({ id: 'essai', language: 'fr', theme: 'exporting', audience: ['exporter'] });
    expect(sheet?.sections.map((section) => [section.id, section.role])).toEqual([
      ['summary', 'summary'],
      ['facts', 'facts'],
      ['steps-bank', 'steps'],
      ['documents', 'documents'],
      ['see-also', 'see-also'],
    ]);
    expect(sheet?.sections[1]?.statements[0]).toEqual({
      id: 'facts.1',
      kind: 'item',
      text: 'Le délai est de 150 jours.',
      validity: { from: '2026-01-01', until: '2026-12-31' },
      sourceIds: ['oc-igoc'],
      line: 12,
    });
    expect(sheet?.sections[1]?.statements[1]?.sourceIds).toEqual(['oc-igoc', 'press-note']);
    expect(sheet?.sections[3]?.statements[0]).toMatchObject({
      kind: 'row',
      text: 'Facture — Par : le vendeur',
      sourceIds: ['oc-igoc'],
    });
    expect(sheet?.links).toEqual([{ target: 'essai', line: 27 }]);
  });
});

describe('readCorpus on faults: one line each, the rest is kept', () => {
  const cases: [name: string, file: string, content: string | Uint8Array, line: RegExp][] = [
    [
      'an empty file',
      'sheets/exporting/bad.fr.md',
      '',
      /bad\.fr\.md: error: expected text, received an empty file/,
    ],
    [
      'no front matter',
      'sheets/exporting/bad.fr.md',
      'Texte',
      /bad\.fr\.md:1: error: reading front matter: expected the file to start/,
    ],
    [
      'broken YAML',
      'sheets/exporting/bad.fr.md',
      '---\ntitle: [a\n---\n',
      /bad\.fr\.md:\d+: error: reading front matter/,
    ],
    [
      'a missing field',
      'sheets/exporting/bad.fr.md',
      '---\ntitle: T\naudience: [exporter]\n---\n\nx\n',
      /reviewedOn/,
    ],
    [
      'a date that does not exist',
      'sheets/exporting/bad.fr.md',
      SOUND.replace('2026-11-23', '2026-02-31'),
      /expected a date YYYY-MM-DD that exists/,
    ],
    [
      'other bytes than UTF-8',
      'sheets/exporting/bad.fr.md',
      Uint8Array.from([0x2d, 0xe9, 0x0a]),
      /expected UTF-8 text/,
    ],
    [
      'a huge sheet',
      'sheets/exporting/bad.fr.md',
      'a'.repeat(MAX_TEXT_FILE_BYTES + 1),
      /expected at most 1000000 bytes, received 1000001/,
    ],
    ['an unknown theme', 'sheets/nowhere/bad.fr.md', SOUND, /expected sheets\/<theme>\/<slug>/],
    [
      'a heading without id',
      'sheets/exporting/bad.fr.md',
      SOUND.replace(' {#facts}', ''),
      /bad\.fr\.md:10: error: reading heading/,
    ],
    [
      'a section id used twice',
      'sheets/exporting/bad.fr.md',
      SOUND.replace('{#documents}', '{#facts}'),
      /section id "facts" is used twice/,
    ],
    [
      'raw HTML',
      'sheets/exporting/bad.fr.md',
      SOUND.replace('Biens', '<script>x</script>\n\nBiens'),
      /received html/,
    ],
    [
      'two sheets with one id',
      'sheets/importing/essai.fr.md',
      SOUND,
      /sheet id "essai\.fr" \(first in sheets\/exporting\/essai\.fr\.md\) is used twice/,
    ],
    ['a register that is no list', 'sources/bad.yaml', 'id: x\n', /expected a list of records/],
    [
      'a source id used twice',
      'sources/bad.yaml',
      SOURCES_YAML.slice(0, SOURCES_YAML.indexOf('- id: press-note')),
      /source id "oc-igoc" is used twice/,
    ],
    [
      'a shortened address',
      'sources/bad.yaml',
      SOURCES_YAML.replaceAll('id: ', 'id: x-').replace('https://www.oc.gov.ma/igoc', 'www.oc.gov.ma/…'),
      /url: expected a complete http/,
    ],
    [
      'a manifest line without its file',
      'documents/manifest.yaml',
      manifest('gone.pdf'),
      /expected the file documents\/gone\.pdf, found none/,
    ],
    [
      'a manifest line outside the folder',
      'documents/manifest.yaml',
      manifest('../sources/all.pdf'),
      /expected a path inside documents/,
    ],
    [
      'a manifest line with an unknown source',
      'documents/manifest.yaml',
      manifest('x.html').replace('oc-igoc', 'nobody'),
      /nobody/,
    ],
  ];

  it.each(cases)('%s', async (_name, file, content, line) => {
    const corpus = await read({
      'sheets/exporting/essai.fr.md': SOUND,
      'documents/x.html': '<p>x</p>',
      [file]: content,
    });
    expect(messages(corpus)).toHaveLength(1);
    expect(messages(corpus)[0]).toMatch(line);
    expect(corpus.sheets.map((sheet) => sheet.file)).toEqual(['sheets/exporting/essai.fr.md']);
  });

  const statements: [name: string, from: string, to: string, line: RegExp, kept: number][] = [
    [
      'a footnote mark without definition',
      '90 jours.[^1][^2]',
      '90 jours.[^9]',
      /bad\.fr\.md:13: error: footnote \[\^9\] has no definition/,
      1,
    ],
    [
      'a fact without source',
      '90 jours.[^1][^2]',
      '90 jours.',
      /bad\.fr\.md:13: error: statement without a source: "Services/,
      1,
    ],
    [
      'a source that is not in the register',
      '[^2]: press-note',
      '[^2]: nobody',
      /bad\.fr\.md:\d+: error: footnote \[\^2\]: source "nobody"/,
      2,
    ],
    [
      'dates the wrong way round',
      'from=2026-01-01 until=2026-12-31',
      'from=2027-01-01 until=2026-12-31',
      /expected from ≤ until/,
      1,
    ],
    [
      'dates that cannot be read',
      '{from=2026-01-01 until=2026-12-31}',
      '{depuis 2026}',
      /received \{depuis 2026\}/,
      1,
    ],
  ];
  it.each(statements)('%s leaves out that statement only', async (_name, from, to, line, kept) => {
    const corpus = await read({ 'sheets/exporting/bad.fr.md': SOUND.replace(from, to) });
    expect(messages(corpus)).toHaveLength(1);
    expect(messages(corpus)[0]).toMatch(line);
    expect(corpus.sheets[0]?.sections.find((section) => section.id === 'facts')?.statements).toHaveLength(
      kept,
    );
  });

  it('throws only when there is no base at all', async () => {
    await expect(readCorpus('/nowhere/at/all')).rejects.toThrow(/ENOENT/);
  });
});

function manifest(file: string): string {
  return `- id: doc\n  file: ${file}\n  title: T\n  language: fr\n  theme: clearance\n  audience: [importer]\n  reviewedOn: 2026-11-23\n  reviewBy: 2027-05-23\n  sources: [oc-igoc]\n`;
}
