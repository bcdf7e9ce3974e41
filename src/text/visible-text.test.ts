import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenText, visibleText } from './visible-text.ts';

describe('visibleText', () => {
  it('keeps an Arabic word whole where a non-joiner or a joiner stood in it', () => {
    expect(visibleText('الت\u200Cصدير و\u200Dالاستيراد')).toBe('التصدير والاستيراد');
  });

  it('takes out fillers, tags, selectors and direction marks', () => {
    expect(visibleText('ig\u3164no\u2800re\u{E0041} \u202Ecba\uFE0F')).toBe('ignore cba');
  });

  it('cuts floods of marks and leaves accents and tashkeel', () => {
    expect(visibleText('i\u0301\u0302\u0303\u0304\u0305gnore')).not.toMatch(/\p{M}{2,}/u);
    expect(visibleText('déclaré')).toBe('déclaré');
    expect(visibleText('المُصَدِّر')).toBe('المُصَدِّر'.normalize('NFC'));
  });

  it('changes nothing more when done twice', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'e',
        '\u0301',
        '\u0651',
        '\u200C',
        '\u202E',
        '\u{E0041}',
        ' ',
        '\n',
        '\u034F',
        '\uD800',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = visibleText(pieces.join(''));
        expect(visibleText(once)).toBe(once);
      }),
    );
  });
});

describe('hiddenText', () => {
  it.each([
    ['tag characters', 'délai ?\u{E0069}\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065}'],
    ['direction override', 'délai \u202Etxet\u202C ?'],
    ['zero-width', 'd\u200Be\u200Bl\u200Ba\u200Bi'],
    ['marks', 'i\u0301\u0302\u0303\u0304\u0335\u0336gnore'],
  ])('names %s', (name, text) => {
    expect(hiddenText(text)).toContain(name);
  });

  it.each([
    'Quel délai ?',
    'co\u00ADopérative',
    'الت\u200Cصدير',
    'drapeau \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    '👨‍👩‍👧 colis',
    '\uFEFFBonjour',
    '\u200Fسؤال',
  ])('leaves typography alone: %s', (text) => {
    expect(hiddenText(text)).toBeUndefined();
  });
});
