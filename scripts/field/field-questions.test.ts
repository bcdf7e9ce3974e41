import { expect, it } from 'vitest';
import { fieldLessons } from './field-questions.ts';

const question = (term: string): { term: string; weight: number }[] => [{ term, weight: 1 }];

it('counts the questions that sound out of scope as much as the known ones, each as often as the others', () => {
  const known = ['a', 'b', 'c', 'd'].map(question);
  const { inField, outside } = fieldLessons(known, [question('x'), question('y')], [question('z')]);
  expect(inField.map(([first]) => first?.term).join('')).toBe('abcdxyxy');
  expect(outside).toEqual([question('z')]);
});

it('learns from known questions alone where none sounds out of scope', () => {
  expect(fieldLessons([question('a')], [], [question('z')]).inField).toEqual([question('a')]);
});
