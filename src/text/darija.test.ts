import { describe, expect, it } from 'vitest';
import { darijaKey, darijaVariants } from './darija.ts';

describe('darijaKey', () => {
  it.each([
    ['flous', 'flouss', 'flos', 'floss'],
    ['diwana', 'dywana', 'diiwana'],
    ['rokhsa', 'ro5sa', 'roukhsa'],
    ['warqa', 'war9a'],
    ['lwe9t', 'lw9t'],
    ['ch7al', 'chhal', 'sh7al'],
  ])('gives one key to the spellings of %s', (...spellings) => {
    expect(new Set(spellings.map(darijaKey)).size).toBe(1);
  });

  it('keeps other words apart', () => {
    expect(darijaKey('nsedder')).not.toBe(darijaKey('nsewel'));
    expect(darijaKey('flous')).not.toBe(darijaKey('fles'));
    expect(darijaKey('')).toBe('');
  });
});

describe('darijaVariants', () => {
  it.each([
    ['lclient', 'client'],
    ['ddiwana', 'diwana'],
    ['fddiwana', 'diwana'],
    ['kaykhelles', 'ykhelles'],
    ['makhellesnich', 'khellesni'],
    ['ghanmchi', 'nmchi'],
    ['فالديوانه', 'ديوانه'],
    ['كيخلص', 'يخلص'],
    ['والسلعه', 'سلعه'],
  ])('finds in %s the word %s', (word, inner) => {
    expect(darijaVariants(word)).toContain(inner);
  });

  it('puts the word itself first and never returns nothing', () => {
    for (const word of ['', 'l', 'flous', 'ال', 'kayn']) expect(darijaVariants(word)[0]).toBe(word);
  });

  it('leaves short words whole', () => {
    expect(darijaVariants('lil')).toEqual(['lil']);
    expect(darijaVariants('فيه')).toEqual(['فيه']);
  });
});
