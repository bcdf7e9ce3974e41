import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { LANGUAGES } from '../../source/language.ts';
import { extractFigures } from '../../text/figures.ts';
import { maskPersonalData } from '../../text/mask-personal-data.ts';
import { normalisedWords } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { AnswerRequest } from '../answer-request.ts';
import { asData } from '../as-data.ts';
import type { ChatMessage, ChatModel, JsonSchema } from '../chat-model.ts';
import { fillPrompt } from '../prompts/prompt-text.ts';
import { UNDERSTANDING_PROMPT } from '../prompts/understanding-prompt.ts';
import { cleanQuestion, unsafeKind } from '../screen-question.ts';
import { findUnsafe } from '../screening/find-unsafe.ts';
import { understandByRules } from './understand-by-rules.ts';
import {
  understandingSchema,
  type QuestionEntities,
  type Understanding,
  type WrittenUnderstanding,
} from './understanding.ts';

/** Longest wait for the whole reading: a person is waiting, and the rules are there. */
const TIMEOUT_MS = 3_000;
/** Longest JSON taken, UTF-16 units. */
const MAX_REPLY_CHARS = 10_000;
/** Earlier turns shown, and characters of each. */
const MAX_HISTORY_TURNS = 4;
const MAX_TURN_CHARS = 1_000;
/** Least share of the words of a self-contained question that the conversation must hold: the rest may be inflection. */
const MIN_KNOWN_WORDS = 0.6;

/** What reading with a model works with. */
export interface UnderstandingDependencies {
  readonly model: ChatModel;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Told about every failure that the rules made good. */
  readonly onFailure: (error: unknown) => void;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

const SCHEMA: JsonSchema = z.toJSONSchema(understandingSchema, { unrepresentable: 'any' });
const FORMAT = { name: 'understanding', schema: SCHEMA };

/**
 * Reads a question with one structured call. Nothing of the reply is taken on trust: it must have exactly the shape that was
 * asked for, what it names must stand in the conversation, and its self-contained question is cleaned and screened like a
 * question, with no figure and few words of its own. On any failure, and after 3 s, the rules read instead; a question that
 * must be declined is never sent. Language and date of the request win. Rejects only with the reason of `signal`.
 */
export async function understandWithModel(
  request: AnswerRequest,
  { model, today, onFailure, timeoutMs = TIMEOUT_MS, signal }: UnderstandingDependencies,
): Promise<Understanding> {
  const rules = understandByRules(request, today);
  if (unsafeKind(request.question) !== undefined || unsafeKind(rules.selfContainedQuestion) !== undefined)
    return rules;
  const deadline = AbortSignal.timeout(timeoutMs);
  const ended = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    const reply = await readReply(model, messagesFor(request, rules, today), ended);
    return checked(understandingSchema.parse(JSON.parse(reply)), request, rules);
  } catch (error) {
    signal?.throwIfAborted();
    onFailure(failure(error, deadline.aborted, timeoutMs));
    return rules;
  }
}

async function readReply(
  model: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): Promise<string> {
  let reply = '';
  for await (const piece of model.stream(messages, { signal, format: FORMAT })) {
    if (typeof piece === 'string') reply += piece;
    if (reply.length > MAX_REPLY_CHARS) throw invalid(`at most ${MAX_REPLY_CHARS} characters`, 'more');
  }
  return reply;
}

function messagesFor(
  { question, history }: AnswerRequest,
  { language }: Understanding,
  today: string,
): ChatMessage[] {
  const said = (text: string): string => asData(maskPersonalData(visibleText(text), language));
  const turns = history
    .slice(-MAX_HISTORY_TURNS)
    .filter(({ content }) => findUnsafe(content) === undefined)
    .map(({ role, content }) => `${role}: ${said(content.slice(0, MAX_TURN_CHARS))}`);
  return [
    { role: 'system', content: fillPrompt(UNDERSTANDING_PROMPT, { today }) },
    {
      role: 'user',
      content: `<conversation>\n${[...turns, `user: ${said(question)}`].join('\n')}\n</conversation>`,
    },
  ];
}

/** What was written, as far as the conversation bears it out. Throws when the self-contained question does not hold. */
function checked(
  written: WrittenUnderstanding,
  { question, history, language, asOf }: AnswerRequest,
  rules: Understanding,
): Understanding {
  const conversation = [...history.map(({ content }) => content), question].map(visibleText).join('\n');
  const selfContainedQuestion = cleanQuestion(written.selfContainedQuestion).trim();
  checkQuestion(selfContainedQuestion, conversation);
  const { direction, intent } = written;
  const date = asOf ?? dateIn(written.asOf, conversation) ?? rules.asOf;
  return {
    language: language ?? written.language,
    ...(direction === null ? {} : { direction }),
    intent,
    entities: entitiesIn(written.entities, conversation),
    ...(date === undefined ? {} : { asOf: date }),
    selfContainedQuestion,
    readBy: 'model',
  };
}

function checkQuestion(question: string, conversation: string): void {
  const unsafe = unsafeKind(question);
  if (unsafe !== undefined) throw invalid('a question that may be answered', unsafe);
  const known = extractFigures(conversation).map(({ normal }) => normal);
  if (extractFigures(question).some(({ normal }) => !known.includes(normal)))
    throw invalid('figures of the conversation only', 'another');
  const said = new Set(normalisedWords(conversation));
  const words = normalisedWords(question).filter(
    (word) => !LANGUAGES.some((language) => isStopWord(word, language)),
  );
  const share = words.filter((word) => said.has(word)).length / Math.max(1, words.length);
  if (share < MIN_KNOWN_WORDS) throw invalid('a question in words of the conversation', 'another one');
}

/** A date is taken only when its year stands in the conversation; relative ones ("l'an dernier") are left to the rules. */
function dateIn(date: string | null, conversation: string): string | undefined {
  return date !== null && conversation.includes(date.slice(0, 4)) ? date : undefined;
}

function entitiesIn(entities: QuestionEntities, conversation: string): QuestionEntities {
  const said = ` ${normalisedWords(conversation).join(' ')} `;
  const known = (names: readonly string[]): string[] =>
    [...new Set(names.map((name) => visibleText(name).trim()))].filter((name) => {
      const words = normalisedWords(name);
      return words.length > 0 && said.includes(` ${words.join(' ')} `);
    });
  const { goods, countries, places, incoterms, amounts } = entities;
  return {
    goods: known(goods),
    countries: known(countries),
    places: known(places),
    incoterms: known(incoterms),
    amounts: known(amounts),
  };
}

/** Without a word of the reply: it may quote the question. */
function failure(error: unknown, isLate: boolean, timeoutMs: number): TijariaError {
  if (isLate) return invalid(`a reply within ${timeoutMs} ms`, 'none', 'model-timeout');
  if (error instanceof TijariaError) return error;
  return invalid('JSON of the shape asked for', error instanceof z.ZodError ? 'another shape' : 'no JSON');
}

function invalid(
  expected: string,
  received: string,
  code: 'model-timeout' | 'model-interrupted' = 'model-interrupted',
): TijariaError {
  return new TijariaError(
    code,
    `reading a question with the model: expected ${expected}, received ${received}; the rules read it instead`,
  );
}
