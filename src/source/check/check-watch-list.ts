import type { CorpusProblem } from '../corpus-problem.ts';
import { isLanguage } from '../language.ts';
import type { Corpus } from '../read-corpus.ts';
import { WATCH_LIST_FILE, type WatchedSource } from '../watch-list.ts';

/**
 * Faults of the watch list: an id that the register lacks, a source that is not official or has no address, an address on another host than
 * the list says, a page watched under two ids, text to be indexed in a language that the base does not have.
 */
export function checkWatchList({ watched, sources }: Pick<Corpus, 'watched' | 'sources'>): CorpusProblem[] {
  const seen = new Map<string, string>();
  return watched.flatMap((each) => {
    const faults = faultsOf(each, sources);
    const url = sources.get(each.id)?.url;
    const twin = url === undefined ? undefined : seen.get(url);
    if (twin !== undefined) faults.push(`has the same address as ${twin}; watch one of them`);
    if (url !== undefined) seen.set(url, each.id);
    return faults.map((fault): CorpusProblem => {
      return {
        file: WATCH_LIST_FILE,
        line: each.line,
        message: `source "${each.id}" ${fault}`,
        severity: 'error',
      };
    });
  });
}

function faultsOf({ id, host, index }: WatchedSource, sources: Corpus['sources']): string[] {
  const source = sources.get(id);
  if (source === undefined) return ['is not in the register (corpus/sources/*.yaml)'];
  const { url, level, language } = source;
  const faults: string[] = [];
  if (level !== 'official') faults.push('is secondary; only pages of authorities are watched');
  if (url === undefined) faults.push('has no address in the register');
  else if (new URL(url).hostname !== host) faults.push(`is at ${new URL(url).hostname}, not at ${host}`);
  if (index !== undefined && !isLanguage(language))
    faults.push(`is in "${language}"; only French, Arabic and English texts are indexed`);
  return faults;
}
