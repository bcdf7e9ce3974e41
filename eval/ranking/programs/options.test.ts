import { describe, expect, it } from 'vitest';
import { RANKING_TASKS } from '../tasks.ts';
import { HELP, readOptions } from './options.ts';

const read = (line: string) => readOptions(line.split(' '));

describe('readOptions', () => {
  it('reads what a set is measured with', () => {
    const options = read('--set xquad --pair ar->en --pair en->ar --mixed arcd --limit 10 --weights 0.5,0.5');
    expect(options).toMatchObject({
      set: 'xquad',
      pairs: [
        { from: 'ar', to: 'en' },
        { from: 'en', to: 'ar' },
      ],
      mixed: ['arcd'],
      limit: 10,
      weights: { lexical: 0.5, dense: 0.5 },
    });
  });

  it('takes a report with and without a file', () => {
    expect(read('--all --report x.md --peers').report).toBe('x.md');
    expect(read('--all --peers --report').report).toBe('eval/RETRIEVAL.md');
    expect(read('--all --report --peers')).toMatchObject({ report: 'eval/RETRIEVAL.md', peers: true });
    expect(read('--all').report).toBeUndefined();
  });

  it('reads what parts are measured with', () => {
    expect(read('--ablation --report')).toMatchObject({
      ablation: true,
      report: 'eval/ABLATION.md',
      every: 1,
    });
    expect(read('--stemmers --every 4 --only piaf')).toMatchObject({ stemmers: true, every: 4 });
  });

  it('chooses tasks by part of their name', () => {
    expect(read('--all').tasks).toBe(RANKING_TASKS);
    const chosen = read('--gate --only piaf --only arcd').tasks.map(({ id }) => id);
    expect(chosen).toContain('piaf fr->fr');
    expect(chosen).not.toContain('xquad en->en');
  });

  it.each([
    ['', /one of --set, --all and --gate/],
    ['--set x --all', /one of --set, --all and --gate/],
    ['--ablation --stemmers', /of --ablation and --stemmers/],
    ['--ablation --peers', /no --peers, --weights or --json/],
    ['--all --every 4', /--ablation or --stemmers with --every/],
    ['--stemmers --every 0', /--every: expected a whole number above 0/],
    ['--ablation --update-baseline', /expected --all/],
    ['--set x --report', /expected --all with --report/],
    ['--gate --update-baseline', /expected --all/],
    ['--all --update-baseline --split dev', /no --split/],
    ['--all --misses 3', /--set with --misses/],
    ['--gate --limit 3', /--set with --misses, --limit/],
    ['--all --pair ar->en', /--set with/],
    ['--set x --only piaf', /--all or --gate with --only/],
    ['--all --update-baseline --weights 1,0', /no --weights/],
    ['--set x --limit 0', /--limit: expected a whole number above 0/],
    ['--set x --misses 1.5', /--misses: expected a whole number/],
    ['--set x --weights 1', /--weights: expected two to five numbers/],
    ['--set x --pair ar', /--pair: expected two languages/],
    ['--all --only nothing', /--only: expected a part of xquad en->en;/],
    ['--all --split half', /--split: expected dev or test/],
    ['--all --unknown', /Unknown option/],
  ])('refuses %j', (line, message) => {
    expect(() => readOptions(line === '' ? [] : line.split(' '))).toThrow(message);
  });

  it('is told in full by --help', () => {
    expect(read('--help').help).toBe(true);
    for (const option of [
      'set',
      'pair',
      'mixed',
      'limit',
      'weights',
      'misses',
      'all',
      'only',
      'report',
      'gate',
    ])
      expect(HELP).toContain(`--${option} `);
    for (const option of [
      'ablation',
      'stemmers',
      'every',
      'update-baseline',
      'peers',
      'split',
      'data',
      'json',
    ])
      expect(HELP).toContain(`--${option}`);
  });
});
