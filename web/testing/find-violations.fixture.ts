import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Languages looked at, one of each direction. Colours are the same in each, so that dark ones are looked at in one. */
export const LOOKED_AT = [
  { language: 'fr', inDark: true },
  { language: 'ar', inDark: false },
] as const;

/** What is looked at, and by which rules: of the whole page and by all of {@link TAGS} where nothing is said. */
interface Look {
  readonly rules?: readonly string[] | undefined;
  /** Selector of the element that is looked into. */
  readonly within?: string | undefined;
}

/**
 * What axe-core finds wrong with the page as it is now, shadow trees included: one line for each element, `rule: selector: what`.
 * WCAG 2.2 A and AA, and best practice, or the given rules only. Empty when there is nothing.
 */
async function findViolations(page: Page, { rules, within }: Look): Promise<string[]> {
  // Evaluated by the debugger, which the page's content policy does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const runOnly =
    rules === undefined
      ? { type: 'tag' as const, values: TAGS }
      : { type: 'rule' as const, values: [...rules] };
  const { violations } = await page.evaluate(
    // The script above has put axe there.
    ({ looked, ...options }) =>
      (window as unknown as { axe: typeof axe }).axe.run(looked ?? document, {
        ...options,
        resultTypes: ['violations'],
      }),
    { looked: within, runOnly },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}

/**
 * Fails the test when axe-core finds anything, in light or, if it is asked for, in dark as well: of the rules, only contrast depends
 * on the colours. It takes seconds of a whole page; `within` looks into one element.
 */
export async function expectNoViolations(
  page: Page,
  { inDark, within }: { readonly inDark: boolean; readonly within?: string | undefined },
): Promise<void> {
  // What fades in would be measured half transparent.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const light = await findViolations(page, { within });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = inDark ? await findViolations(page, { within, rules: ['color-contrast'] }) : [];
  expect({ light, dark }).toEqual({ light: [], dark: [] });
}
