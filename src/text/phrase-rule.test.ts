import { describe, expect, it } from 'vitest';
import { darijaKey } from './darija.ts';
import { fold } from './normalise.ts';
import { compileRules, matchesRules, type PhraseRule } from './phrase-rule.ts';

const matches = (rule: PhraseRule, text: string): boolean => matchesRules(compileRules([rule]), fold(text));

describe('matchesRules', () => {
  it('wants every part, in any order', () => {
    expect(matches(['cacher', 'douane'], 'À la douane, que cacher ?')).toBe(true);
    expect(matches(['cacher', 'douane'], 'Que cacher ?')).toBe(false);
  });

  it('takes whole words unless a star or a tilde says otherwise', () => {
    expect(matches(['cacher'], 'le cachet')).toBe(false);
    expect(matches(['cach*'], 'le cachet')).toBe(true);
    expect(matches(['(factur|declar)~'], 'sa facturation')).toBe(true);
    expect(matches(['(factur|declar)~'], 'refacturer')).toBe(false);
  });

  it('reads a hyphen as a gap that may be missing, a space as one that may not, _ as a word', () => {
    for (const text of ['under-invoice', 'under invoice', 'underinvoice'])
      expect(matches(['under-invoice'], text)).toBe(true);
    expect(matches(['under invoice'], 'underinvoice')).toBe(false);
    expect(matches(['la _ douane'], 'la belle douane')).toBe(true);
    expect(matches(['la _ douane'], 'la douane')).toBe(false);
    expect(matches(['(la |les )?douane*'], 'les douanes')).toBe(true);
  });

  it('is refused by a part that must not be there', () => {
    expect(matches(['payer', '!trop'], 'ne pas payer')).toBe(true);
    expect(matches(['payer', '!trop'], 'payer trop')).toBe(false);
  });

  it('takes Arabic words with their particles, whatever their hamza', () => {
    expect(matches(['الجمارك|جمارك'], 'وللجمارك')).toBe(true);
    expect(matches(['اخفي'], 'أُخفي')).toBe(true);
    expect(matches(['جمارك'], 'متجمارك')).toBe(false);
  });

  it('compares Darija by sound, with particles unless = says none', () => {
    const rules = compileRules([['nkhebbi']], 'sound');
    for (const text of ['nkhebbi', 'n5abi', 'nkhabbi'].map((word) => darijaKey(fold(word))))
      expect(matchesRules(rules, text)).toBe(text === darijaKey('nkhebbi'));
    expect(matchesRules(compileRules([['goul ghir']], 'sound'), darijaKey('lgoul ghir'))).toBe(true);
    expect(matchesRules(compileRules([['=goul ghir']], 'sound'), darijaKey('lgoul ghir'))).toBe(false);
  });

  it('wants the parts near each other', () => {
    expect(matches(['cacher', 'douane'], `cacher ${'mot '.repeat(300)} douane`)).toBe(false);
    expect(
      matches(['cacher', 'douane'], `${'mot '.repeat(300)} cacher à la douane ${'mot '.repeat(100)}`),
    ).toBe(true);
  });

  it('finds nothing in an empty text', () => {
    expect(matches(['a*'], '')).toBe(false);
  });
});
