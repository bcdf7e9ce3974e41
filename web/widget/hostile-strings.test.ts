import { describe, expect, test } from 'vitest';
import { parseAnswerMarkup, type MarkupNode } from './answer-markup.ts';
import { checkableLists } from './checkable-lists.ts';
import { displayText } from './display-text.ts';
import { HOSTILE_STRINGS } from './hostile-strings.fixture.ts';
import { markQuotes } from './mark-quotes.ts';
import { safeLink } from './safe-link.ts';
import { isolateRuns } from './text-direction.ts';
import { tieFigures } from './tie-figures.ts';

/** Far above what it takes, far below what somebody would call frozen. */
const MAX_MS = 500;

function words(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return 'children' in node ? words(node.children) : 'marker' in node ? `[${node.marker}]` : '';
    })
    .join('');
}

/** Letters and signs without spaces, bold signs and list marks, which markup reads. */
function content(text: string): string {
  return text.replace(/[\s\u00A0*•]|(?:^|\n)\s*(?:-|\d{1,3}[.)])\s/g, '');
}

describe('hostile strings', () => {
  test('are forty, each with a name of its own', () => {
    expect(new Set(HOSTILE_STRINGS.map(({ name }) => name)).size).toBe(40);
    expect(Math.max(...HOSTILE_STRINGS.map(({ text }) => text.length))).toBeGreaterThanOrEqual(100_000);
  });

  test.each(HOSTILE_STRINGS)('$name: read as an answer it stays text, whole, and soon', ({ text }) => {
    const started = performance.now();
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const complete of [true, false]) {
        const nodes = parseAnswerMarkup(text, { direction, markers: new Set([1]), complete });
        if (complete) expect(content(words(nodes))).toBe(content(displayText(text)));
        expect(content(words(checkableLists(nodes, 'box')))).toBe(content(words(nodes)));
      }
    }
    expect(performance.now() - started).toBeLessThan(MAX_MS);
  });

  test.each(HOSTILE_STRINGS)(
    '$name: shown, nothing of it reorders or hides what stands around it',
    ({ text }) => {
      const shown = tieFigures(displayText(text));
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/);
      expect(
        isolateRuns(shown, 'rtl')
          .map((run) => run.text)
          .join(''),
      ).toBe(shown);
    },
  );

  test.each(HOSTILE_STRINGS)(
    '$name: as an address it is no link, or one of the web without a user',
    ({ text }) => {
      const link = safeLink(text);
      if (link === undefined) return;
      const { protocol, username } = new URL(link);
      expect({ protocol: protocol.replace('s:', ':'), username }).toEqual({
        protocol: 'http:',
        username: '',
      });
    },
  );

  test.each(HOSTILE_STRINGS)('$name: as passage and quote it is marked whole', ({ text }) => {
    expect(markQuotes(text, [text])).toEqual([{ text, quoted: true }]);
  });
});
