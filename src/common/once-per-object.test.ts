import { describe, expect, it } from 'vitest';
import { oncePerObject } from './once-per-object.ts';

describe('oncePerObject', () => {
  it('makes something once for each object, of whatever worth, and not for one that is equal', () => {
    const made: string[] = [];
    const of = oncePerObject(({ text }: { readonly text: string }) => {
      made.push(text);
      return text === '' ? undefined : text.length > 1;
    });
    const [short, empty] = [{ text: 'a' }, { text: '' }];
    expect([of(short), of(empty), of(short), of(empty), of({ text: 'a' })]).toEqual([
      false,
      undefined,
      false,
      undefined,
      false,
    ]);
    expect(made).toEqual(['a', '', 'a']);
  });

  it('tries again what failed', () => {
    let calls = 0;
    const of = oncePerObject((_: object) => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
      return calls;
    });
    const key = {};
    expect(() => of(key)).toThrow('not yet');
    expect([of(key), of(key)]).toEqual([2, 2]);
  });
});
