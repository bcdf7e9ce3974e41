/* eslint-disable */
import { mkdtemp, rm, stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clusteredVectors, madeChunk, madeContent, seededRandom } from './snapshot-content.fixture.ts';
import { openLocalIndex } from './local/local-index.ts';
import { createLocalSnapshotWriter } from './local/local-writer.ts';
import { readPublished } from './local/published-snapshot.ts';
import { createLexicalSearch } from './local/postings.ts';
const N = Number(process.argv[2] ?? 20000), D = Number(process.argv[3] ?? 384), HN = process.argv[4] !== 'nohnsw';
const random = seededRandom(1);
const V = 60000;
const term = () => `w:${Math.floor(V * random() ** 6)}`;
const words = Array.from({ length: 5000 }, (_, i) => 'mot' + i);
const vectors = clusteredVectors(N + 300, D, { seed: 3, clusters: 200, spread: 1 });
const entries = Array.from({ length: N }, (_, i) => {
  const text = Array.from({ length: 120 }, () => words[Math.floor(5000 * random() ** 3)]).join(' ');
  const statements = Array.from({ length: 6 }, (_, j) => ({ id: `s.${j}`, text: text.slice(j * 100, j * 100 + 100), kind: 'item' as const, sourceIds: ['a', 'b'], validity: {} }));
  const m = new Map<string, number>();
  for (let j = 0; j < 150; j += 1) { const t = term(); m.set(t, (m.get(t) ?? 0) + 1); }
  return { chunk: madeChunk(`doc${Math.floor(i / 30)}.${['fr', 'ar', 'en'][i % 3]}#sec-${i % 30}`, { text, statements }), vector: vectors[i]!, terms: [...m].map(([term, weight]) => ({ term, weight })) };
});
const content = madeContent(entries);
console.log('postings per chunk', entries.reduce((s, e) => s + e.terms.length, 0) / N);
const dir = await mkdtemp('/tmp/bench-si/x-');
const un = { unavailable: 'x' };
let t = performance.now();
const manifest = await createLocalSnapshotWriter(dir, HN ? {} : { hnsw: un }).publish(content, { createdAt: 'x' });
console.log('publish s', ((performance.now() - t) / 1000).toFixed(1), manifest.counts);
for (const f of await readdir(join(dir, 'snapshots', manifest.snapshotId))) console.log(f, ((await stat(join(dir, 'snapshots', manifest.snapshotId, f))).size / 1e6).toFixed(1), 'MB');
t = performance.now(); await createLocalSnapshotWriter(dir, HN ? {} : { hnsw: un }).publish(content, { createdAt: 'y' }); console.log('publish again ms', (performance.now() - t).toFixed(0));
for (let i = 0; i < 4; i++) { t = performance.now(); const w = await readPublished(join(dir, 'snapshots'), content.compatibility); const a = performance.now(); createLexicalSearch(w.postings); console.log('read ms', (a - t).toFixed(0), 'impacts ms', (performance.now() - a).toFixed(0)); }
t = performance.now(); const index = await openLocalIndex(dir, content.compatibility, HN ? {} : { hnsw: un }); console.log('open ms', (performance.now() - t).toFixed(0));
const scan = await openLocalIndex(dir, content.compatibility, { hnsw: un });
const q = (xs: number[], p: number) => [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(p * xs.length))]!.toFixed(2);
async function time(name: string, f: (i: number) => Promise<unknown>, n = 300) { const xs: number[] = []; for (let i = 0; i < n; i++) { const s = performance.now(); await f(i); xs.push(performance.now() - s); } console.log(name.padEnd(46), 'first', xs[0]!.toFixed(2), 'p50', q(xs.slice(1), .5), 'p99', q(xs.slice(1), .99)); }
const queries = Array.from({ length: 300 }, () => Array.from({ length: 15 }, () => ({ term: term(), weight: 0.5 + random() })));
await time('lexical 15 terms k=50', (i) => index.lexical(queries[i]!, { k: 50 }));
await time('lexical filtered fr', (i) => index.lexical(queries[i]!, { k: 50, filter: (c) => c.language === 'fr' }));
const qv = vectors.slice(N);
await time('dense k=50', (i) => index.dense(qv[i % 300]!, { k: 50 }));
await time('dense filter 1/3', (i) => index.dense(qv[i % 300]!, { k: 50, filter: (c) => c.language === 'fr' }));
await time('dense filter all pass', (i) => index.dense(qv[i % 300]!, { k: 50, filter: () => true }));
for (const m of [5, 8, 12, 20, 50]) await time(`dense filter 1/${m}`, (i) => index.dense(qv[i % 300]!, { k: 50, filter: (c) => c.text.length % m === 0 }), 60);
await time('scan k=50', (i) => scan.dense(qv[i % 300]!, { k: 50 }), 100);
await time('scan filter 1/3', (i) => scan.dense(qv[i % 300]!, { k: 50, filter: (c) => c.language === 'fr' }), 100);
await time('scan filter 1/20', (i) => scan.dense(qv[i % 300]!, { k: 50, filter: (c) => c.text.length % 20 === 0 }), 100);
for (const k of [10, 50, 100]) { let f = 0, w = 0, ff = 0; for (const v of qv) { const tr = await scan.dense(v, { k }); const h = new Set((await index.dense(v, { k })).map((x) => x.chunkId)); w += tr.length; f += tr.filter((x) => h.has(x.chunkId)).length; } console.log('recall@' + k, (f / w).toFixed(4)); }
console.log('rss MB', (process.memoryUsage().rss / 1e6).toFixed(0));
await rm(dir, { recursive: true });
