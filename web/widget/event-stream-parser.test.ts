import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamParser, type StreamMessage } from './event-stream-parser.ts';

function parse(...texts: readonly string[]): StreamMessage[] {
  const parser = new EventStreamParser(1_000);
  return texts.flatMap((text) => parser.feed(text));
}

describe('EventStreamParser', () => {
  it('reads the id and the data of each message', () => {
    expect(parse('id: 1\nevent: text-delta\ndata: {"a":1}\n\nid:2\ndata:b\n\n')).toEqual([
      { id: '1', data: '{"a":1}' },
      { id: '2', data: 'b' },
    ]);
  });

  it('keeps line and paragraph separators, which end no line of a stream', () => {
    expect(parse('data: a\u2028b\u2029c\n\n')).toEqual([{ id: '', data: 'a\u2028b\u2029c' }]);
  });

  it('joins data lines, takes one space away, and keeps colons', () => {
    expect(parse('data:  a\ndata\ndata: b: c\n\n')).toEqual([{ id: '', data: ' a\n\nb: c' }]);
  });

  it('skips comments, other fields, and messages without data', () => {
    expect(parse(': hb\n\nretry: 3\n\nid: 7\n\n\n\ndata: x\n\n')).toEqual([{ id: '', data: 'x' }]);
  });

  it('reads nothing of a message that has not ended', () => {
    expect(parse('data: x\n')).toEqual([]);
  });

  it('takes a line end that is cut in two for one', () => {
    expect(parse('data: x\r', '\ndata: y\r', '\n\r', '\n')).toEqual([{ id: '', data: 'x\ny' }]);
  });

  it.each(['data: ' + 'x'.repeat(1_001), 'data: xxxxxxxxx\n'.repeat(100)])(
    'throws for a message that does not end',
    (text) => {
      expect(() => parse(text)).toThrow(RangeError);
    },
  );

  it('counts anew for each message', () => {
    expect(parse('data: xxxxxxxxx\n\n'.repeat(500))).toHaveLength(500);
  });

  it('reads data as the library of the server does, whatever the text and however it is cut', () => {
    const line = fc.constantFrom(
      'data: a',
      'data:b',
      'data',
      'data: é: 🇲🇦\u2028\u2029\u0085',
      ': c',
      'event: x',
      'other',
      '',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc.array(fc.tuple(line, end), { maxLength: 30 }).map((all) => all.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(300), { maxLength: 8 }), (whole, cuts) => {
        const expected: string[] = [];
        const reference = createParser({ onEvent: ({ data }) => expected.push(data) });
        reference.feed(`${whole}.`);
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const parts = edges.slice(1).map((edge, index) => whole.slice(edges[index], edge));
        // The last character makes clear that no line end is cut in two at the end.
        expect(parse(...parts, '.').map(({ data }) => data)).toEqual(expected);
      }),
      { seed: 20261127 },
    );
  });
});
