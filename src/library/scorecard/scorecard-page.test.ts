import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { readScorecard } from './read-scorecard.ts';
import { scorecardPage, type ScorecardParts } from './scorecard-page.ts';
import { scorecardSchema } from './scorecard.ts';
import { shortcomings } from './shortcomings.ts';

const published = scorecardSchema.parse(JSON.parse(await readFile('eval/scorecard.json', 'utf8')));

describe('scorecardPage', () => {
  it.each(LANGUAGES)('shows every kind and variety by its name in %s', (language) => {
    const text = scorecardPage({ scorecard: published }, { language }).content.toString();
    expect(text).not.toMatch(/undefined|NaN/);
    for (const kind of Object.keys(published.all.byKind))
      expect(text).not.toContain(`<th scope="row">${kind}</th>`);
    expect(text.match(/<tr>/g)?.length).toBe(3 + 8 + 5 + Object.keys(published.all.byKind).length);
  });

  describe('with answers of the last days', () => {
    const outcomes = {
      answered: 1_400,
      partial: 100,
      clarification: 0,
      'refused-no-evidence': 300,
      'refused-out-of-scope': 200,
      'refused-unsafe': 0,
      interrupted: 0,
    };
    const recent = { since: '2026-10-28', answers: 2_000, outcomes, helpful: 30, unhelpful: 10 };
    const rowsIn = (language: Language, parts: ScorecardParts): string[] => {
      const text = scorecardPage(parts, { language }).content.toString();
      const section = text.slice(text.indexOf('id="recent"'));
      return [...section.matchAll(/<td class="figure">\s*<bdi>([^<]*)<\/bdi>/g)].map(
        ([, share]) => share ?? '',
      );
    };

    it.each(LANGUAGES)('shows how they ended, most first, and how many helped, in %s', (language) => {
      const comma = language === 'en' ? '.' : ',';
      const percent = language === 'fr' ? '\u00a0%' : '%';
      const shares = ['75', '70', '15', '10', '5', '75'].map((share) =>
        `${share}${percent}`.replace('.', comma),
      );
      expect(rowsIn(language, { scorecard: published, recent })).toEqual(shares);
      const text = scorecardPage({ recent }, { language }).content.toString();
      expect(text).not.toMatch(/undefined|NaN/);
      expect(text).toContain(language === 'en' ? '2,000 answers' : '000');
    });

    it('shows a dash for help when nobody rated', () => {
      expect(rowsIn('en', { recent: { ...recent, helpful: 0, unhelpful: 0 } }).at(-1)).toBe('–');
    });

    it('shows no such section where there are none', () => {
      expect(scorecardPage({ scorecard: published }, { language: 'en' }).content.toString()).not.toContain(
        'id="recent"',
      );
    });
  });

  it('says when there is no evaluation', () => {
    expect(scorecardPage({}, { language: 'en' }).content.toString()).toContain('No evaluation');
  });

  it('tells what falls short, and only that', () => {
    const half = { count: 1, of: 2 };
    const full = { count: 2, of: 2 };
    const measures = {
      ...published.all,
      strict: half,
      byKind: { calculation: half, fact: full },
      parity: full,
      refusals: { rightly: full, wrongly: { count: 0, of: 2 } },
      quotesVerified: full,
      figuresVerified: full,
      urlsVerified: full,
    };
    expect(shortcomings(measures, 'en')).toEqual([
      '1 answers out of 2 are not strictly right.',
      'Weakest: A calculation (50%).',
    ]);
    expect(shortcomings({ ...measures, strict: full, byKind: {} }, 'en')).toEqual([]);
  });
});

describe('readScorecard', () => {
  it('reads the first file that there is, and none as none', async () => {
    expect(await readScorecard(['/nowhere/a.json', 'eval/scorecard.json'])).toEqual(published);
    expect(await readScorecard(['/nowhere/a.json'])).toBeUndefined();
  });

  it('refuses a file of another form, saying what to run', async () => {
    await expect(readScorecard(['package.json'])).rejects.toThrow(/npm run eval/);
  });
});
