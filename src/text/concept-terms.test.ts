import { describe, expect, it } from 'vitest';
import { conceptTerm, isConcept, isTradeConcept } from './concept-terms.ts';
import { parseGlossary } from './glossary.ts';
import { createTermAnalyser } from './term-analysis.ts';

const YAML = `
- id: customs
  fr: [douane]
  ar: [جمارك]
  en: [customs]
- id: argan
  general: true
  fr: [argan]
  ar: [أركان]
  en: [argan]
`;

describe('concept terms', () => {
  it('tell concepts of trade from those of any counter, and from other terms', () => {
    const { glossary, problems } = parseGlossary(YAML, 'glossary.yaml');
    expect(problems).toEqual([]);
    const [trade, general] = glossary.concepts.map(conceptTerm);
    const found = createTermAnalyser(glossary)
      .analyse('argan et douane', { fr: 1 })
      .map(({ term }) => term);
    expect(found).toEqual(expect.arrayContaining([trade, general]));
    expect([trade, general, 'w:douan', 'n:150'].map((term) => isConcept(term ?? ''))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([trade, general, 'w:douan'].map((term) => isTradeConcept(term ?? ''))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('change the glossary’s digest, so that a snapshot made before is not mixed with it', () => {
    const digest = (yaml: string): string => parseGlossary(yaml, 'glossary.yaml').glossary.digest;
    expect(digest(YAML)).not.toBe(digest(YAML.replace('  general: true\n', '')));
  });
});
