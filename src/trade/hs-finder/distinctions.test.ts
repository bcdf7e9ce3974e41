import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../source/language.ts';
import { parseSheetBody } from '../../source/sheet-body.ts';
import { LANGUAGES } from '../../source/language.ts';
import { readBaseTables } from './base-tables.fixture.ts';
import { CLASSIFICATION_CASES } from './classification-cases.ts';
import { BINDING_RULING, CHECKS, RULES } from './classification-statements.ts';
import { findDistinctions } from './distinctions.ts';
import { readHeadings, type HsHeading } from './hs-heading.ts';

const headings = readHeadings(await readBaseTables());
const heading = (code: string): HsHeading => {
  const found = headings.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no heading ${code}`);
  return found;
};
const idsFor = (...codes: string[]): string[] => findDistinctions(codes.map(heading)).map(({ id }) => id);

describe('what sets candidates apart', () => {
  it.each([
    ['knitted-or-woven', ['6110', '6203']],
    ['worn-or-new', ['6309', '6109']],
    ['part-or-whole', ['8703', '8708']],
    ['persons-or-goods', ['8703', '8704']],
    ['shoe-upper-and-sole', ['6404', '6402']],
    ['household-material', ['7013', '6911']],
    ['food-preparation', ['0307', '1605']],
    ['paint-medium', ['3208', '3209']],
    ['set-or-single', ['8206', '8204']],
    ['precious-or-base-metal', ['7117', '7113']],
  ])('is %s for %j', (id, codes) => {
    expect(idsFor(...codes)).toContain(id);
  });

  it('names sides by the heading alone, or by the chapter of several', () => {
    const [knitted] = findDistinctions(['6110', '6203', '6204'].map(heading));
    expect(knitted?.sides.map((side) => side.headings)).toEqual([['6110'], ['6203', '6204']]);
    expect(knitted?.sides[0]?.label).toEqual(heading('6110').label);
    expect(knitted?.sides[1]?.label).toEqual(heading('6203').chapter.label);
  });

  it('is the chapter where no classic case tells why', () => {
    expect(findDistinctions(['0409', '8542'].map(heading))).toMatchObject([{ id: 'chapter' }]);
  });

  it('rests on the first candidate: a case among the others does not decide', () => {
    expect(idsFor('0409', '6110', '6203')).toEqual(['chapter']);
  });

  it('is nothing for one candidate, none, or neighbours that no case tells apart', () => {
    expect(idsFor()).toEqual([]);
    expect(idsFor('6110')).toEqual([]);
    expect(idsFor('0101', '0102')).toEqual([]);
  });

  it('looks at the first five only', () => {
    expect(idsFor('6110', '6109', '6105', '6106', '6107', '6203')).toEqual([]);
  });
});

describe('the classic cases', () => {
  it('have an id of their own, a question in each language and two sides or more', () => {
    expect(new Set(CLASSIFICATION_CASES.map(({ id }) => id)).size).toBe(CLASSIFICATION_CASES.length);
    for (const { question, sides } of CLASSIFICATION_CASES) {
      for (const language of LANGUAGES) expect(question[language]).toMatch(/[?؟]$/u);
      expect(sides.length).toBeGreaterThan(1);
    }
  });

  it('speak of headings and chapters that there are, each on one side', () => {
    for (const { id, sides } of CLASSIFICATION_CASES) {
      const all = sides.flat();
      expect([id, new Set(all).size]).toEqual([id, all.length]);
      for (const digits of all)
        expect([id, digits, headings.some(({ code }) => code.startsWith(digits))]).toEqual([
          id,
          digits,
          true,
        ]);
    }
  });
});

describe('the statements that the finder points to', () => {
  /** Words that show that the statement still says what it is cited for. */
  const EXPECTED: readonly (readonly [string, string, RegExp])[] = [
    ['classement-tarifaire', 'facts.2', /nom commercial/],
    ['classement-tarifaire', 'facts.4', /Règle 1/],
    ['classement-tarifaire', 'facts.5', /Règle 2 a/],
    ['classement-tarifaire', 'facts.6', /Règle 3/],
    ['classement-tarifaire', 'facts.7', /ADIL/],
    ['classement-tarifaire', 'facts.9', /décision anticipée/],
    ['classement-tarifaire', 'steps.1', /Décrivez/],
    ['classement-tarifaire', 'steps.2', /notes/],
    ['classement-tarifaire', 'steps.4', /10 chiffres/],
    ['classement-tarifaire', 'steps.5', /circulaires/],
    ['classement-tarifaire', 'steps.6', /décision anticipée/],
    ['decision-anticipee', 'facts.2', /classement tarifaire/],
    ['decision-anticipee', 'facts.8', /10 chiffres/],
  ];

  it('stand in the base in each language and say what they are cited for', async () => {
    const told = async (
      documentId: string,
      statementId: string,
      language: Language,
    ): Promise<string | undefined> => {
      const sheet = await readFile(`corpus/sheets/clearance/${documentId}.${language}.md`, 'utf8');
      return parseSheetBody(sheet.replace(/^---[^]*?\n---\n/, ''), language)
        .sections.flatMap(({ statements }) => statements)
        .find(({ id }) => id === statementId)?.text;
    };
    for (const [documentId, statementId, says] of EXPECTED) {
      expect([statementId, await told(documentId, statementId, 'fr')]).toEqual([
        statementId,
        expect.stringMatching(says),
      ]);
      for (const language of ['ar', 'en'] as const)
        expect([documentId, statementId, await told(documentId, statementId, language)]).not.toContain(
          undefined,
        );
    }
    const cited = [
      ...CHECKS.flatMap(({ statements }) => statements),
      ...BINDING_RULING,
      ...Object.values(RULES),
    ];
    for (const { documentId, statementId } of cited)
      expect(EXPECTED.map(([document, statement]) => `${document} ${statement}`)).toContain(
        `${documentId} ${statementId}`,
      );
  });

  it('are the statements that rows are told as', async () => {
    const csv = await readFile('corpus/tables/hs-headings.csv', 'utf8');
    const inChapter = csv.split('\n').filter((line) => /^\d{4},15,/.test(line));
    const place = inChapter.findIndex((line) => line.startsWith('1515,')) + 1;
    expect(heading('1515').statement).toEqual({ documentId: 'hs-headings', statementId: `15.${place}` });
  });
});
