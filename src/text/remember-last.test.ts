import { describe, expect, it } from 'vitest';
import { rememberLast } from './remember-last.ts';

describe('a function that remembers the last texts', () => {
  const counted = (texts?: number): { ask: (text: string) => { text: string }; asked: string[] } => {
    const asked: string[] = [];
    const ask = rememberLast((text) => {
      asked.push(text);
      return { text };
    }, texts);
    return { ask, asked };
  };

  it('gives the same result without computing it again', () => {
    const { ask, asked } = counted();
    expect(ask('douane')).toBe(ask('douane'));
    expect(asked).toEqual(['douane']);
  });

  it('forgets the oldest after four others', () => {
    const { ask, asked } = counted();
    for (const text of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) expect(ask(text).text).toBe(text);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a', 'b']);
  });

  it('remembers as many as it is told to', () => {
    const { ask, asked } = counted(2);
    for (const text of ['a', 'b', 'a', 'c', 'a']) expect(ask(text).text).toBe(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
