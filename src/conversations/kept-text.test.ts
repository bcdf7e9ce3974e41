import { describe, expect, it } from 'vitest';
import { keptText } from './kept-text.ts';

describe('keptText', () => {
  it.each([
    ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer [secret]'],
    ['ma clé sk-proj-abcdefghijklmnop1234 ne marche pas', 'ma clé [secret] ne marche pas'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', '[secret]'],
    ['mot de passe : azerty123, merci', 'mot de passe : [secret], merci'],
    ['?api_key=0123456789abcdef', '?api_key=[secret]'],
    ['Tél. 06\u200b61234567', 'Tél. [téléphone]'],
  ])('masks %s', (text, kept) => {
    expect(keptText(text, 'fr')).toBe(kept);
    expect(keptText(kept, 'fr')).toBe(kept);
  });

  it('names what it masked in the language of the answer', () => {
    expect(keptText('كلمة السر: abcdef123', 'ar')).toBe('كلمة السر: [سر]');
  });

  it.each([
    'Le secret des affaires protège-t-il la facture ?',
    'Token : est-ce un bien ?',
    'position 8471.30.00.00, ICE 001525678000045, DUM 2026/300/12345',
    'Comment demander un titre sur PortNet (bearer of the goods) ?',
    'skimmed-milk-powder-in-bags-of-25kg',
  ])('leaves %s', (text) => expect(keptText(text, 'fr')).toBe(text));
});
