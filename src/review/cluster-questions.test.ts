import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterQuestions, type QuestionGroup } from './cluster-questions.ts';
import type { ReadQuestion } from './read-question.ts';
import { asked } from './review-question.fixture.ts';
import { unit } from './sparse-vector.ts';

/** Each word a feature: questions are as alike as their words. */
const byWords: ReadQuestion = (text) =>
  Promise.resolve({
    vector: unit(
      new Map(
        text
          .toLowerCase()
          .split(/\s+/u)
          .filter(Boolean)
          .map((word) => [word, 1]),
      ),
    ),
    field: 0,
  });
const textsOf = (groups: readonly QuestionGroup[]): string[][] =>
  groups.map(({ wordings }) => wordings.map(({ text }) => text));
const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
const questions = fc.array(
  fc
    .tuple(
      fc.array(fc.constantFrom('drone', 'licence', 'taxe', 'port', 'colis'), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...days),
      fc.nat(99),
    )
    .map(([words, askedOn, n]) => asked(words.join(' '), { askedOn, answerId: String(n) })),
  { maxLength: 30 },
);

describe('clusterQuestions', () => {
  it('puts together what is alike, and names the question that stands nearest to the others', async () => {
    const { groups } = await clusterQuestions(
      [
        asked('importer un drone'),
        asked('importer un drone au Maroc'),
        asked('un drone au Maroc'),
        asked('recette de tajine'),
      ],
      byWords,
    );
    expect(textsOf(groups)).toEqual([
      ['importer un drone', 'importer un drone au Maroc', 'un drone au Maroc'],
      ['recette de tajine'],
    ]);
    expect(groups[0]?.medoid.text).toBe('importer un drone au Maroc');
  });

  it('gives nothing for nothing and one for one', async () => {
    expect(await clusterQuestions([], byWords)).toEqual({ groups: [], leftOut: 0 });
    expect(textsOf((await clusterQuestions([asked('a')], byWords)).groups)).toEqual([['a']]);
  });

  it('counts the same words once, case and spaces aside, and keeps every asking', async () => {
    const { groups } = await clusterQuestions(
      [asked('Un  drone'), asked('un drone', { answerId: 'b' }), asked('un drone', { answerId: 'c' })],
      byWords,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.wordings).toHaveLength(1);
    expect(groups[0]?.medoid.questions).toHaveLength(3);
  });

  it('keeps apart questions without a word in common, and those without any', async () => {
    const { groups } = await clusterQuestions([asked('drone'), asked('port'), asked('')], byWords);
    expect(groups).toHaveLength(3);
  });

  it('does not depend on the order of the questions', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.integer(), async (all, seed) => {
        const shuffled = all.toSorted((a, b) => hash(a.answerId, seed) - hash(b.answerId, seed));
        expect(textsOf((await clusterQuestions(shuffled, byWords)).groups)).toEqual(
          textsOf((await clusterQuestions(all, byWords)).groups),
        );
      }),
    );
  });

  it('loses no question and gives none twice', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (all) => {
        const { groups } = await clusterQuestions(all, byWords);
        const given = groups.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.questions));
        expect(given.map(({ answerId }) => answerId).sort()).toEqual(
          all.map(({ answerId }) => answerId).sort(),
        );
      }),
    );
  });

  it('leaves out the earliest wordings when there are too many, and counts their questions', async () => {
    const { groups, leftOut } = await clusterQuestions(
      [
        asked('drone', { askedOn: '2026-11-01' }),
        asked('drone', { askedOn: '2026-11-02' }),
        asked('port', { askedOn: '2026-11-03' }),
      ],
      byWords,
      { most: 1 },
    );
    expect(textsOf(groups)).toEqual([['port']]);
    expect(leftOut).toBe(2);
  });

  it('rejects as reading does', async () => {
    await expect(clusterQuestions([asked('a')], () => Promise.reject(new Error('closed')))).rejects.toThrow(
      'closed',
    );
  });
});

function hash(text: string, seed: number): number {
  return (Number(text) * 31 + seed) % 1_009;
}
