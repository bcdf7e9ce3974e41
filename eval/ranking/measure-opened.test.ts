import { describe, expect, it } from 'vitest';
import type { Peer, PeerPassage } from '../peers/peer.ts';
import { measureOpened, type MeasureOptions, type PairReport } from './measure-opened.ts';
import type { OpenedPair, PassageBase } from './opened-pair.ts';

const passages = ['a', 'b'].map((id) => ({ id, title: id === 'a' ? 'Title' : '', text: id }));
const base = (): PassageBase => ({ language: 'en', passages: () => passages });
const pair = (name: string, over: PassageBase): OpenedPair => ({
  set: 'made',
  pair: name,
  passages: 2,
  distractors: 0,
  indexMs: 5,
  base: over,
  questions: Array.from({ length: 25 }, (_, i) => ({ text: `${i}`, relevant: new Set(['a']) })),
  search: async () => passages,
});

/** A peer that finds `b` only, and keeps a diary. */
function diary(): { peer: Peer; lines: string[]; indexed: PeerPassage[] } {
  const lines: string[] = [];
  const indexed: PeerPassage[] = [];
  const peer: Peer = {
    name: 'Diary',
    index: async (given, language) => {
      lines.push(`index ${language}`);
      indexed.push(...given);
      return { search: async () => ['b'], close: () => lines.push('close') };
    },
  };
  return { peer, lines, indexed };
}

async function measure(opened: readonly OpenedPair[], options: MeasureOptions): Promise<PairReport[]> {
  const reports: PairReport[] = [];
  const stream = (async function* () {
    yield* opened;
  })();
  for await (const report of measureOpened(stream, options)) reports.push(report);
  return reports;
}

describe('measureOpened', () => {
  it('asks every n-th question, from the first on, of the product and of peers', async () => {
    const { peer } = diary();
    const [report] = await measure([pair('en->en', base())], { peers: [peer], every: 10 });
    expect(report?.asked.map(({ text }) => text)).toEqual(['0', '10', '20']);
    expect(report?.queries).toBe(3);
    expect(report?.metrics['R@1'].mean).toBe(1);
    expect(report?.peers).toMatchObject([{ name: 'Diary', queries: 3 }]);
    expect(report?.peers[0]?.metrics['R@1'].mean).toBe(0);
  });

  it('gives peers title and text, once for pairs that share passages, and closes them', async () => {
    const { peer, lines, indexed } = diary();
    const [shared, other] = [base(), base()];
    await measure([pair('1', shared), pair('2', shared), pair('3', other)], { peers: [peer] });
    expect(lines).toEqual(['index en', 'close', 'index en', 'close']);
    expect(indexed.slice(0, 2)).toEqual([
      { id: 'a', text: 'Title\na' },
      { id: 'b', text: 'b' },
    ]);
  });

  it('closes peers when the product fails', async () => {
    const { peer, lines } = diary();
    const broken: OpenedPair = { ...pair('2', base()), search: () => Promise.reject(new Error('closed')) };
    await expect(measure([pair('1', base()), broken], { peers: [peer] })).rejects.toThrow('closed');
    expect(lines).toEqual(['index en', 'close']);
  });
});
