import { describe, expect, it } from 'vitest';
import { clusterKind } from './cluster-kind.ts';

const refused = { outcome: 'refused-no-evidence' } as const;
const answered = { outcome: 'answered' } as const;

describe('clusterKind', () => {
  it('is weak where a sheet is near, or most were answered', () => {
    expect(clusterKind([refused], { isNear: true, fields: [-3] })).toBe('weak');
    expect(clusterKind([answered, answered, refused], { isNear: false, fields: [2] })).toBe('weak');
    expect(clusterKind([answered, refused], { isNear: false, fields: [2] })).toBe('gap');
  });

  it('tells a gap from what is out of scope by the words, on average', () => {
    expect(clusterKind([refused], { isNear: false, fields: [2, -1] })).toBe('gap');
    expect(clusterKind([refused], { isNear: false, fields: [-2, 1] })).toBe('out-of-scope');
    expect(clusterKind([refused], { isNear: false, fields: [] })).toBe('out-of-scope');
  });
});
