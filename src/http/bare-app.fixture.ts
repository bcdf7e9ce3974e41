import { tmpdir } from 'node:os';
import { fixedClock } from '../common/clock.ts';
import { createMemoryStore } from '../conversations/memory/memory-store.ts';
import { emptyLibraryBase } from '../library/library.fixture.ts';
import { EMPTY_GLOSSARY } from '../text/glossary.ts';
import { createTradeFunctions } from '../trade/trade-functions.ts';
import type { AppDependencies } from './create-app.ts';

/** What an application cannot be made without, over nothing: no document, no table, no passage. Tests give their own of what they look at. */
export function bareApp(today: string): Omit<AppDependencies, 'answer' | 'newAnswerId' | 'onFailure'> {
  return {
    suggest: () => Promise.resolve([]),
    conversations: createMemoryStore(),
    receiptDays: 0,
    search: () => Promise.resolve({ evidence: [], variety: 'fr', language: 'fr', asOf: today }),
    trade: createTradeFunctions(new Map()),
    findHeadings: ({ language = 'fr' }) => ({
      language,
      candidates: [],
      distinctions: [],
      checks: [],
      bindingRuling: [],
    }),
    base: emptyLibraryBase,
    askedMost: () => Promise.resolve([]),
    glossary: EMPTY_GLOSSARY,
    corpusDir: tmpdir(),
    describe: () => ({ snapshot: { chunks: 3 } }),
    clock: fixedClock(today),
    webDir: tmpdir(),
  };
}
