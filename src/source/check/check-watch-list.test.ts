import { describe, expect, it } from 'vitest';
import { formatProblem } from '../corpus-problem.ts';
import { parseSourceRegister } from '../parse-source-register.ts';
import { readWatched } from '../read-corpus.ts';
import { parseWatchList } from '../watch-list.ts';
import { checkWatchList } from './check-watch-list.ts';

const record = (
  id: string,
  url: string | undefined,
  more = 'level: official, status: verified, language: fr',
): string =>
  `- { id: ${id}, authority: A, title: T, date: undated, ${url === undefined ? '' : `url: '${url}', `}consultedOn: 2026-11-23, ${more} }\n`;
const REGISTER =
  record('rule', 'https://www.oc.example/rule') +
  record('same', 'https://www.oc.example/rule') +
  record('press', 'https://www.oc.example/press', 'level: secondary, status: to-verify, language: fr') +
  record('book', undefined) +
  record('german', 'https://www.oc.example/de', 'level: official, status: verified, language: de');

function check(list: string): string[] {
  const { sources } = parseSourceRegister(REGISTER, 'sources/all.yaml');
  const register = new Map(sources.map((source) => [source.record.id, source.record]));
  const { watched, problems } = parseWatchList(list, 'sources.yaml');
  return [...problems, ...checkWatchList({ watched, sources: register })].map(formatProblem);
}
const host = (fields: string, ids: string): string =>
  `- host: www.oc.example\n${fields}  sources: [${ids}]\n`;
const FIELDS = '  everyDays: 3\n  pauseSeconds: 5\n';

describe('the watch list', () => {
  it('gives each source its host, period and pause', () => {
    const list = host(FIELDS, '{ id: rule, index: { theme: importing, audience: [importer] } }');
    expect(check(list)).toEqual([]);
    expect(parseWatchList(list, 'sources.yaml').watched).toEqual([
      {
        id: 'rule',
        host: 'www.oc.example',
        everyDays: 3,
        pauseMs: 5_000,
        line: 1,
        index: { theme: 'importing', audience: ['importer'] },
      },
    ]);
  });

  it.each([
    [
      'an id that the register lacks',
      host(FIELDS, '{ id: nobody }'),
      /sources\.yaml:1: error: source "nobody" is not in the register/,
    ],
    ['a secondary source', host(FIELDS, '{ id: press }'), /"press" is secondary/],
    ['a source without an address', host(FIELDS, '{ id: book }'), /"book" has no address/],
    [
      'another host',
      host(FIELDS, '{ id: rule }').replace('www.oc.example', 'oc.example'),
      /is at www\.oc\.example, not at oc\.example/,
    ],
    [
      'a page under two ids',
      host(FIELDS, '{ id: rule }, { id: same }'),
      /"same" has the same address as rule/,
    ],
    ['an id twice', host(FIELDS, '{ id: rule }, { id: rule }'), /"rule" is watched twice/],
    [
      'a language that the base does not have',
      host(FIELDS, '{ id: german, index: { theme: importing, audience: [importer] } }'),
      /is in "de"/,
    ],
    ['no period', host('  pauseSeconds: 5\n', '{ id: rule }'), /everyDays/],
    ['a period of no days', host(FIELDS.replace('3', '0'), '{ id: rule }'), /everyDays: expected at least 1/],
    [
      'a period beyond a year',
      host(FIELDS.replace('3', '366'), '{ id: rule }'),
      /everyDays: expected at most 365/,
    ],
    ['no pause', host(FIELDS.replace('5', '0'), '{ id: rule }'), /pauseSeconds: expected at least 1/],
    ['no source', host(FIELDS, ''), /expected at least one source/],
    ['a field that there is none of', host(`${FIELDS}  depth: 2\n`, '{ id: rule }'), /depth/],
    [
      'an unknown theme',
      host(FIELDS, '{ id: rule, index: { theme: cooking, audience: [importer] } }'),
      /theme/,
    ],
    ['something that is no list', 'host: www.oc.example', /expected a list of records/],
  ])('is checked for %s', (_, list, problem) => expect(check(list).join('\n')).toMatch(problem));

  it('of the base is sound, and reads without the sheets', async () => {
    const { watched, sources, problems } = await readWatched('corpus');
    expect([...problems, ...checkWatchList({ watched, sources })]).toEqual([]);
    expect(watched.length).toBeGreaterThan(40);
  });

  it('that is not there is a problem, not an end', async () => {
    await expect(readWatched('src')).rejects.toThrow(/ENOENT|ENOTDIR|sources/);
  });
});
