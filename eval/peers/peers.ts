import { fts5Peer } from './fts5-peer.ts';
import { miniSearchPeer } from './minisearch-peer.ts';
import { oramaPeer } from './orama-peer.ts';
import type { Peer } from './peer.ts';

/** The engines that `--peers` measures beside the product, in the order of the report's columns. */
export const PEERS: readonly Peer[] = [miniSearchPeer, oramaPeer, fts5Peer];
