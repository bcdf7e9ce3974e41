import type { AnswerState, AnswerStep, UnsafeKind } from './answer-state.ts';

/**
 * Requests to leave the role, to show the instructions, or to follow others; in the languages people write.
 * A match declines politely; nothing depends on the list being complete, because evidence, not instruction, decides
 * what an answer may say.
 */
const ATTACKS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|oublie[rz]?|ignore[rz])\b.{0,40}\b(?:instructions?|consignes?|rules|règles|prompt)/iu,
  /\b(?:system prompt|prompt système|developer message|jailbreak|DAN mode)\b/iu,
  /\b(?:reveal|show|print|repeat|affiche|montre|répète)\b.{0,30}\b(?:prompt|instructions?|consignes?)\b/iu,
  /تجاهل.{0,40}(?:التعليمات|القواعد)|(?:أظهر|اكشف|كرر).{0,30}(?:التعليمات|البرومبت)/u,
  /\bnsa\b.{0,30}\b(?:instructions?|lqawa3id|ta3limat)\b/iu,
];

/** Help to evade duties or controls: declined, with the lawful route. */
const EVASIONS: readonly RegExp[] = [
  /(?<!\p{L})[ée]viter (?:de payer|la douane|les? (?:droits?|taxes?|contrôles?))(?!\p{L})/iu,
  /(?<!\p{L})(?:frauder|contourner|échapper|tromper|cacher)(?!\p{L}).{0,40}\b(?:douane|douanes|droits|contrôles?|taxes?|controle)\b/iu,
  /\b(?:sous-factur\w*|sous-évalu\w*|fausses? factures?|faux certificats?|contrebande comment)\b/iu,
  /\b(?:evade|avoid paying|cheat|smuggle|under-?invoic\w*|fake (?:invoice|certificate))\b/iu,
  /(?:أقل من (?:الثمن|السعر|القيمة)?\s?الحقيقي|نخبي|أخفي).{0,60}(?:الجمارك|جمارك|الديوانة|ديوانة)|(?:دون|بلا|باش ما).{0,20}(?:تنتبه|تعيق|يعيقو)/u,
  /\b(?:nkhabi|nkhebbi|nkhabbi|n5abi|bla ma\s?(?:y|t)\S*)\b.{0,60}\b(?:diwana|douane|dwana)\b/iu,
  /\b(?:sans que|pour que)\b.{0,20}\b(?:la )?douane\b.{0,20}\b(?:ne )?(?:voie|sache|remarque|s'en aperçoive)/iu,
  /\b(?:nherreb|nharrab|n9alleb 3la diwana|ntfakka mn diwana)\b/iu,
  /(?:التهرب من|أتهرب من|تهريب|نهرب).{0,30}(?:الجمارك|الرسوم|الضريب|الديوانة)|فاتورة مزورة|شهادة مزورة/u,
];

/** A question about the offence itself ("quelle amende pour…") is a question of law, not a request for help. */
const ABOUT_THE_LAW =
  /\b(?:amende|sanction|peine|risque|infraction|penalt\w+|fine|punish\w*)\b|غرامة|عقوبة|مخالفة/iu;

/** First step: cleans the question and marks attacks; `decide` declines them. */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const screen: AnswerStep = async function* (state): AsyncGenerator<never, AnswerState> {
  const question = cleanQuestion(state.request.question);
  const unsafe = unsafeKind(question);
  return { ...state, question, searchText: question, ...(unsafe === undefined ? {} : { unsafe }) };
};

/** Text without control, zero-width and direction characters (which can hide instructions), in NFC, trimmed. */
export function cleanQuestion(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u{E0000}-\u{E007F}]+/gu, (run) => (/[\n\t]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Why a question must be declined, or undefined. */
export function unsafeKind(question: string): UnsafeKind | undefined {
  if (ATTACKS.some((pattern) => pattern.test(question))) return 'attack';
  if (EVASIONS.some((pattern) => pattern.test(question)) && !ABOUT_THE_LAW.test(question)) return 'evasion';
  return undefined;
}
