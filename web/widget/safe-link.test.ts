import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

test.each(['https://www.oc.gov.ma/fr', 'http://www.douane.gov.ma/'])('%s is linked', (address) => {
  expect(safeLink(address)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://www.oc.gov.ma@evil.example/',
  '/relative',
  'www.oc.gov.ma',
  '',
  undefined,
])('%j is not linked', (address) => {
  expect(safeLink(address)).toBeUndefined();
});
