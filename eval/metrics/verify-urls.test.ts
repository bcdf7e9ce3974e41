import { describe, expect, it } from 'vitest';
import { sampleAnswer } from '../records/samples.fixture.ts';
import { verifyUrls } from './verify-urls.ts';

const known = new Set(['https://example.org/a']);

describe('verifyUrls', () => {
  it('counts the addresses of sources', () => {
    expect(verifyUrls(sampleAnswer(), known)).toEqual({ checked: 1, unverified: [] });
  });

  it.each(['see https://example.org/b', 'see www.example.org/b'])('finds an unknown one in %j', (text) => {
    const { checked, unverified } = verifyUrls(sampleAnswer({ text }), known);
    expect([checked, unverified.length]).toEqual([2, 1]);
  });

  it('finds a source whose address the register does not hold', () => {
    expect(verifyUrls(sampleAnswer(), new Set()).unverified).toEqual(['https://example.org/a']);
  });
});
