import { describe, expect, it } from 'vitest';
import { fold } from '../../../text/normalise.ts';
import { readConcepts } from './read-concepts.ts';

describe('readConcepts', () => {
  it('finds words and phrases of the languages that the text is in', () => {
    expect(readConcepts('comment faire passer', { fr: 1 })).toContain('how');
    expect(readConcepts('comment faire passer', { fr: 1 })).toContain('passOff');
    expect(readConcepts('pot de', { fr: 1 })).not.toContain('bribe');
  });

  it('does not take a word of one language for one of another', () => {
    expect(readConcepts('gold or silver', { en: 1 })).toContain('gold');
    expect(readConcepts('one or two', { en: 1 })).not.toContain('gold');
    expect(readConcepts('the', { en: 1 })).not.toContain('understate');
  });

  it('reads Darija by its consonants, without particles and person', () => {
    for (const word of ['nherreb', 'kayherreb', 'nharb', 'lmherreb'])
      expect(readConcepts(word, { 'ary-Latn': 1 })).toContain('smuggle');
  });

  it('reads Arabic without particles, person and endings', () => {
    for (const word of ['أخفيها', 'نخفيو', 'وأخفي'])
      expect(readConcepts(fold(word), { ar: 1 })).toContain('hide');
  });

  it('does not take a look-alike for a word of a concept', () => {
    expect(readConcepts(fold('بضاعة مستوردة في غشت، واريد تخفيض'), {})).not.toContain('hide');
    expect(readConcepts(fold('غشت'), {})).not.toContain('evade');
    expect(readConcepts('chkoun bghit bach nkhelles', { 'ary-Latn': 1 })).not.toContain('keepAbroad');
    expect(readConcepts('i forget', { en: 1 })).not.toContain('forge');
    expect(readConcepts(fold('مستورة'), {})).toContain('hide');
  });

  it('finds nothing in an empty text', () => {
    expect(readConcepts('', {}).size).toBe(0);
  });
});
