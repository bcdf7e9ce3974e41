import type { ChatReader } from './chat-reader.fixture.ts';
import type { SiteQuestions } from './site-questions.fixture.ts';

/** A state of the chat that people meet, and the way to it from a page where nothing was asked yet. */
export interface WidgetState {
  readonly name: string;
  readonly reach: (reader: ChatReader, questions: SiteQuestions) => Promise<void>;
}

/** The chat's own address for questions, wherever the page stands. */
const CHAT = '**/api/chat';

/** Reached on the real server, so that what is shown is what people get. */
export const WIDGET_STATES: readonly WidgetState[] = [
  { name: 'first', reach: async (reader) => reader.input.waitFor() },
  {
    name: 'waiting',
    reach: async (reader, { plain }) => {
      // Never answered: the page's context is closed over it.
      await reader.page.route(CHAT, () => undefined);
      await reader.send(plain);
    },
  },
  { name: 'answered', reach: (reader, { plain }) => reader.ask(plain) },
  {
    name: 'passage',
    reach: async (reader, { plain }) => {
      await reader.ask(plain);
      await reader.citations.first().click();
      await reader.passage.waitFor();
    },
  },
  { name: 'table', reach: (reader, { duties }) => reader.ask(duties) },
  { name: 'checklist', reach: (reader, { papers }) => reader.ask(papers) },
  { name: 'refusal', reach: (reader, { weather }) => reader.ask(weather) },
  { name: 'clarification', reach: (reader, { vague }) => reader.ask(vague) },
  {
    name: 'error',
    reach: async (reader, { plain }) => {
      await reader.page.route(CHAT, (route) => route.abort());
      await reader.ask(plain);
      await reader.retry.waitFor();
    },
  },
  {
    name: 'offline',
    reach: async (reader, { plain }) => {
      await reader.input.waitFor();
      await reader.page.context().setOffline(true);
      await reader.ask(plain);
      await reader.retry.waitFor();
    },
  },
  { name: 'profile', reach: (reader) => reader.openProfile() },
  {
    name: 'feedback',
    reach: async (reader, { plain }) => {
      await reader.ask(plain);
      await reader.openFeedback();
    },
  },
];
