import { setImmediate } from 'node:timers/promises';
import { LANGUAGES } from '../source/language.ts';
import { homePage } from './home/home-page.ts';
import type { LibraryBase } from './library-base.ts';
import { nearestChanges } from './changes/changes-page.ts';

/**
 * Makes the home page of each language for nobody, so that the first reader does not wait until all dates and facts of the
 * base were read. Never rejects.
 */
export async function warmUpPages(base: LibraryBase, today: string): Promise<void> {
  for (const language of LANGUAGES) {
    try {
      await setImmediate(); // Between two languages, people come first.
      const context = { language, origin: '', today };
      const changes = await nearestChanges(base, context, { most: 1 });
      await homePage({ base, askedMost: [], changes }, context);
    } catch {
      return; // A page that matters will report it.
    }
  }
}
