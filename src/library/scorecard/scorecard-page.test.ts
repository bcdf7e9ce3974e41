import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { readScorecard } from './read-scorecard.ts';
import { scorecardPage } from './scorecard-page.ts';
import { scorecardSchema } from './scorecard.ts';
import { shortcomings } from './shortcomings.ts';

const published = scorecardSchema.parse(JSON.parse(await readFile('eval/scorecard.json', 'utf8')));

describe('scorecardPage', () => {
  it.each(LANGUAGES)('shows every kind and variety by its name in %s', (language) => {
    const text = scorecardPage(published, { language }).content.toString();
    expect(text).not.toMatch(/undefined|NaN/);
    for (const kind of Object.keys(published.all.byKind))
      expect(text).not.toContain(`<th scope="row">${kind}</th>`);
    expect(text.match(/<tr>/g)?.length).toBe(3 + 8 + 5 + Object.keys(published.all.byKind).length);
  });

  it('says when there is no evaluation', () => {
    expect(scorecardPage(undefined, { language: 'en' }).content.toString()).toContain('No evaluation');
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
