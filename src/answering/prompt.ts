import type { Chunk } from '../chunking/chunk.ts';
import { oncePerObject } from '../common/once-per-object.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import type { Language } from '../source/language.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { maskPrivateData } from '../text/mask-private-data.ts';
import { visibleText } from '../text/visible-text.ts';
import type { AnswerState } from './answer-state.ts';
import { asData, isHarmless, isHarmlessStatement } from './as-data.ts';
import type { ChatMessage } from './chat-model.ts';
import { ANSWER_PROMPT, NO_EVIDENCE_REPLY } from './prompts/answer-prompt.ts';
import { fillPrompt } from './prompts/prompt-text.ts';
import { TOOLS_PROMPT } from './prompts/tools-prompt.ts';
import { findUnsafe } from './screening/find-unsafe.ts';
import { statementsInForce } from './select-statements.ts';

/** Earlier turns shown to the model; more would crowd out the evidence. */
const MAX_HISTORY_TURNS = 6;
const MAX_HISTORY_CHARS = 1500;

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'French',
  ar: 'Modern Standard Arabic',
  en: 'English',
};

/**
 * The messages of one answer. The prompt is owned by the server: nothing of the request can replace it. Evidence comes as
 * numbered blocks without any URL, with only the statements that hold on the answer's date and none that speaks to a machine.
 * Personal data and keys of the person who asks are masked; turns that would be declined as questions are left out.
 */
export function buildMessages(
  state: AnswerState,
  sources: ReadonlyMap<string, SourceRecord>,
  { hasTools = false }: { hasTools?: boolean } = {},
): ChatMessage[] {
  const { language } = state;
  const history = state.request.history
    .slice(-MAX_HISTORY_TURNS)
    .map(({ role, content }) => ({ role, content: content.slice(0, MAX_HISTORY_CHARS) }))
    .filter(({ content }) => findUnsafe(content) === undefined)
    .map(({ role, content }) => ({
      role,
      content: asData(maskPrivateData(visibleText(content), language)),
    }));
  const blocks = state.evidence
    .map((evidence, i) => sourceBlock(evidence, i + 1, state.asOf, sources))
    .join('\n\n');
  return [
    { role: 'system', content: systemPrompt(state, hasTools) },
    ...history,
    {
      role: 'user',
      content: `<sources>\n${blocks}\n</sources>\n\nQuestion: ${asData(maskPrivateData(state.question, language))}`,
    },
  ];
}

function systemPrompt({ language, asOf }: AnswerState, hasTools: boolean): string {
  const answer = fillPrompt(ANSWER_PROMPT, {
    language: LANGUAGE_NAMES[language],
    asOf,
    noEvidence: NO_EVIDENCE_REPLY,
  });
  return hasTools ? `${answer}\n${fillPrompt(TOOLS_PROMPT)}` : answer;
}

/** What stands over a passage, without parts that speak to a machine: judged once as long as the passage is kept. */
const headingOf = oncePerObject(({ title, headingPath }: Chunk) =>
  asData([title, ...headingPath].filter(isHarmless).join(' › ')),
);

function sourceBlock(
  { chunk }: Evidence,
  number: number,
  asOf: string,
  sources: ReadonlyMap<string, SourceRecord>,
): string {
  const heading = headingOf(chunk);
  const from = chunk.sourceIds
    .map((id) => sources.get(id))
    .filter((source) => source !== undefined)
    .map(
      ({ authority, title, date, status }) =>
        `${authority}, ${title} (${date})${status === 'to-verify' ? ', to be verified' : ''}`,
    );
  const lines = statementsInForce(chunk, asOf)
    .filter(isHarmlessStatement)
    .map(({ text }) => `- ${asData(visibleText(text))}`);
  return [
    `[S${number}] ${heading} (reviewed ${chunk.reviewedOn})`,
    ...lines,
    `Sources: ${asData(from.join('; '))}`,
  ].join('\n');
}
