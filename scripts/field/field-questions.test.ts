import { expect, it } from 'vitest';
import type { FieldQuestion } from '../../src/answering/field/field-model.ts';
import { withOdd } from './field-questions.ts';

const question = (term: string): FieldQuestion => ({ terms: [{ term, weight: 1 }], letters: new Map() });

it('counts the questions that sound out of scope as much as the known ones, each as often as the others', () => {
  const known = ['a', 'b', 'c', 'd'].map(question);
  const inField = withOdd(known, [question('x'), question('y')]);
  expect(inField.map(({ terms: [first] }) => first?.term).join('')).toBe('abcdxyxy');
});

it('learns from known questions alone where none sounds out of scope', () => {
  expect(withOdd([question('a')], [])).toEqual([question('a')]);
});
