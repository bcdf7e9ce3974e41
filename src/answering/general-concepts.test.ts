import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../text/glossary.ts';
import { GENERAL_CONCEPTS, isTradeConcept } from './general-concepts.ts';

describe('GENERAL_CONCEPTS', () => {
  it('names concepts of the glossary only', () => {
    const { glossary } = parseGlossary(readFileSync('corpus/glossary.yaml', 'utf8'), 'glossary.yaml');
    const known = new Set(glossary.concepts.map(({ id }) => `g:${id}`));
    expect([...GENERAL_CONCEPTS].filter((term) => !known.has(term))).toEqual([]);
  });

  it('leaves what is of trade to trade', () => {
    expect(['g:customs', 'g:fob', 'g:repatriation'].every(isTradeConcept)).toBe(true);
    expect(['g:rabat', 'g:argan', 'g:cost', 'w:douan', 'n:150'].some(isTradeConcept)).toBe(false);
  });
});
