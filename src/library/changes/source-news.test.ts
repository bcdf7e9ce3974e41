import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import type { SourceChange } from '../../source/source-change.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { reviewNotice } from '../sheet/review-notice.ts';
import { changesBase, fixtureDocument } from './changes.fixture.ts';
import { changesFeed } from './changes-feed.ts';
import { changesPage } from './changes-page.ts';

const SOURCE: SourceRecord = {
  id: 'rule',
  authority: 'Office <b>',
  title: 'Règle & suite',
  date: 'undated',
  url: 'https://oc.example/rule',
  consultedOn: '2026-11-01',
  level: 'official',
  status: 'verified',
  language: 'fr',
};
const document = fixtureDocument({ sourceIds: ['rule'], reviewedOn: '2026-11-20' });
const base = { ...changesBase([], document), sources: new Map([['rule', SOURCE]]) };
const change = (on: string, kind: SourceChange['kind'] = 'changed', sourceId = 'rule'): SourceChange => ({
  sourceId,
  on,
  kind,
});
const context = (...sourceChanges: SourceChange[]) =>
  ({ language: 'fr', today: '2026-11-27', origin: 'https://tijaria.example', sourceChanges }) as const;
const pageOf = async (...changes: SourceChange[]): Promise<string> =>
  (await changesPage(base, {}, context(...changes))).content.toString();
const feedOf = (...changes: SourceChange[]): Promise<string> =>
  changesFeed(base, undefined, context(...changes));

describe('news of a source', () => {
  it('stand on the page of changes and in its feed, with the sheets that are being checked', async () => {
    const page = await pageOf(change('2026-11-25'));
    expect(page).toMatch(
      /id="source-news"[^]*datetime="2026-11-25"[^]*La source a changé[^]*Une page en cours[^]*href="\/fr\/sheets\/fiche"/,
    );
    expect(page).toContain('Office &lt;b&gt;');
    const feed = await feedOf(change('2026-11-25', 'gone'));
    expect(feed).toContain(
      '25 novembre 2026 — La source n’est plus en ligne — Office &lt;b&gt;, Règle &amp; suite',
    );
    expect(feed).toContain('<guid isPermaLink="false">urn:tijaria:source:rule:gone:2026-11-25:fr</guid>');
    expect(feed).toContain('<pubDate>Wed, 25 Nov 2026 00:00:00 GMT</pubDate>');
    expect(feed).toContain('<link>https://tijaria.example/fr/changes#source-news</link>');
  });

  it('stay when the sheets were reviewed, and say so', async () => {
    const page = await pageOf(change('2026-11-15'));
    expect(page).toContain('ont été relues depuis');
    expect(page).not.toContain('href="/fr/sheets/fiche"><bdi');
  });

  it.each([
    ['of a kind that alters no sheet', change('2026-11-25', 'moved')],
    ['of a first reading', change('2026-11-25', 'new')],
    ['of a source on which nothing rests', change('2026-11-25', 'changed', 'other')],
    ['of years ago', change('2019-01-01')],
  ])('are not told %s', async (_, told) => {
    expect(await pageOf(told)).not.toContain('source-news');
    expect(await feedOf(told)).not.toContain('urn:tijaria:source');
  });

  it('are those of the theme that is asked for', async () => {
    const themed = async (theme: 'exporting' | 'markets'): Promise<string> =>
      (await changesPage(base, { theme }, context(change('2026-11-25')))).content.toString();
    expect(await themed('exporting')).toContain('source-news');
    expect(await themed('markets')).not.toContain('source-news');
  });

  it('do not make the page heavier without end', async () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      change(`2026-10-${String(1 + (i % 28)).padStart(2, '0')}`),
    );
    expect((await pageOf(...many)).match(/class="change source-changed"/g)).toHaveLength(10);
  });
});

describe('the notice on a sheet', () => {
  it.each(LANGUAGES)('says in %s which source changed, and when that was seen', (language) => {
    const notice =
      reviewNotice(document, base, { ...context(change('2026-11-25')), language })?.toString() ?? '';
    expect(notice).toContain('Office &lt;b&gt;');
    expect(notice).toContain('2026');
    expect(notice).not.toContain('undefined');
  });

  it('is not there without a change after the review', () => {
    expect(reviewNotice(document, base, context())).toBeUndefined();
    expect(reviewNotice(document, base, context(change('2026-11-20')))).toBeUndefined();
    expect(reviewNotice({ ...document, sourceIds: [] }, base, context(change('2026-11-25')))).toBeUndefined();
    expect(reviewNotice(document, { sources: new Map() }, context(change('2026-11-25')))).toBeUndefined();
  });
});
