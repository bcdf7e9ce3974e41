import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { readJsonLines } from '../records/json-lines.ts';

const passageSchema = z.object({ id: z.string(), lang: z.string(), title: z.string(), text: z.string() });
const querySchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  /** Ids of the passages that answer it, in whatever languages the set has. */
  relevant: z.array(z.string()),
  /** Where a set tells its questions apart. */
  kind: z.string().optional(),
});

/** A passage of a set. */
export type SetPassage = z.infer<typeof passageSchema>;

/** A question of a set, with the ids of the passages that answer it. */
export type SetQuery = z.infer<typeof querySchema>;

/** Passages, questions and judgements, as others published them. `name` is the folder's. */
export interface PublicSet {
  readonly name: string;
  readonly passages: readonly SetPassage[];
  readonly queries: readonly SetQuery[];
}

/** From which language is asked, in which one the passages are: names as the set writes them. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** One pair of a set: only passages of its language count as relevant, and only questions that have some are asked. */
export interface PairTask {
  readonly pair: Pair;
  readonly passages: readonly SetPassage[];
  readonly queries: readonly { readonly text: string; readonly relevant: ReadonlySet<string> }[];
}

/** Reads `passages.jsonl` and `queries.jsonl` of a folder. Throws when it is not such a folder, naming what is missing. */
export async function readPublicSet(folder: string): Promise<PublicSet> {
  const [passages, queries] = [join(folder, 'passages.jsonl'), join(folder, 'queries.jsonl')];
  for (const file of [passages, queries]) {
    if (!(await isFile(file)))
      throw new Error(
        `reading a set: expected passages.jsonl and queries.jsonl in ${folder}, found no ${basename(file)}; ` +
          'public sets are not part of the repository, name the folder of one with --set',
      );
  }
  return {
    name: basename(resolve(folder)),
    passages: await readJsonLines(passages, passageSchema),
    queries: await readJsonLines(queries, querySchema),
  };
}

/** Reads `ar->fr`. Throws for any other form. */
export function parsePair(text: string): Pair {
  const [, from, to] = /^\s*(.+?)\s*->\s*(.+?)\s*$/.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new Error(`reading --pair: expected two languages such as 'ar->fr', received '${text}'`);
  return { from, to };
}

/** Every pair for which the set has judgements, in order of first appearance among the questions. */
export function pairsOf({ passages, queries }: PublicSet): Pair[] {
  const languages = new Map(passages.map(({ id, lang }) => [id, lang]));
  const pairs = new Map<string, Pair>();
  for (const { lang: from, relevant } of queries) {
    for (const id of relevant) {
      const to = languages.get(id);
      if (to !== undefined) pairs.set(`${from}->${to}`, { from, to });
    }
  }
  return [...pairs.values()];
}

/**
 * One pair of a set, at most `limit` of its questions, spread evenly over the file. Throws when there are none.
 */
export function selectPair(set: PublicSet, pair: Pair, limit = Number.POSITIVE_INFINITY): PairTask {
  const passages = set.passages.filter(({ lang }) => lang === pair.to);
  const ids = new Set(passages.map(({ id }) => id));
  const judged = set.queries
    .filter(({ lang }) => lang === pair.from)
    .map(({ text, relevant }) => ({ text, relevant: new Set(relevant.filter((id) => ids.has(id))) }))
    .filter(({ relevant }) => relevant.size > 0);
  if (judged.length === 0) {
    const known = pairsOf(set).map(({ from, to }) => `${from}->${to}`);
    throw new Error(
      `selecting ${pair.from}->${pair.to} of ${set.name}: expected questions with judgements, found none; ` +
        `the set has ${known.join(', ')}`,
    );
  }
  const step = Math.max(1, judged.length / limit);
  const count = Math.min(limit, judged.length);
  const queries = Array.from({ length: count }, (_, i) => judged[Math.floor(i * step)]);
  return { pair, passages, queries: queries.filter((query) => query !== undefined) };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
