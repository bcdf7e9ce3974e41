import { fold } from '../../text/normalise.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { detectVariety } from '../../text/detect-variety.ts';
import type { HistoryTurn } from '../answer-request.ts';
import { PHRASES } from '../phrases.ts';
import { DEMONSTRATIVE } from './follow-up-marks.ts';
import { asksItself, contentWords, leanOf, type JudgedQuestion } from './lean.ts';
import { readDirection } from './read-direction.ts';
import type { EntityReader, QuestionEntities } from './read-entities.ts';
import { GOODS_WORDS, SERVICE_WORDS, WAY_WORDS } from './replaceable-words.ts';

/** A question made to stand alone. */
export interface FollowUp {
  readonly isFollowUp: boolean;
  /** What is searched: the question as it is, or after what it leans on. */
  readonly text: string;
  /** What the question was asked to complete, when it is no more than the answer to what was asked back. */
  readonly completes?: string;
}

export type FollowUpReader = (question: string, history: readonly HistoryTurn[]) => FollowUp;

/** Turns looked back for a question that stands alone. */
const LONGEST_CHAIN = 4;
/** A question before with fewer words of its own says too little to be leant on alone. */
const FEW_WORDS = 2;

/** What the assistant asks back: whatever is said then completes the question before. */
const ASKED_BACK: ReadonlySet<string> = new Set(
  Object.values(PHRASES).flatMap(({ whichGoods, whichCountry }) => [whichGoods, whichCountry]),
);

/** A preposition that is left without what it stood before. */
const PREPOSITION =
  /(?:^|\s)(?:à|a|en|au|aux|de|du|des|d['’]|vers|pour|depuis|in|to|from|for|into|of|f|l|mn|m3a|في|إلى|الى|من|ف|ل)(?:\s+(?:la|le|les|l['’]|the))?\s*$/iu;

/** What a question names and which way it goes. */
export type Judge = (question: string) => JudgedQuestion;

/** Makes the judge of single questions. */
export function createJudge(readEntities: EntityReader): Judge {
  return (question) => {
    const entities = readEntities(question);
    return { question, entities, direction: readDirection(question, entities.countries) };
  };
}

/** Makes the reader of follow-ups. A question without turns before it is not judged. */
export function createFollowUpReader(judge: Judge): FollowUpReader {
  return (question, history) => readFollowUp(question, history, judge, LONGEST_CHAIN);
}

/**
 * A question that leans on the conversation goes behind the question it leans on, itself made to stand alone; what the new one
 * names takes the place of things of the same kind. Of the answer its first sentence is carried over when only it
 * names the thing that is pointed at.
 */
function readFollowUp(
  question: string,
  history: readonly HistoryTurn[],
  judge: Judge,
  left: number,
): FollowUp {
  const at = history.findLastIndex(({ role }) => role === 'user');
  const previous = history[at];
  if (previous === undefined || left === 0) return { isFollowUp: false, text: question };
  const asked = judge(question);
  const answer = history.slice(at + 1).find(({ role }) => role === 'assistant')?.content ?? '';
  const tellsWhatWasMissing = ASKED_BACK.has(answer.trim()) && !asksItself(question);
  if (!tellsWhatWasMissing && leanOf(asked) === 'nothing') return { isFollowUp: false, text: question };
  const base = readFollowUp(previous.content, history.slice(0, at), judge, left - 1).text;
  if (tellsWhatWasMissing) return { isFollowUp: true, text: `${base}\n${question}`, completes: base };
  const carried = [withoutReplaced(judge(base), asked), ...fromAnswer(question, base, answer)];
  return { isFollowUp: true, text: [...carried, question].filter((part) => part.trim() !== '').join('\n') };
}

/** The question before, without what the new question names another of. */
function withoutReplaced(before: JudgedQuestion, asked: JudgedQuestion): string {
  const [old, own] = [before.entities, asked.entities];
  const spans = (['countries', 'products', 'amounts', 'dates'] as const)
    .filter((kind) => own[kind].length > 0 && !names(own, old, kind))
    .flatMap((kind) => old[kind].map(({ start, end }) => ({ start, end })));
  let text = '';
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    text += before.question.slice(from, Math.max(from, start)).replace(PREPOSITION, ' ');
    from = Math.max(from, end);
  }
  return withoutOtherKind(text + before.question.slice(from), before, asked);
}

/** True when the new question names nothing else of a kind: "les clémentines … et ces clémentines". */
function names(
  own: QuestionEntities,
  old: QuestionEntities,
  kind: 'countries' | 'products' | 'amounts' | 'dates',
): boolean {
  const keys = (entities: QuestionEntities): string[] =>
    entities[kind].map((each) => ('id' in each ? each.id : each.normal));
  const known = new Set(keys(old));
  return keys(own).every((key) => known.has(key));
}

/** Import for export, services for goods: the words of the kind that is asked no more. */
function withoutOtherKind(text: string, before: JudgedQuestion, asked: JudgedQuestion): string {
  const turned =
    asked.direction !== 'neither' && before.direction !== 'neither' && asked.direction !== before.direction;
  const own = fold(asked.question);
  const toServices = SERVICE_WORDS.test(own) && !GOODS_WORDS.test(own);
  const toGoods = GOODS_WORDS.test(own) && !SERVICE_WORDS.test(own);
  return text
    .split(/(\s+)/)
    .filter((word) => {
      const folded = fold(word);
      if (turned && WAY_WORDS[before.direction === 'import' ? 'import' : 'export'].test(folded)) return false;
      return !((toServices && GOODS_WORDS.test(folded)) || (toGoods && SERVICE_WORDS.test(folded)));
    })
    .join('')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** The first sentence of the answer, when the question points at a thing that only it names, or the question before says little. */
function fromAnswer(question: string, base: string, answer: string): string[] {
  const [first] = splitSentences(answer);
  if (first === undefined) return [];
  const sentence = answer.slice(first.start, first.end);
  const [said, asked] = [stems(sentence), stems(base)];
  const points = [...fold(question).matchAll(DEMONSTRATIVE)].flatMap(([, noun = '']) => [...stems(noun)]);
  const onlyThere = points.some((stem) => said.has(stem) && !asked.has(stem));
  return onlyThere || contentWords(base, detectVariety(base)).length < FEW_WORDS ? [sentence] : [];
}

/** Beginnings of words, enough to meet a noun in its other forms. */
function stems(text: string): ReadonlySet<string> {
  const words = contentWords(text, detectVariety(text));
  return new Set(words.map((word) => word.replace(/^(?:ال|لل|l(?=[a-z]{4}))/u, '').slice(0, 5)));
}
