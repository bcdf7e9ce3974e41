import { z } from 'zod';
import { OUTCOMES, type AnswerEvent, type Citation } from '../answering/answer-event.ts';
import type { AnswerRequest } from '../answering/answer-request.ts';
import { TijariaError } from '../common/errors.ts';
import { addressOf, documentPath } from '../library/page/addresses.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES } from '../source/sheet.ts';
import { citationLines, citationSchema, toCitation, type McpCitation } from './citation.ts';
import { date, mcpTool, type McpAnswer, type McpTool } from './mcp-tool.ts';

/** Longest question, UTF-16 units. */
const MAX_QUESTION_CHARS = 2_000;

const answerSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  language: z.enum(LANGUAGES),
  asOf: z.string(),
  text: z.string().describe('Limited Markdown; [1] refers to a citation'),
  citations: z.array(citationSchema),
  notices: z.array(z.string()),
  suggestions: z.array(z.string()),
});

/** What answers are made with. */
export interface AnswerQuestionDependencies {
  readonly answer: (
    request: AnswerRequest,
    options: { answerId: string; signal?: AbortSignal },
  ) => AsyncIterable<AnswerEvent>;
  readonly newAnswerId: () => string;
}

/** `answer_question`: an answer whose quotes and figures were checked against the passages that it cites. */
export function answerQuestionTool({ answer, newAnswerId }: AnswerQuestionDependencies): McpTool {
  return mcpTool({
    name: 'answer_question',
    title: 'Answer a question with citations',
    description:
      "Answers a question on Morocco's foreign trade from the document base; every quote and figure was checked against the " +
      'cited passages. Declines when the base holds no evidence: the outcome says so.',
    input: z.strictObject({
      question: z.string().trim().min(1, 'expected a question, received no text').max(MAX_QUESTION_CHARS),
      audience: z.enum(AUDIENCES).optional().describe('Who asks'),
      date,
      language: z
        .enum(LANGUAGES)
        .optional()
        .describe('Language of the answer; that of the question without it'),
    }),
    output: answerSchema,
    run: async ({ question, audience, date: day, language }, { origin, signal }) => {
      const request: AnswerRequest = {
        question,
        history: [],
        ...(audience === undefined ? {} : { audience }),
        ...(day === undefined ? {} : { asOf: day }),
        ...(language === undefined ? {} : { language }),
      };
      const events: AnswerEvent[] = [];
      for await (const event of answer(request, { answerId: newAnswerId(), signal })) events.push(event);
      return toAnswer(events, origin);
    },
  });
}

function toAnswer(events: readonly AnswerEvent[], origin: string): McpAnswer {
  const [start] = events;
  const end = events.at(-1);
  if (start?.type !== 'answer-start' || end?.type !== 'answer-end')
    throw new TijariaError('internal', `answering: expected an end, received ${end?.type ?? 'nothing'}`);
  // Sent again with the same marker, a citation replaces the earlier one.
  const citations = new Map<number, McpCitation>();
  for (const event of events)
    if (event.type === 'citation')
      citations.set(event.citation.marker, toCitation(citedIn(event.citation, origin), start.asOf));
  const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  const notices = events.flatMap((event) => (event.type === 'notice' ? [event.text] : []));
  const structured = {
    outcome: end.outcome,
    language: start.language,
    asOf: start.asOf,
    text,
    citations: [...citations.values()],
    notices,
    suggestions: [...end.suggestions],
  };
  return {
    structured,
    text: [text, ...notices, '', ...citationLines(structured.citations)].join('\n').trim(),
  };
}

function citedIn(citation: Citation, origin: string) {
  const { marker, documentId, title, language, passage, quotes, validity, sources, kind } = citation;
  // A calculation is made for the answer, and stands in no document.
  const path = kind === 'calculation' ? '' : documentPath(documentId);
  const text = quotes.length === 0 ? passage : quotes.join('\n');
  const url = `${origin}${addressOf(language, path)}`;
  return { number: marker, documentId, title, language, text, url, validity, sources };
}
