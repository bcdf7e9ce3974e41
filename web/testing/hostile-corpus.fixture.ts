import { SOURCES_YAML, writeCorpus } from '../../src/testing/corpus-fixture.ts';
import { HOSTILE_STRINGS } from '../widget/hostile-strings.fixture.ts';

/** Titles of sheets and names of sources are lines: longer ones are no title that a base would hold. */
const MAX_TITLE = 500;

/** A document base whose titles, statements and sources are all hostile, one sheet for each string. */
export async function writeHostileCorpus(): Promise<{
  readonly root: string;
  /** Ids of the sheets, in the order of the strings. */
  readonly documentIds: readonly string[];
  readonly remove: () => Promise<void>;
}> {
  const sheets = HOSTILE_STRINGS.map(({ text }, index) => {
    const id = `hostile-${index + 1}`;
    return {
      id,
      file: `sheets/exporting/${id}.fr.md`,
      content: sheetOf(text.slice(0, MAX_TITLE), index + 1),
    };
  });
  const { root, remove } = await writeCorpus({
    'sources/sources.yaml':
      SOURCES_YAML + HOSTILE_STRINGS.map(({ text }, index) => sourceOf(text, index)).join(''),
    ...Object.fromEntries(sheets.map(({ file, content }) => [file, content])),
  });
  return { root, documentIds: sheets.map(({ id }) => id), remove };
}

/** JSON is YAML, so that every character survives; control characters and halves of pairs are written as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function sheetOf(text: string, number: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const matter = `title: ${quoted(text)}\naudience: [exporter]\nreviewedOn: 2026-11-23\nreviewBy: 2027-05-23`;
  return (
    `---\n${matter}\n---\n\nLe délai du dossier hostile numéro ${number} est de ${number} jours : ${line}.[^1]\n\n` +
    `## L'essentiel {#facts}\n\n- Le délai ${number} du dossier hostile vaut pour ${line}.[^1]\n\n[^1]: hostile-source-${number}\n`
  );
}

function sourceOf(text: string, index: number): string {
  return (
    `- id: hostile-source-${index + 1}\n  authority: ${quoted(text.slice(0, MAX_TITLE))}\n  title: ${quoted(text.slice(0, MAX_TITLE))}\n` +
    '  date: 2026-01-01\n  consultedOn: 2026-11-23\n  level: official\n  status: verified\n  language: fr\n'
  );
}
