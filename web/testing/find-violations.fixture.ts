import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    /** Put there by {@link AXE}. */
    readonly axe: typeof axe;
  }
}

/**
 * What axe-core finds wrong with the page as it is now, shadow trees included: one line for each element, `rule: selector: what`.
 * WCAG 2.2 A and AA, and best practice, or the given rules only. Empty when there is nothing.
 */
async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated by the debugger, which the page's content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules === undefined
      ? { type: 'tag' as const, values: TAGS }
      : { type: 'rule' as const, values: [...rules] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Fails the test when axe-core finds anything, in light or in dark: of the rules, only contrast depends on the colours. */
export async function expectNoViolations(page: Page): Promise<void> {
  // What fades in would be measured half transparent.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const light = await findViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findViolations(page, ['color-contrast']);
  expect({ light, dark }).toEqual({ light: [], dark: [] });
}
