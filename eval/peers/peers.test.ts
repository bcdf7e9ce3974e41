import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/source/language.ts';
import { matchAnyWord } from './fts5-peer.ts';
import type { PeerIndex, PeerPassage } from './peer.ts';
import { PEERS } from './peers.ts';

const FRENCH: readonly PeerPassage[] = [
  { id: 'bees', text: 'Les abeilles produisent du miel dans leurs ruches.' },
  { id: 'snow', text: 'La neige recouvre les montagnes en hiver.' },
  { id: 'boats', text: 'Les pêcheurs réparent leurs filets sur les quais.' },
];
const opened: PeerIndex[] = [];

afterEach(() => {
  for (const index of opened.splice(0)) index.close();
});

describe.each(PEERS)('$name', (peer) => {
  const open = async (language: Language, passages: readonly PeerPassage[]): Promise<PeerIndex> => {
    const index = await peer.index(passages, language);
    opened.push(index);
    return index;
  };

  it('finds the passage that shares words, best first, in each language', async () => {
    const french = await open('fr', FRENCH);
    expect((await french.search('Qui répare les filets ?', 3))[0]).toBe('boats');
    expect((await french.search('la neige des montagnes', 1))[0]).toBe('snow');
    const arabic = await open('ar', [
      { id: 'bees', text: 'ينتج النحل العسل في الخلايا' },
      { id: 'snow', text: 'يغطي الثلج الجبال في الشتاء' },
    ]);
    expect(await arabic.search('أين ينتج النحل العسل؟', 1)).toEqual(['bees']);
    const english = await open('en', [
      { id: 'bees', text: 'Bees produce honey in their hives.' },
      { id: 'snow', text: 'Snow covers the mountains in winter.' },
    ]);
    expect(await english.search('covering a mountain', 1)).toEqual(['snow']);
  });

  it('needs one word of a question, not all', async () => {
    const index = await open('fr', FRENCH);
    expect((await index.search('neige football astronomie', 3))[0]).toBe('snow');
  });

  it('reads accents and capitals as their letters', async () => {
    const index = await open('fr', FRENCH);
    expect((await index.search('PECHEURS', 3))[0]).toBe('boats');
  });

  it('gives at most k ids, none twice', async () => {
    const same = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, text: 'miel miel ruche' }));
    const index = await open('fr', same);
    const found = await index.search('miel ruche', 3);
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });

  it.each(['', '   ', '?!', '"', '" OR "', 'AND', 'miel"*', '(', 'text:miel', "l'été -", '𐍈 NEAR(', '\0'])(
    'takes %j as words, never as a query language',
    async (text) => {
      const index = await open('fr', FRENCH);
      expect((await index.search(text, 3)).length).toBeLessThanOrEqual(3);
    },
  );

  it('finds nothing in no passages', async () => {
    const index = await open('fr', []);
    expect(await index.search('miel', 3)).toEqual([]);
  });
});

describe('matchAnyWord', () => {
  it('quotes each word and joins them', () => {
    expect(matchAnyWord('«Bill of lading» n° 3?')).toBe('"Bill" OR "of" OR "lading" OR "n" OR "3"');
    expect(matchAnyWord('؟!')).toBe('');
  });
});
