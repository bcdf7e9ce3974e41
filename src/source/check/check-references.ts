import type { CorpusProblem } from '../corpus-problem.ts';
import type { Corpus } from '../read-corpus.ts';
import type { SourceRecord } from '../source-record.ts';
import { sheetProblem } from './sheet-problem.ts';

/**
 * An address in running text: with a scheme, with www, or a bare host under an ending that Moroccan trade pages use.
 * The ending must stand alone, so that "n.c.a." or "art.5" is no address.
 */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s)،؛]+|\b(?:[a-z0-9-]+\.)+(?:ma|com|org|net|eu|gov|int|fr|info)\b(?:\/[^\s)،؛]*)?/giu;

/**
 * Links to sheets that do not exist, sheets and documents that share an id, addresses that no source has, pages that are
 * registered twice: what is said of their level and status must be said once.
 */
export function checkReferences({ sheets, documents, sources }: Corpus): CorpusProblem[] {
  const ids = new Set([...sheets, ...documents].map(({ id }) => id));
  const sheetIds = new Set(sheets.map(({ id }) => id));
  const known = knownAddresses(sources.values());
  return [
    ...pagesRegisteredTwice([...sources.values()]),
    ...sheets.flatMap((sheet) => [
      ...sheet.links
        .filter(({ target }) => !ids.has(target))
        .map(({ target, line }) =>
          sheetProblem(sheet, `link to "${target}": no sheet or document has that id`, line),
        ),
      ...sheet.sections
        .flatMap(({ statements }) => statements)
        .flatMap(({ text, line }) =>
          unknownAddresses(text, known).map((address) =>
            sheetProblem(sheet, `address "${address}" is not in the register (corpus/sources/*.yaml)`, line),
          ),
        ),
    ]),
    ...documents
      .filter(({ id }) => sheetIds.has(id))
      .map(({ id, file }): CorpusProblem => ({
        file: `documents/${file}`,
        message: `document id "${id}" is used twice: a sheet has it; keep one`,
        severity: 'error',
      })),
  ];
}

function pagesRegisteredTwice(sources: readonly SourceRecord[]): CorpusProblem[] {
  const known = new Map<string, string>();
  return sources.flatMap(({ id, url }): CorpusProblem[] => {
    if (url === undefined) return [];
    const first = known.get(bare(url));
    known.set(bare(url), first ?? id);
    if (first === undefined) return [];
    const message = `the page of source "${id}" is registered as "${first}" already: keep one entry, and name the place in it after " · "`;
    return [{ file: 'sources', message, severity: 'error' }];
  });
}

/** Hosts and complete addresses of the register, in their bare form. */
function knownAddresses(sources: Iterable<SourceRecord>): ReadonlySet<string> {
  const urls = [...sources].flatMap(({ url }) => (url === undefined ? [] : [url]));
  return new Set(urls.flatMap((url) => [bare(url), bare(new URL(url).host)]));
}

/** A bare host may name any registered site; an address with a path must be registered as it stands. */
function unknownAddresses(text: string, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/[.,;:!?]+$/, ''))
    .filter((address) => !known.has(bare(address)));
}

/** Without scheme, `www.` and final slash; the host in lower case. */
function bare(address: string): string {
  const [host = '', ...path] = address
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .split('/');
  return [host.toLowerCase().replace(/^www\./, ''), ...path].join('/');
}
