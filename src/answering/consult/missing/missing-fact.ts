import type { Variety } from '../../../source/language.ts';
import { normalisedWords } from '../../../text/normalise.ts';
import type { HistoryTurn } from '../../answer-request.ts';
import { withoutPhrases } from '../../understanding/phrase-finder.ts';
import type { QuestionEntities } from '../../understanding/read-entities.ts';
import { decidingFact, tellsOfOwnGoods, type DecidingFact } from './missing-fact-asked.ts';
import { namesNothing } from './naming-nothing.ts';

/** A question, how to read what it names, which takes longer than all else, and the turns before it. */
export interface QuestionInTurn {
  readonly question: string;
  readonly variety: Variety;
  readonly readEntities: () => QuestionEntities | undefined;
  readonly history: readonly HistoryTurn[];
}

/** Counts of containers, of days and of weight, and days of a date: they say nothing of goods or of a value. */
const COUNTED =
  /(?<![\p{L}\p{N}])\d{1,4}\s?(?:x\s?)?(?:conteneurs?|containers?|palettes?|pallets?|pieds|feet|foot|ft|kg|kilos?|tonnes?|tons?|jours|days|semaines|weeks|mois|months|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december|h|حاويات|حاوية|أيام|يوما?|قدم|كيلو|طن|يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر|nhar|yom)(?![\p{L}\p{N}])/giu;
/** A figure by itself; in "ch7al" a digit is a letter. */
const FIGURE = /(?<![\p{L}\p{N}])\d[\d.,]*(?![\p{L}\p{N}])/u;

/**
 * The fact without which nothing useful can be said of what is asked, when neither the question nor a turn before it tells
 * it: every word of them must be one that names nothing. One question back then says more than any rule.
 */
export function findMissingFact(asked: QuestionInTurn): DecidingFact | undefined {
  const fact = decidingFact(asked.question);
  if (fact === undefined) return undefined;
  const before = asked.history.filter(({ role }) => role === 'user').map(({ content }) => content);
  const entities = asked.readEntities();
  const told = [withoutTheOther(fact, asked.question, entities), ...before].map((text) =>
    text.replace(COUNTED, ' '),
  );
  if (!told.every((text) => isSilent(text, asked.variety))) return undefined;
  return entities !== undefined && tells(fact, asked.question, entities) ? undefined : fact;
}

/** The question without what it names beside the fact: goods do not tell a country, nor a country goods. */
function withoutTheOther(
  fact: DecidingFact,
  question: string,
  entities: QuestionEntities | undefined,
): string {
  const spans = (fact === 'goods' ? entities?.countries : entities?.products) ?? [];
  return withoutPhrases(question, spans);
}

function isSilent(text: string, variety: Variety): boolean {
  return !FIGURE.test(text) && normalisedWords(text).every((word) => namesNothing(word, variety));
}

/** True when the fact is named, or what may stand for it. Of goods from a country the base tells much in general. */
function tells(fact: DecidingFact, question: string, entities: QuestionEntities): boolean {
  const { products, hsCodes, amounts, percents, countries, incoterms } = entities;
  const named = [hsCodes, amounts, percents, incoterms, fact === 'country' ? countries : products];
  if (named.some((list) => list.length > 0)) return true;
  return fact === 'goods' && countries.length > 0 && !tellsOfOwnGoods(question);
}
