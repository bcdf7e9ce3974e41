import { describe, expect, it } from 'vitest';
import { readWidgetSites, siteOf } from './widget-sites.ts';

describe('readWidgetSites', () => {
  it('reads keys and origins as browsers write them', () => {
    const text =
      ' key_1 = https://A.example/|https://b.example:8443 ; k2=http://localhost:3000|https://نور.example; ';
    expect(readWidgetSites(text)).toEqual({
      sites: [
        { key: 'key_1', origins: ['https://a.example', 'https://b.example:8443'] },
        { key: 'k2', origins: ['http://localhost:3000', 'https://xn--wgb5bg.example'] },
      ],
      problems: [],
    });
  });

  it('reads none from nothing, and an origin once', () => {
    expect(readWidgetSites(' ; ')).toEqual({ sites: [], problems: [] });
    expect(readWidgetSites('a=https://a.example|https://a.example:443').sites).toEqual([
      { key: 'a', origins: ['https://a.example'] },
    ]);
  });

  it.each([
    ['no key', '=https://a.example', /^site 1: expected key=origin/],
    ['a key with other signs', 'a b=https://a.example', /^site 1: expected key=origin/],
    ['a key that is too long', `${'k'.repeat(65)}=https://a.example`, /at most 64/],
    ['no origin', 'a=', /^site 1, origin 1: expected one such as https/],
    ['no equals sign', 'https://a.example', /^site 1: expected key=origin/],
    ['a path', 'a=https://a.example/app', /origin 1/],
    ['a query', 'a=https://a.example/?x', /origin 1/],
    ['a user', 'a=https://me@a.example', /origin 1/],
    ['another protocol', 'a=ftp://a.example', /origin 1/],
    ['any origin', 'a=*', /origin 1/],
    ['no origin at all', 'a=null', /origin 1/],
    ['an empty origin after a good one', 'a=https://a.example|', /origin 2/],
    ['a key twice', 'a=https://a.example;a=https://b.example', /^site 2: .* that of site 1$/],
  ])('tells %s', (_name, text, problem) => {
    const { problems } = readWidgetSites(text);
    expect(problems.some((each) => problem.test(each))).toBe(true);
  });

  it('tells all problems at once and nothing of what stands there', () => {
    const { problems } = readWidgetSites('sk-planted;a=sk-planted|https://sk-planted/x;b=https://b.example');
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'site 1',
      'site 1, origin 1',
      'site 2, origin 1',
      'site 2, origin 2',
    ]);
    expect(problems.join()).not.toContain('sk-planted');
  });
});

describe('siteOf', () => {
  const { sites } = readWidgetSites('a=https://a.example;b=https://b.example|https://a.example');
  it('gives a site only for a key and an origin that are listed together', () => {
    expect(siteOf(sites, { key: 'a', origin: 'https://a.example' })?.key).toBe('a');
    expect(siteOf(sites, { key: 'b', origin: 'https://a.example' })?.key).toBe('b');
    expect(siteOf(sites, { key: 'a', origin: 'https://b.example' })).toBeUndefined();
    expect(siteOf(sites, { key: 'a', origin: 'https://a.example.evil' })).toBeUndefined();
    expect(siteOf(sites, { key: '', origin: '' })).toBeUndefined();
  });
});
