import { fold } from '../../text/normalise.ts';
import type { HistoryTurn } from '../answer-request.ts';
import { findMissingFact } from '../consult/missing/missing-fact.ts';
import { TRADE_NOUN } from './follow-up-marks.ts';
import { createFollowUpReader, type FollowUp, type Judge } from './follow-up.ts';
import { contentWords, leanOf, type JudgedQuestion } from './lean.ts';
import { readLanguage } from './read-language.ts';

/** The page that a question is asked on. */
export interface AskedPage {
  readonly title: string;
  /** True when the document speaks of what a question says; of the question asked and the first one of the conversation. */
  readonly speaksOf: (question: string) => boolean;
}

/** A question made to stand alone, and whether it took the page that it is asked on. */
export interface PageFollowUp extends FollowUp {
  readonly isOfPage: boolean;
}

export type PageFollowUpReader = (
  question: string,
  history: readonly HistoryTurn[],
  page: AskedPage | undefined,
) => PageFollowUp;

/**
 * Makes the reader of follow-ups that knows of pages: what a page is about counts as what was said first of all. What was asked
 * first leans on it when it names no subject of its own, or one that the page speaks of in so few words that it is hardly
 * another; when it lacks goods or a country that the page tells; and when all that it names is what one asks about anything.
 */
export function createPageFollowUpReader(judge: Judge): PageFollowUpReader {
  const read = createFollowUpReader(judge);
  return (question, history, page) => {
    const alone = { ...read(question, history), isOfPage: false };
    if (page === undefined) return alone;
    const first = history.find(({ role }) => role === 'user')?.content;
    if (!leansOnPage(first ?? question, page, judge)) return alone;
    const followed = read(question, withPage(history, page.title));
    if (followed.isFollowUp) return { ...followed, isOfPage: true };
    if (first !== undefined && !leansOnPage(question, page, judge)) return alone;
    return { isFollowUp: true, text: `${page.title}\n${question}`, isOfPage: true };
  };
}

/** The turns of a conversation with the title of the page that it is held on as what was said first. */
export function withPage(history: readonly HistoryTurn[], title: string | undefined): readonly HistoryTurn[] {
  return title === undefined ? history : [{ role: 'user', content: title }, ...history];
}

function leansOnPage(question: string, page: AskedPage, judge: Judge): boolean {
  const judged = judge(question);
  const lean = leanOf(judged);
  if (lean === 'nothing') return asksOfAnything(judged) || isToldByPage(judged, page);
  return lean !== 'ellipsis' || !namesSubject(judged) || page.speaksOf(question);
}

function namesSubject({ question, entities }: JudgedQuestion): boolean {
  const { countries, products, documents, regimes, incoterms, hsCodes } = entities;
  const named = [countries, products, documents, regimes, incoterms, hsCodes];
  return named.some((list) => list.length > 0) || TRADE_NOUN.test(fold(question));
}

/** Beginnings of folded words for what is asked about anything: papers, steps, conditions, cost, time, place, and that it is required. */
const OF_ANYTHING = new RegExp(
  '^(?:documents?|papiers?|pieces?|dossier|etapes?|demarches?|procedures?|conditions?|regles?|exigences?|formalites?|frais|couts?|prix|tarifs?|delais?|duree|temps|formulaires?|sanctions?|pieges?|erreurs?|contacts?|' +
    'necessaires?|requise?s?|demandee?s?|exigee?s?|obligatoires?|fournir|prevoir|preparer|suivre|faire|savoir|payer|deposer|obtenir|adresser|commencer|eviter|valable|valide|concerne|concernee?s?|besoin|' +
    'papers?|steps?|requirements?|rules?|fees?|costs?|price|deadlines?|times?|long|forms?|penalt(?:y|ies)|mistakes?|needed|required|requested|mandatory|compulsory|necessary|apply|start|begin|get|know|avoid|valid|need|take|pay|prepare|provide|' +
    '(?:ال|لل)?(?:وثا[يئ]ق|اوراق|مستندات|ملف|خطوات|مراحل|اجراءا?ت|مسطره|شروط|قواعد|رسوم|تكلفه|كلفه|تكاليف|ثمن|سعر|مده|اجل|اجال|وقت|استماره|عقوبات|اخطاء|مطلوب[هت]?|لازم[هت]?|ضروري[هت]?|واجب[هت]?|الزامي[هت]?|لوراق|وراق)|يجب|احتاج|احتاجها|تلزم|يلزم|افعل|ابدا|خاص(?:ني|نا)?|ندير|نبدا|نوجد|' +
    '(?:l|d)?(?:wra9|waraq|wara9|lwra9|papiers?|dossier|chorout|tamane?|taman|we9t|lwe9t)|khass?(?:ni|na)?|ndir|nbda|nwejjed|dyal(?:ha|ou|o)?)$',
  'u',
);

/** True for a question of which every word is one that may be asked about anything, or grammar. */
function asksOfAnything({ question, entities }: JudgedQuestion): boolean {
  const { countries, products, regimes, incoterms, hsCodes, amounts } = entities;
  if ([countries, products, regimes, incoterms, hsCodes, amounts].some((list) => list.length > 0))
    return false;
  const words = contentWords(fold(question), readLanguage(question).reading);
  return words.length > 0 && words.every((word) => OF_ANYTHING.test(word));
}

/** True when a fact is missing that decides the answer, and the page tells it. */
function isToldByPage({ question, entities }: JudgedQuestion, { title }: AskedPage): boolean {
  const { variety } = readLanguage(question);
  const asked = { question, variety, readEntities: () => entities };
  return (
    findMissingFact({ ...asked, history: [] }) !== undefined &&
    findMissingFact({ ...asked, history: withPage([], title) }) === undefined
  );
}
