import { describe, expect, it } from 'vitest';
import { joinLines, wordsOf } from './join-lines.ts';

describe('lines of a paragraph', () => {
  it('are joined by a space, blank ones skipped', () => {
    expect(joinLines(['Le carnet ', '', ' couvre les foires.'])).toBe('Le carnet couvre les foires.');
    expect(joinLines([])).toBe('');
  });

  it.each([
    [['la réexpor-', 'tation'], 'la réexportation'],
    [['the declara-', 'tion of goods'], 'the declaration of goods'],
    [['une impor\u2010', 'tation'], 'une importation'],
    [['une impor\u00AD', 'tation'], 'une importation'],
    [['la souscrip-', 'tion'], 'la souscription'],
  ])('have words made whole: %j', (lines, whole) => {
    expect(joinLines(lines)).toBe(whole);
  });

  it.each([
    [['la sous-', 'position'], 'la sous-position'],
    [['un non-', 'résident'], 'un non-résident'],
    [['doit-', 'il payer'], 'doit-il payer'],
    [['celui-', 'ci'], 'celui-ci'],
    [['arrêté 3176-', '16'], 'arrêté 3176-16'],
    [['import-', 'Export'], 'import-Export'],
    [['an e-', 'mail'], 'an e-mail'],
  ])('keep hyphens that belong to words: %j', (lines, whole) => {
    expect(joinLines(lines)).toBe(whole);
  });

  it('keep a dash and the space around it', () => {
    expect(joinLines(['le fret -', 'payé à part'])).toBe('le fret - payé à part');
  });

  it('follow the words of the document before any rule', () => {
    expect(joinLines(['un laissez-', 'passer'], wordsOf(['Le laissez-passer est rendu.']))).toBe(
      'un laissez-passer',
    );
    expect(joinLines(['une sous-', 'traitance'], wordsOf(['La soustraitance.']))).toBe('une soustraitance');
  });
});

describe('the words of a document', () => {
  it('leave out what a line end parted', () => {
    expect([...wordsOf(['Droit à l’impor-', 'tation pure'])]).toEqual(['droit', 'à', 'l', 'pure']);
  });
});
