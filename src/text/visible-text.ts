/**
 * Letters and signs that show nothing although Unicode counts them as letters, marks or symbols: fillers, the joiner that
 * joins nothing, variation selectors, the empty Braille cell.
 */
const BLANK_LETTERS =
  /[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;
/** Controls, zero-width and direction characters, private use, tags: none of them belongs to a sentence. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u{E0000}-\u{E007F}]+/gu;
/** More marks on one letter than any of our scripts sets (Arabic: shadda, vowel and small alef) only hide the letter. */
const MARK_FLOOD = /\p{M}{4,}/gu;
/** Tag characters outside the flags that are made of them carry a text that no reader sees. */
const TAG_FLAG = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;
const TAG_TEXT = /[\u{E0020}-\u{E007E}]{3,}/u;
const BIDI_OVERRIDE = /[\u202D\u202E]/u;
/** One soft hyphen or zero-width space is typography; a row of them inside words is a message or a disguise. */
const ZERO_WIDTH_ROW = /(?:[\u200B\u2060\uFEFF\u180E][^\s]?){4,}/u;

/**
 * Text without what cannot be seen: control, zero-width, direction, tag and filler characters go, a run with a line end or
 * a tab among them becomes a space, and floods of combining marks are cut. In NFC, lone surrogates mended, trimmed, runs of
 * white space one space. A zero-width non-joiner goes too: in Arabic it parts the shapes of letters, never words, so the
 * word stays whole. Doing it twice changes nothing more.
 */
export function visibleText(text: string): string {
  const seen = text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, (run) => (/[\n\t\r]/.test(run) ? ' ' : ''))
    .replace(BLANK_LETTERS, '')
    .replace(MARK_FLOOD, '')
    .replace(/\s+/g, ' ')
    .trim();
  // What was taken out may have parted a letter from its accent.
  const composed = seen.normalize('NFC');
  return composed === text ? composed : stable(composed);
}

function stable(text: string): string {
  const again = text.replace(MARK_FLOOD, '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return again === text ? text : stable(again);
}

/** How a text hides something from the reader's eye, in words for a report; undefined when it does not. */
export function hiddenText(text: string): string | undefined {
  if (TAG_TEXT.test(text.replace(TAG_FLAG, ''))) return 'text in invisible tag characters';
  if (BIDI_OVERRIDE.test(text)) return 'a direction override';
  if (ZERO_WIDTH_ROW.test(text)) return 'a row of zero-width characters';
  return MARK_FLOOD.test(text.normalize('NFC')) ? 'letters flooded with marks' : undefined;
}
