import { expect, it } from 'vitest';
import { withOdd } from './field-questions.ts';

const question = (term: string): { term: string; weight: number }[] => [{ term, weight: 1 }];

it('counts the questions that sound out of scope as much as the known ones, each as often as the others', () => {
  const known = ['a', 'b', 'c', 'd'].map(question);
  const inField = withOdd(known, [question('x'), question('y')]);
  expect(inField.map(([first]) => first?.term).join('')).toBe('abcdxyxy');
});

it('learns from known questions alone where none sounds out of scope', () => {
  expect(withOdd([question('a')], [])).toEqual([question('a')]);
});
