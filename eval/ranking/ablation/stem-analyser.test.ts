import { describe, expect, it } from 'vitest';
import { createStemAnalyser } from './stem-analyser.ts';
import { STEMMINGS } from './stemmings.ts';

const terms = (name: string, language: 'fr' | 'ar' | 'en', text: string): string[] =>
  STEMMINGS.filter((stemming) => stemming.name === name).flatMap((stemming) =>
    createStemAnalyser(stemming, language)
      .expandQuery(text, {})
      .map(({ term }) => term),
  );

describe('createStemAnalyser', () => {
  it.each([
    ['none', 'en', 'goods were exported', ['goods', 'exported']],
    ['light', 'en', 'exported containers', ['export', 'container']],
    ['Snowball', 'en', 'national exporters', ['nation', 'export']],
    ['none', 'fr', 'les importations', ['importations']],
    ['light', 'fr', 'les importations', ['importation']],
    ['Snowball', 'fr', 'les importations', ['import']],
    ['light', 'ar', 'والسيارات', ['سيار']],
  ] as const)('%s in %s: %s', (name, language, text, expected) => {
    expect(terms(name, language, text)).toEqual(expected);
  });

  it('stems Arabic by Snowball too', () => {
    expect(terms('Snowball', 'ar', 'السيارات')).not.toEqual(terms('none', 'ar', 'السيارات'));
  });

  it('counts each stem, and every word in the length', () => {
    const [none] = STEMMINGS;
    if (none === undefined) throw new Error('expected a stemming');
    expect(createStemAnalyser(none, 'en').expandPassage('the port and the port', {})).toEqual({
      terms: [{ term: 'port', weight: 2 }],
      length: 5,
    });
  });

  it('gives nothing for an empty text', () => expect(terms('none', 'en', '')).toEqual([]));
});
