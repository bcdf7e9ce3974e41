import { answerCalls } from '../ask-program.ts';
import { buildScale, type BuildTimes } from './build-scale.ts';
import { searchScale, type SearchTimes } from './search-scale.ts';

/** What this program does over a folder. A type, not an interface, so that it counts as calls. */
export type IndexGrowthCalls = {
  build(input: { chunks: number; dataDir: string }): Promise<BuildTimes>;
  search(input: { dataDir: string }): Promise<SearchTimes>;
};

answerCalls({
  build: ({ chunks, dataDir }) => buildScale(chunks, dataDir),
  search: ({ dataDir }) => searchScale(dataDir),
} satisfies IndexGrowthCalls);
