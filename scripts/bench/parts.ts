import { ensureBases, ensureRealBase, type BenchBase } from './base/ensure-bases.ts';
import { measureIndexGrowth } from './index-growth/index-growth-part.ts';
import { measureIngest } from './ingest/ingest-part.ts';
import type { BenchOptions, PartName } from './options.ts';
import type { BenchPrograms } from './programs.ts';
import type { PartResult } from './result.ts';
import { measureOpening } from './search/opening-part.ts';
import { measureSearch } from './search/search-part.ts';
import { ensureLangchainStore } from './streams/langchain-store.ts';
import { measureOverhead } from './streams/overhead-part.ts';
import { measureSoak } from './streams/soak-part.ts';
import { measureStart } from './streams/start-part.ts';
import { measureStreams } from './streams/streams-part.ts';

/** What every part works with. */
export interface BenchContext {
  readonly options: BenchOptions;
  readonly programs: BenchPrograms;
  /** Folder for everything that is made and kept between runs. */
  readonly root: string;
}

/** Runs one part. */
export async function runPart(part: PartName, context: BenchContext): Promise<PartResult> {
  const { programs, options, root } = context;
  const realBase = (): Promise<string> => ensureRealBase(root, programs.ingest);
  switch (part) {
    case 'lexical':
    case 'dense':
    case 'hybrid':
      return measureSearch(part, await basesOf(context), programs.engine);
    case 'open':
      return measureOpening(await basesOf(context), programs.engine);
    case 'ingest':
      return measureIngest(programs);
    case 'start':
      return measureStart(programs.server, await realBase());
    case 'overhead':
      return measureOverhead(programs, await realBase(), await ensureLangchainStore(programs, root));
    case 'streams':
      return measureStreams(programs, await realBase());
    case 'soak':
      return measureSoak(programs, await realBase(), options.minutes);
    case 'index':
      return measureIndexGrowth(options.sizes, programs.indexGrowth);
  }
}

function basesOf({ root, options, programs }: BenchContext): Promise<BenchBase[]> {
  return ensureBases(root, options.sizes, programs);
}
