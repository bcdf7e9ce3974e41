import { describe, expect, it } from 'vitest';
import type { Chunk } from '../chunking/chunk.ts';
import { chunkSheet } from '../chunking/chunk-sheet.ts';
import { PassageTerms } from '../retrieval/term-coverage.ts';
import { parseSheet } from '../source/parse-sheet.ts';
import { parseSourceRegister } from '../source/parse-source-register.ts';
import { SOURCES_YAML, sheetText } from '../testing/corpus-fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTermAnalyser } from '../text/term-analysis.ts';
import { verifySentence, type Rejection } from './verify-sentence.ts';

const sources = new Map(
  parseSourceRegister(SOURCES_YAML, 's').sources.map(({ record }) => [record.id, record]),
);
const chunksOf = (body: string, language: string): Chunk[] => {
  const { sheet } = parseSheet(sheetText(body), `sheets/exporting/essai.${language}.md`, sources);
  return sheet === undefined ? [] : chunkSheet(sheet);
};
const FRENCH = chunksOf(
  `## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]
- Pour les services, le délai de rapatriement des recettes est de 90 jours après la prestation.[^1]
- La taxe parafiscale à l'importation est de 0,25 % de la valeur en douane depuis le 1er janvier 2013.[^1]
- Aucune licence n'est exigée pour l'huile d'argan en contenants de cinq litres au plus.[^1]
- Le taux de 30 % valait pour les tapis.[^1] {until=2024-12-31}

[^1]: oc-igoc
`,
  'fr',
);
const ARABIC = chunksOf(
  `## الأساسي {#facts}

- بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما بعد التصريح الجمركي.[^1]

[^1]: oc-igoc
`,
  'ar',
);
const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const dependencies = { analyser, passageTerms: new PassageTerms(analyser) };
const verify = (text: string, cited = FRENCH, language: 'fr' | 'ar' = 'fr') =>
  verifySentence(text, cited, { language, asOf: '2026-11-23' }, dependencies);

describe('verifySentence lets pass what a cited passage holds', () => {
  it.each([
    'Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.',
    '**Le délai de rapatriement des recettes est de 150 jours** pour les biens.',
    '- La taxe parafiscale est de 0,25 % de la valeur en douane.',
    '2. Pour les services, le délai de rapatriement est de 90 jours.',
    'La taxe parafiscale à l’importation est de 0.25% depuis le 01/01/2013.',
    'La fiche dit que « Pour les services, le délai de rapatriement des recettes est de 90 jours ».',
    'Aucune licence n’est exigée pour l’huile d’argan en contenants de cinq litres au plus.',
  ])('%s', (sentence) => {
    expect(verify(sentence)).toMatchObject({ ok: true });
  });

  it('in Arabic', () => {
    expect(verify('أجل استرجاع عائدات البضائع هو 150 يوما بعد التصريح الجمركي.', ARABIC, 'ar')).toMatchObject(
      { ok: true },
    );
  });

  it('and names the statement that carries it', () => {
    const verdict = verify('Le délai de rapatriement des services est de 90 jours.');
    expect(verdict.ok && verdict.support[0]?.statement.text).toContain('90 jours');
  });
});

describe('verifySentence refuses', () => {
  const cases: [sentence: string, reason: Rejection][] = [
    ['Le délai de rapatriement des recettes de biens est de 151 jours.', 'figure-unsupported'],
    [
      'Pour les services, le délai de rapatriement des recettes est de 150 jours après la prestation.',
      'figure-unsupported',
    ],
    ['La taxe parafiscale à l’importation est de 25 % de la valeur en douane.', 'figure-unsupported'],
    ['La taxe parafiscale à l’importation est de 0,25 % depuis le 1er janvier 2014.', 'figure-unsupported'],
    ['Le taux valait 30 % pour les tapis.', 'figure-unsupported'],
    ['La fiche dit « le délai de rapatriement des recettes est de 180 jours ».', 'quote-altered'],
    ['Les exportateurs doivent adhérer à une association professionnelle.', 'claim-unsupported'],
    ['Une licence est exigée pour l’huile d’argan en contenants de cinq litres au plus.', 'negation-differs'],
    [
      'Le délai de rapatriement des recettes pour les biens n’est pas de 150 jours après la déclaration en douane.',
      'negation-differs',
    ],
    ['Voir https://exemple.ma pour le délai de rapatriement des recettes.', 'link'],
    ['Voir [le délai de rapatriement](www.exemple.ma).', 'link'],
  ];
  it.each(cases)('%s (%s)', (sentence, reason) => {
    expect(verify(sentence)).toEqual({ ok: false, reason });
  });

  it('a sentence without end, before it takes time to look at', () => {
    const started = performance.now();
    const endless = 'délai '.repeat(20_000);
    expect(verify(endless)).toEqual({ ok: false, reason: 'too-long' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('a sentence that cites nothing', () => {
    expect(verify('Le délai est de 150 jours.', [])).toEqual({ ok: false, reason: 'no-citation' });
  });

  it('a figure altered by one digit, in Arabic', () => {
    expect(verify('أجل استرجاع عائدات البضائع هو 160 يوما بعد التصريح الجمركي.', ARABIC, 'ar')).toEqual({
      ok: false,
      reason: 'figure-unsupported',
    });
  });
});
