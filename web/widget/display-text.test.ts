import { expect, test } from 'vitest';
import { displayText } from './display-text.ts';

test('an override that would reverse a file name is removed', () => {
  expect(displayText('facture\u202Efdp.exe')).toBe('facturefdp.exe');
});

test('isolates and embeddings are removed wherever they stand', () => {
  expect(displayText('\u2067a\u2069 \u202Bb\u202C')).toBe('a b');
});

test('a null character is removed, a line feed is kept', () => {
  expect(displayText('a\u0000\nb')).toBe('a\nb');
});

test('Arabic, accents and spaces that do not break stay as they are', () => {
  const text = 'أجل 150 يوماً — 200\u00A0000 DH à l’export';
  expect(displayText(text)).toBe(text);
});
