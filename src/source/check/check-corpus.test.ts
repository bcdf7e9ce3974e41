import { afterEach, describe, expect, it } from 'vitest';
import { SOURCES_YAML, sheetText, writeCorpus } from '../../testing/corpus-fixture.ts';
import { formatProblem } from '../corpus-problem.ts';
import { readCorpus } from '../read-corpus.ts';
import { checkCorpus } from './check-corpus.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of cleanups.splice(0)) await remove();
});

const FORMS = '{ fr: un, ar: واحد, en: one, ary-Arab: واحد, ary-Latn: wa7d }';
const QUESTIONS = `summary: [${FORMS}]\nfacts: [${FORMS}]\nnext: [${FORMS}]\n`;
const FRENCH = sheetText(
  `Biens : 150 jours.[^1]

## L'essentiel {#facts}

- Le délai est de 150 jours, voir oc.gov.ma.[^1] {from=2026-01-01 until=2026-12-31}
- Services : 90 jours.[^1][^2]

## Ensuite {#next}

- Écrire à la banque.

## Voir aussi {#see-also}

- [essai](essai)

[^1]: oc-igoc · chapitre 2
[^2]: press-note
`,
);
const ENGLISH = FRENCH.replace('Biens : 150 jours', 'Goods: 150 days').replace('90 jours', '90 days');
const ARABIC = FRENCH.replace('Biens : 150 jours', 'البضائع: 150 يوما').replace('90 jours', '90 يوما');

const BASE = {
  'sources/all.yaml': SOURCES_YAML,
  'sheets/exporting/essai.fr.md': FRENCH,
  'sheets/exporting/essai.en.md': ENGLISH,
  'sheets/exporting/essai.ar.md': ARABIC,
  'sheets/exporting/essai.questions.yaml': QUESTIONS,
};
const NOTE = {
  name: 'notes.md',
  text: 'Une règle : les biens doivent être payés à la banque du vendeur avant tout.',
};
const digits = (text: string): string[] => text.match(/\d+/g) ?? [];

async function check(files: Record<string, string | undefined>): Promise<string[]> {
  const merged: Record<string, string | undefined> = { ...BASE, ...files };
  const present = Object.entries(merged).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  const { root, remove } = await writeCorpus(Object.fromEntries<string>(present));
  cleanups.push(remove);
  const corpus = await readCorpus(root);
  const options = { today: '2026-11-25', readFigures: digits, foreignTexts: [NOTE] };
  return [...corpus.problems, ...checkCorpus(corpus, options)].map((problem) => formatProblem(problem));
}
const questions = (text: string): Record<string, string> => ({
  'sheets/exporting/essai.questions.yaml': text,
});
const english = (text: string): Record<string, string> => ({ 'sheets/exporting/essai.en.md': text });
const everywhere = (change: (text: string) => string): Record<string, string> => ({
  'sheets/exporting/essai.fr.md': change(FRENCH),
  'sheets/exporting/essai.en.md': change(ENGLISH),
  'sheets/exporting/essai.ar.md': change(ARABIC),
});

describe('checkCorpus', () => {
  it('passes a sound base', async () => {
    expect(await check({})).toEqual([]);
  });

  const seeded: [fault: string, files: Record<string, string | undefined>, line: RegExp][] = [
    [
      'a missing language',
      { 'sheets/exporting/essai.ar.md': undefined },
      /essai\.\w\w\.md: error: sheet "essai": expected fr, ar, en; missing ar/,
    ],
    ['a missing French reference', { 'sheets/exporting/essai.fr.md': undefined }, /missing fr/],
    [
      'a section that a language lacks',
      english(
        ENGLISH.replace(
          /## L'essentiel[\s\S]*?(?=## Ensuite)/,
          '## Plus {#more}\n\n- Goods: 150 days.[^1]\n\n',
        ),
      ),
      /essai\.en\.md: error: sections out of step with French: expected summary, facts, next/,
    ],
    [
      'a statement that a language lacks',
      english(ENGLISH.replace(/- Services.*\n/, '')),
      /section "facts": expected 2 statements as in French, received 1/,
    ],
    [
      'a figure in one language and not in the others',
      english(ENGLISH.replace('90 days', '60 days')),
      /essai\.en\.md:\d+: error: figures differ from French in facts\.2: missing 90, added 60/,
    ],
    [
      'a source in one language and not in the others',
      english(ENGLISH.replace('90 days.[^1][^2]', '90 days.[^1]')),
      /sources differ from French in facts\.2: missing press-note, added none/,
    ],
    [
      'dates in one language and not in the others',
      english(ENGLISH.replace(' {from=2026-01-01 until=2026-12-31}', '')),
      /dates differ from French in facts\.1/,
    ],
    [
      'a fact without a source',
      english(ENGLISH.replace('90 days.[^1][^2]', '90 days.')),
      /statement without a source: "Services/,
    ],
    [
      'a dead internal reference',
      english(ENGLISH.replace('(essai)', '(gone)')),
      /essai\.en\.md:\d+: error: link to "gone": no sheet or document has that id/,
    ],
    [
      'a sheet id used twice',
      { 'sheets/importing/essai.en.md': ENGLISH },
      /sheet id "essai\.en" .* is used twice/,
    ],
    [
      'a source id used twice',
      { 'sources/more.yaml': SOURCES_YAML.slice(0, SOURCES_YAML.indexOf('- id: press-note')) },
      /source id "oc-igoc" is used twice/,
    ],
    [
      'a page registered under two ids',
      {
        'sources/more.yaml': SOURCES_YAML.slice(0, SOURCES_YAML.indexOf('- id: press-note')).replace(
          'oc-igoc',
          'oc-igoc-too',
        ),
      },
      /the page of source "oc-igoc-too" is registered as "oc-igoc" already/,
    ],
    [
      'a document that takes the id of a sheet',
      {
        'documents/essai.html': '<p>x</p>',
        'documents/manifest.yaml':
          '- {id: essai, file: essai.html, title: T, language: fr, theme: clearance, audience: [importer], reviewedOn: 2026-11-23, reviewBy: 2027-05-23, sources: [oc-igoc]}\n',
      },
      /documents\/essai\.html: error: document id "essai" is used twice/,
    ],
    [
      'a validity that ends before it begins',
      everywhere((text) =>
        text.replace('reviewedOn', 'validFrom: 2027-01-01\nvalidUntil: 2026-01-01\nreviewedOn'),
      ),
      /expected validFrom ≤ validUntil, received 2027-01-01 > 2026-01-01/,
    ],
    [
      'a statement that never holds within its sheet',
      everywhere((text) => text.replace('reviewedOn', 'validFrom: 2027-01-01\nreviewedOn')),
      /dates of facts\.1 leave no day .* from 2027-01-01, until 2026-12-31/,
    ],
    [
      'a successor of a rule that has no end',
      everywhere((text) => text.replace('reviewedOn', 'supersededBy: essai\nreviewedOn')),
      /supersededBy "essai": expected (?:validUntil|the id of another)/,
    ],
    [
      'a review date past',
      everywhere((text) => text.replace('2027-05-23', '2026-11-24')),
      /review was due on 2026-11-24: read it against its sources again/,
    ],
    [
      'a review in the future',
      everywhere((text) => text.replace('reviewedOn: 2026-11-23', 'reviewedOn: 2026-12-01')),
      /reviewedOn 2026-12-01 is in the future/,
    ],
    [
      'a site that is not in the register',
      everywhere((text) => text.replace('oc.gov.ma', 'oc-gov.com')),
      /address "oc-gov\.com" is not in the register/,
    ],
    [
      'a page that is not in the register',
      everywhere((text) => text.replace('oc.gov.ma', 'oc.gov.ma/invented')),
      /address "oc\.gov\.ma\/invented" is not in the register/,
    ],
    [
      'eight words in a row from the notes',
      everywhere((text) =>
        text.replace('Écrire à la banque.', 'LES BIENS doivent etre payés à la « banque » du client.'),
      ),
      /8 words in a row as in notes\.md: "les biens doivent etre payes a la banque"/,
    ],
    [
      'a part that every sheet has',
      everywhere((text) => text.replace(/## Ensuite[\s\S]*?(?=## Voir)/, '')),
      /expected a section "next", found none/,
    ],
    [
      'a section that lacks questions in a variety',
      questions(QUESTIONS.replace('next:', 'next: [{ fr: un }]\nother:')),
      /next: expected a question in each variety, found none in ar, en, ary-Arab, ary-Latn/,
    ],
    ['questions of no section', questions(`${QUESTIONS}other: [${FORMS}]`), /other: no section has that id/],
    [
      'questions of no sheet',
      { 'sheets/exporting/other.questions.yaml': QUESTIONS },
      /other\.questions\.yaml: expected a sheet "other" beside it/,
    ],
  ];
  it.each(seeded)('fails on %s', async (_fault, files, line) => {
    const found = await check(files);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((problem) => line.test(problem)).length).toBeGreaterThan(0);
  });

  it.each<[string, Record<string, string>]>([
    ['a registered page in full', everywhere((text) => text.replace('oc.gov.ma', 'oc.gov.ma/igoc'))],
    [
      'seven words as in the notes',
      everywhere((text) => text.replace('Écrire à la banque', 'Les biens doivent être payés à la vendeuse')),
    ],
    [
      'the name of a source',
      {
        'sources/all.yaml': SOURCES_YAML.replace('title: Note', `title: "${NOTE.text.slice(12)}"`),
        ...everywhere((text) => text.replace('Écrire', NOTE.text.slice(12))),
      },
    ],
  ])('lets pass %s', async (_name, files) => {
    expect(await check(files)).toEqual([]);
  });
});
