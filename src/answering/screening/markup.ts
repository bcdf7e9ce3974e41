/**
 * What belongs to a page or to the protocol of a chat, never to a question: running code, elements that fetch, images and
 * links that carry data away, turns and orders forged in the text. Tried on the text as it was sent.
 */
const MARKUP: readonly RegExp[] = [
  /<\s*\/?\s*(?:script|img|iframe|svg|object|embed|link|meta|style|form|input|button|textarea|video|audio|base|body|html|template|math|marquee|details)\b[^>]{0,2000}>?/iu,
  /<\s*a\b[^>]{0,2000}\bhref\b/iu,
  /\bon(?:error|load|click|mouseover|focus|toggle|begin|animationstart)\s*=/iu,
  /(?:javascript|vbscript|data:text\/html)\s*:/iu,
  /!\[[^\]]{0,200}\]\s*(?:\(|\[)/u,
  /\[[^\]]{0,200}\]\(\s*(?:https?:)?\/\//iu,
  /\{\{.{1,200}\}\}|\$\{.{1,200}\}|<%.{0,200}%>/u,
];

/** Turns and orders forged inside a question. */
const FORGED_TURNS: readonly RegExp[] = [
  /<\|[a-z_]{2,30}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|user|sources|instructions?|tool_call|function_calls?|s)>/iu,
  /\[\/?\s*(?:system|assistant|admin|developer|instructions?|système|نظام|النظام)[^\]]{0,40}\]/iu,
  /^\s*#{1,6}\s*(?:system|système|instructions?|assistant|new instructions|النظام)\s*:?/imu,
  /(?:^|[\n"“«.:;]\s*)(?:system|système|sys|developer|admin(?:istrator)?|root|assistant(?: ia)?|النظام|المساعد|المطور)\s*(?:prompt|message|override)?\s*[:：](?!\/\/)/imu,
  /"role"\s*:\s*"(?:system|assistant|developer|tool)"/iu,
  /\b(?:BEGIN|END|NEW|DÉBUT|FIN)\s+(?:OF\s+)?(?:SYSTEM|PROMPT|INSTRUCTIONS?|SYSTÈME)\b/u,
];
/** Labels of a dialogue at the start of lines, in our languages. */
const TURN_LABEL =
  /^\s*(?:q|a|r|user|human|assistant|ai|bot|utilisateur|question|réponse|answer|usager|المستخدم|سؤال|جواب|المساعد|س|ج|su2al|jawab|so2al)\s*[:：]|\s(?:a|r|answer|réponse|جواب|jawab)\s*[:：]/gimu;
/** So many labels make a dialogue; a letter to a forum has one or two. */
const MIN_TURN_LABELS = 3;

/** True when a question carries markup or forged turns. */
export function holdsMarkup(original: string): boolean {
  const text = original.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return (
    [...MARKUP, ...FORGED_TURNS].some((pattern) => pattern.test(text)) ||
    (text.match(TURN_LABEL) ?? []).length >= MIN_TURN_LABELS
  );
}
