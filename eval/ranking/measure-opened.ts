import type { Peer, PeerIndex } from '../peers/peer.ts';
import { measureSearch, type SearchMeasurement } from './measure-search.ts';
import type { JudgedQuestion, OpenedPair, PassageBase } from './opened-pair.ts';

/** A peer asked the same questions about the same passages. */
export interface PeerReport extends SearchMeasurement {
  readonly name: string;
  readonly indexMs: number;
}

/** One pair of a set, measured; `peers` is empty when none were asked. */
export interface PairReport extends SearchMeasurement {
  readonly set: string;
  readonly pair: string;
  readonly passages: number;
  /** Passages of other sets in the same index. */
  readonly distractors: number;
  readonly indexMs: number;
  /** What was asked, in the order of `ndcg`. */
  readonly asked: readonly JudgedQuestion[];
  readonly peers: readonly PeerReport[];
}

/** What is done beside asking the product every question. */
export interface MeasureOptions {
  /** Engines to ask the same. */
  readonly peers?: readonly Peer[];
  /** Only every n-th question, from the first on; all passages stay. */
  readonly every?: number;
}

/** Measures opened pairs as they come, each while it is open. Peers index a base once for the pairs that share it. */
export async function* measureOpened(
  opened: AsyncIterable<OpenedPair>,
  { peers = [], every = 1 }: MeasureOptions = {},
): AsyncGenerator<PairReport> {
  const benches = peers.map((peer) => new PeerBench(peer));
  try {
    for await (const { set, pair, passages, distractors, indexMs, base, questions, search } of opened) {
      const asked = questions.filter((_, i) => i % every === 0);
      const own = await measureSearch(asked, async (text, k) => (await search(text, k)).map(({ id }) => id));
      const others: PeerReport[] = [];
      for (const bench of benches) {
        const { index, milliseconds } = await bench.open(base);
        const measured = await measureSearch(asked, (text, k) => index.search(text, k));
        others.push({ name: bench.name, indexMs: milliseconds, ...measured });
      }
      yield { set, pair, passages, distractors, indexMs, asked, ...own, peers: others };
    }
  } finally {
    for (const bench of benches) bench.close();
  }
}

/** A peer with its index over the base that was asked last. */
class PeerBench {
  readonly #peer: Peer;
  #opened: { base: PassageBase; index: PeerIndex; milliseconds: number } | undefined;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  get name(): string {
    return this.#peer.name;
  }

  async open(base: PassageBase): Promise<{ index: PeerIndex; milliseconds: number }> {
    if (this.#opened?.base === base) return this.#opened;
    this.close();
    const passages = base.passages().map(({ id, title, text }) => ({ id, text: `${title}\n${text}`.trim() }));
    const started = performance.now();
    const index = await this.#peer.index(passages, base.language);
    this.#opened = { base, index, milliseconds: performance.now() - started };
    return this.#opened;
  }

  close(): void {
    this.#opened?.index.close();
    this.#opened = undefined;
  }
}
