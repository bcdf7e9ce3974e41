import { expect, test } from 'vitest';
import type { Language } from '../../src/source/language.ts';
import { answerLanguage } from './answer-language.ts';
import { interfaceLanguage } from './interface-language.ts';

test.each<[string, Language]>([
  ['FOB ?', 'ar'],
  ['douane Tanger', 'en'],
  ['أركان', 'ar'],
  ['109-22', 'fr'],
])('%j is too short to tell: the interface (%s) decides', (question, language) => {
  expect(answerLanguage(question, language)).toBe(language);
});

test.each<[string, Language]>([
  ['Qui peut importer ?', 'ar'],
  ['bghit nsedder zit argan', 'en'],
  ['من يمكنه الاستيراد؟', 'fr'],
  ['أركان', 'fr'],
])('%j speaks for itself on a page in %s', (question, language) => {
  expect(answerLanguage(question, language)).toBeUndefined();
});

test('the interface speaks the first language that it knows, else French', () => {
  expect(interfaceLanguage([null, 'ar-MA', 'en'])).toBe('ar');
  expect(interfaceLanguage(['EN'])).toBe('en');
  expect(interfaceLanguage(['de', undefined, ''])).toBe('fr');
  expect(interfaceLanguage(['constructor'])).toBe('fr');
});
