import type { Page } from 'playwright-core';
import type { Language } from '../../src/source/language.ts';
import { ChatReader } from '../../web/testing/chat-reader.fixture.ts';
import { LIBRARY_PAGES } from '../../web/testing/library-pages.fixture.ts';
import { SITE_QUESTIONS } from '../../web/testing/site-questions.fixture.ts';
import { WIDGET_STATES } from '../../web/testing/widget-states.fixture.ts';

/** Something to look at: a page of the library, or a state of the chat on the home page. */
export interface Scene {
  /** Kebab-case; the beginning of its file names. */
  readonly name: string;
  /** Brings an empty page of the site there. */
  readonly show: (page: Page, language: Language) => Promise<void>;
  /** Selector of what the picture shows; the whole page when left out. */
  readonly part?: string;
}

/** Waiting looks like nothing that a picture could show. */
const NOT_SHOWN = new Set(['waiting']);

/** Every page of the library first, then every state of the chat. */
export const SCENES: readonly Scene[] = [
  ...LIBRARY_PAGES.map(({ name, path }) => ({
    name: `page-${name}`,
    show: async (page: Page, language: Language) => {
      await page.goto(`/${language}${path}`);
    },
  })),
  ...WIDGET_STATES.filter(({ name }) => !NOT_SHOWN.has(name)).map(({ name, reach }) => ({
    name: `chat-${name}`,
    part: 'tijaria-chat',
    show: async (page: Page, language: Language) => {
      await page.goto(`/${language}`);
      const reader = new ChatReader(page, language);
      await reader.begin();
      await reach(reader, SITE_QUESTIONS[language]);
    },
  })),
];
