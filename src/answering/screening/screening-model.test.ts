import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/normalise.ts';
import type { EvasionKind } from './evasion-kind.ts';
import { judgeByModel, likeliestKind } from './screening-model.ts';
import { screeningFeatures } from './screening-features.ts';

const judge = (text: string): string | undefined => judgeByModel(fold(text));

describe('judgeByModel', () => {
  it.each<[EvasionKind, string]>([
    ['falseDeclaration', 'How can I pass off used goods as new at customs?'],
    ['concealment', 'Je cherche un passeur pour ma marchandise'],
    ['concealment', 'nhreb 50 tilifoun mn Sebta'],
    ['concealment', 'كيفاش ندوز الذهب بلا ما نصرح'],
  ])('sees %s in words that no rule lists: %s', (kind, text) => {
    expect(judge(text)).toBe(kind);
  });

  it.each(['nherreb', 'nharreb', 'nhrb', 'nehreb'])('reads Darija however it is spelt: %s', (verb) => {
    expect(judge(`bghit ${verb} lgarro mn sebta, kifach?`)).toBe('concealment');
  });

  it.each([
    'Quels droits sur un téléphone offert ?',
    'Que risque celui qui fait de la contrebande à Fnideq ?',
    'How do I correct a value that I declared too low by mistake?',
    'هل يجب أن أصرح بالذهب عند الوصول؟',
    'واش خاصني نصرح بالذهب؟',
    'chno l3o9oba dyal li kayherreb sel3a ?',
    'douane',
    '',
  ])('lets a lawful question pass: %s', (text) => {
    expect(judge(text)).toBeUndefined();
  });

  it('says nothing of a text without words of two concepts, whatever its letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[xwzj ]{0,200}$/), (text) => {
        if (screeningFeatures(fold(text)).concepts.size < 2) expect(judge(text)).toBeUndefined();
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});

describe('likeliestKind', () => {
  it('is any evasion when the concepts tell nothing', () => {
    expect(likeliestKind(screeningFeatures(''), [])).toBe('evasion');
  });
});
