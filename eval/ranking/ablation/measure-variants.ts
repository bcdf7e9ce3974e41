import { PassageTerms } from '../../../src/retrieval/term-coverage.ts';
import { indexPassages, type PassageIndex } from '../index-passages.ts';
import { METRICS } from '../measure-search.ts';
import type { JudgedQuestion } from '../opened-pair.ts';
import type { AblationTask } from './ablation-task.ts';
import type { Variant } from './variants.ts';

/** What a variant reached: a value for each question asked, in order, their mean being the figure of the task. */
export interface VariantValues {
  readonly variant: string;
  readonly values: readonly number[];
}

/**
 * Asks every variant every `every`-th question of each group. Variants that share an index ask it one after the other;
 * results come in the order of the variants. Indexes are removed as soon as all have asked.
 */
export async function measureVariants(
  { metric, chunks, groups, search }: AblationTask,
  variants: readonly Variant[],
  every = 1,
): Promise<VariantValues[]> {
  const asked = groups.map((questions) => questions.filter((_, i) => i % every === 0));
  const found = new Map<Variant, number[]>();
  for (const [first, ...others] of byIndex(variants)) {
    if (first === undefined) continue;
    const built = await indexPassages(
      first.change === undefined ? chunks : chunks.map(first.change),
      first.reader,
    );
    try {
      for (const variant of [first, ...others]) found.set(variant, await ask(variant, built));
    } finally {
      await built.close();
    }
  }
  return variants.map((variant) => ({ variant: variant.name, values: found.get(variant) ?? [] }));

  async function ask({ reader }: Variant, { index }: PassageIndex): Promise<number[]> {
    const retrieval = { ...reader, index, passageTerms: new PassageTerms(reader.analyser) };
    const judge = async ({ text, relevant }: JudgedQuestion): Promise<number> =>
      METRICS[metric](await search(text, retrieval), relevant);
    const values: number[][] = [];
    for (const questions of asked) {
      const ofGroup: number[] = [];
      for (const question of questions) ofGroup.push(await judge(question));
      values.push(ofGroup);
    }
    return weighGroups(values);
  }
}

function byIndex(variants: readonly Variant[]): Variant[][] {
  const groups = new Map<string, Variant[]>();
  for (const variant of variants)
    groups.set(variant.indexKey, [...(groups.get(variant.indexKey) ?? []), variant]);
  return [...groups.values()];
}

/** Values scaled so that the mean of all of them is the mean of the groups' means. One group stays as it is. */
export function weighGroups(groups: readonly (readonly number[])[]): number[] {
  const all = groups.reduce((sum, { length }) => sum + length, 0);
  return groups.flatMap((values) => values.map((value) => (value * all) / (groups.length * values.length)));
}
