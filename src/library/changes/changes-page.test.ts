import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { changesBase, fixtureDocument } from './changes.fixture.ts';
import { changesFeed } from './changes-feed.ts';
import { changesPage, nearestChanges } from './changes-page.ts';

const CONTEXT = { language: 'fr', today: '2026-11-27', origin: 'https://tijaria.example' } as const;
const base = changesBase([
  { from: '2027-01-01' },
  { until: '2026-12-31' },
  { from: '2026-01-01' },
  { from: '2019-05-05' },
  { until: '2031-02-02' },
]);

describe('changesPage', () => {
  it('sets what is coming apart, nearest first, and links to the years that it does not show', async () => {
    const { content, feed, path } = await changesPage(base, {}, CONTEXT);
    const text = content.toString();
    const places = ['id="coming"', 'Règle 2', 'Règle 1', 'id="past"', 'Règle 3'].map((part) =>
      text.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toContain('Règle 4');
    expect(text).toContain('href="/fr/changes?year=2019"');
    expect(text).toContain('href="/fr/changes?year=2031"');
    expect(text).toContain('href="/fr/sheets/fiche#facts"');
    expect(text).toContain('&amp; &lt;suite&gt;');
    expect([feed, path]).toEqual(['/fr/changes.rss', '/changes']);
  });

  it('shows a year alone, and a theme without dates as empty', async () => {
    const year = await changesPage(base, { year: '2019' }, CONTEXT);
    expect(year.content.toString()).toContain('Règle 4');
    expect(year.content.toString()).not.toContain('Règle 3');
    expect(year.path).toBe('/changes?year=2019');
    const theme = await changesPage(base, { theme: 'markets' }, CONTEXT);
    expect(theme.content.toString()).toContain('aucune date');
    expect(theme.feed).toBe('/fr/changes.rss?theme=markets');
  });

  it.each(LANGUAGES)('is written in %s over a base without documents', async (language) => {
    const empty = { ...base, documents: [] };
    const { content } = await changesPage(empty, {}, { ...CONTEXT, language });
    expect(content.toString()).not.toContain('undefined');
    expect(await nearestChanges(empty, { ...CONTEXT, language }, { most: 5 })).toBeUndefined();
  });

  it('gives the nearest ones to the home page, coming ones first', async () => {
    const text = (await nearestChanges(base, CONTEXT, { most: 2 }))?.toString() ?? '';
    expect(text.indexOf('Règle 2')).toBeLessThan(text.indexOf('Règle 1'));
    expect(text).not.toContain('Règle 3');
  });
});

describe('changesFeed', async () => {
  const feed = await changesFeed(base, undefined, CONTEXT);

  it('begins as XML, escapes, and links absolutely', () => {
    expect(feed).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<rss version="2\.0"/);
    expect(feed.match(/<item>/g)).toHaveLength(3);
    expect(feed).toContain('<link>https://tijaria.example/fr/sheets/fiche#facts</link>');
    expect(feed).toContain('Règle 1 &amp; &lt;suite&gt;');
    expect(feed.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    expect(feed).toContain('<language>fr</language>');
  });

  it('dates what is coming by its review, never later than today, and names each change for good', async () => {
    expect(feed).toContain('<pubDate>Wed, 25 Nov 2026 00:00:00 GMT</pubDate>');
    expect(feed).toContain('<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>');
    expect(feed).toContain(
      '<guid isPermaLink="false">urn:tijaria:change:fiche.fr#facts.1:begins:2027-01-01</guid>',
    );
    const guids = feed.match(/<guid[^>]*>[^<]*/g) ?? [];
    expect(new Set(guids).size).toBe(guids.length);
    const late = changesBase([{ from: '2027-01-01' }], fixtureDocument({ reviewedOn: '2026-12-24' }));
    expect(await changesFeed(late, undefined, CONTEXT)).toContain('<pubDate>Fri, 27 Nov 2026');
  });

  it('drops what XML does not know', async () => {
    const odd = changesBase([{ from: '2026-01-01' }], fixtureDocument({ title: 'a\uFFFE\u0007b' }));
    expect(await changesFeed(odd, undefined, CONTEXT)).toContain('ab</title>');
  });
});
