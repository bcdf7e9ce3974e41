import { answerQuestion } from '../../../src/answering/answer-question.ts';
import type { ChatModel } from '../../../src/answering/chat-model.ts';
import { createOpenAiChatModel } from '../../../src/answering/openai-chat-model.ts';
import { fixedClock } from '../../../src/common/clock.ts';
import type { RetrievalDependencies } from '../../../src/retrieval/retrieve-evidence.ts';
import { sheetText } from '../../../src/testing/corpus-fixture.ts';
import { startOpenAiStub, type OpenAiStub } from '../../../src/testing/openai-stub-server.ts';
import { TINY_BASE_TODAY, tinyRetrieval, tinyQuestionReader } from '../../../src/testing/tiny-base.ts';
import { formatPercentiles } from '../timing.ts';

/**
 * `npx tsx scripts/bench/streams/model-latency.ts`: what the model path adds to a model's own time. A stub on this machine sends an event
 * every {@link PAUSE_MS}; a piece counts as the model's when the adapter gives it out. Text is shown by sentence, so what
 * counts is the time from the piece that completes the first sentence to the first text that a reader gets.
 */
const RUNS = 50;
const WARM_UP_RUNS = 5;
const PAUSE_MS = 40;
const FIRST =
  'Le délai de rapatriement des recettes de biens est de 150 jours après la déclaration en douane. [S1]';
const SECOND =
  ' Pour les services, le délai de rapatriement des recettes est de 90 jours après la prestation. [S1]';
const QUESTION = 'Quel est le délai de rapatriement des recettes pour les biens ?';
const SHEET = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]
- Pour les services, le délai de rapatriement des recettes est de 90 jours après la prestation.[^1]

[^1]: oc-igoc
`);
const words = (text: string): string[] => text.split(/(?= )/);
const SCENARIOS: Readonly<Record<string, readonly string[]>> = {
  'first token is a whole sentence with its marker': [FIRST, ...words(SECOND)],
  'one word a token': [...words(FIRST), ...words(SECOND)],
};

/** Moments of one answer, `performance.now()`. */
interface Moments {
  started: number;
  asked: number;
  firstPiece: number;
  firstSentence: number;
  firstText: number;
}

async function main(): Promise<void> {
  const retrieval = await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': SHEET });
  const stub = await startOpenAiStub();
  console.log(`${RUNS} runs each, ${PAUSE_MS} ms between events; p50 and p95`);
  for (const [name, pieces] of Object.entries(SCENARIOS)) {
    const alone: number[] = [];
    const runs: Moments[] = [];
    for (let run = -WARM_UP_RUNS; run < RUNS; run++) {
      stub.enqueue({ kind: 'answer', pieces, pauseMs: PAUSE_MS });
      const own = await timeAlone(stub);
      stub.enqueue({ kind: 'answer', pieces, pauseMs: PAUSE_MS });
      const moments = await timeAnswer(stub, retrieval);
      if (run < 0) continue;
      alone.push(own);
      runs.push(moments);
    }
    console.log(`\n${name}`);
    report('the model alone, by plain fetch: request to first token', alone);
    report(
      'question to request sent',
      runs.map(({ started, asked }) => asked - started),
    );
    report(
      'request to first token',
      runs.map(({ asked, firstPiece }) => firstPiece - asked),
    );
    report(
      'first token to first text',
      runs.map(({ firstPiece, firstText }) => firstText - firstPiece),
    );
    report(
      'first whole sentence to first text',
      runs.map(({ firstSentence, firstText }) => firstText - firstSentence),
    );
  }
  await stub.close();
  await retrieval.index.close();
}

function report(label: string, times: readonly number[]): void {
  console.log(`  ${label.padEnd(58)} ${formatPercentiles(times, [50, 95]).join('   ')}`);
}

/** Milliseconds from a plain request to the bytes of the first token. */
async function timeAlone(stub: OpenAiStub): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${stub.baseUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ stream: true }),
  });
  let first = 0;
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += Buffer.from(bytes).toString('utf8');
    if (first === 0 && /"content":"[^"]/.test(text)) first = performance.now();
  }
  return first - started;
}

async function timeAnswer(stub: OpenAiStub, retrieval: RetrievalDependencies): Promise<Moments> {
  const moments: Moments = {
    started: performance.now(),
    asked: 0,
    firstPiece: 0,
    firstSentence: 0,
    firstText: 0,
  };
  const dependencies = {
    retrieval,
    clock: fixedClock(TINY_BASE_TODAY),
    passages: 6,
    readQuestion: tinyQuestionReader,
    model: watched(model(stub), moments),
    onFailure: (error: unknown) => {
      throw error;
    },
  };
  for await (const event of answerQuestion({ question: QUESTION, history: [] }, dependencies, {
    answerId: 'a',
  }))
    if (event.type === 'text-delta' && moments.firstText === 0) moments.firstText = performance.now();
  return moments;
}

let opened: ChatModel | undefined;
function model({ baseUrl }: OpenAiStub): ChatModel {
  return (opened ??= createOpenAiChatModel({
    baseUrl,
    apiKey: '',
    model: 'stub-model',
    firstByteTimeoutMs: 5_000,
    idleTimeoutMs: 5_000,
    maxOutputTokens: 500,
  }));
}

/** The model, with the moments noted at which its first token and its first whole sentence came. */
function watched(real: ChatModel, moments: Moments): ChatModel {
  return {
    id: real.id,
    async *stream(messages, asked) {
      moments.asked = performance.now();
      let text = '';
      for await (const piece of real.stream(messages, asked)) {
        if (moments.firstPiece === 0) moments.firstPiece = performance.now();
        if (typeof piece === 'string') text += piece;
        if (moments.firstSentence === 0 && text.startsWith(FIRST)) moments.firstSentence = performance.now();
        yield piece;
      }
    },
  };
}

await main();
