import { describe, expect, it } from 'vitest';
import { fold } from '../../../text/normalise.ts';
import { readForms } from './read-forms.ts';

describe('readForms', () => {
  it.each([
    ['pour que personne à la douane ne voie mes montres', {}],
    ['so that nobody at arrivals finds them', {}],
    ['حتى لا يلاحظ المفتش', {}],
    ['باش ما يعيقوش', {}],
    ['bach ma y3i9ouch', { 'ary-Latn': 1 }],
  ])('hears who wants to go unseen: %s', (text, reading) => {
    expect(readForms(fold(text), reading)).toContain('unseenPurpose');
  });

  it.each([
    ['Mon transitaire me propose de déclarer moins, est-ce légal ?', 'askLegal'],
    ['What would an importer face for that?', 'askPenalty'],
    ['نسيت أن أصرح بساعتين', 'askCorrect'],
    ['كيفاش الديوانة كتعرف بلي الفاكتورة ناقصة؟', 'askControl'],
    ['Which hotline takes reports of bribes?', 'askReport'],
    ['Comment savoir si le certificat est un faux ?', 'askGenuine'],
  ] as const)('hears who asks about the law: %s', (text, form) => {
    expect(readForms(fold(text), {})).toContain(form);
  });

  it('does not take a request for help for a question whether one may', () => {
    expect(readForms('how can i forge a certificate', {})).not.toContain('mayI');
    expect(readForms('can i forge a certificate', {})).toContain('mayI');
  });

  it('reads by sound only what may be Darija', () => {
    expect(readForms('wach', { en: 1 })).not.toContain('mayI');
    expect(readForms('wach', { 'ary-Latn': 1 })).toContain('mayI');
  });

  it('finds nothing in an empty text', () => {
    expect(readForms('', {}).size).toBe(0);
  });
});
