import { describe, expect, it } from 'vitest';
import { acceptRates, rocPoint } from './accept-rates.ts';

const POSITIVES = [0.9, 0.7, 0.5, 0.2];
const NEGATIVES = [0.8, 0.4, 0.3, 0.1, 0];

describe('acceptRates', () => {
  it('counts what is at the threshold or above', () => {
    expect(acceptRates(POSITIVES, NEGATIVES, 0.5)).toEqual({
      threshold: 0.5,
      trueAccept: 0.75,
      falseAccept: 0.2,
    });
  });
});

describe('rocPoint', () => {
  it('accepts as many positives as the allowed part of negatives leaves room for', () => {
    // One negative of five may pass: the lowest threshold above .4 that occurs is .5.
    expect(rocPoint(POSITIVES, NEGATIVES, 0.2)).toEqual({
      threshold: 0.5,
      trueAccept: 0.75,
      falseAccept: 0.2,
    });
    expect(rocPoint(POSITIVES, NEGATIVES, 0)).toEqual({ threshold: 0.9, trueAccept: 0.25, falseAccept: 0 });
  });

  it('accepts nothing when the best score is a negative', () => {
    expect(rocPoint([0.1], [0.9], 0)).toEqual({ threshold: Infinity, trueAccept: 0, falseAccept: 0 });
  });
});
