import { extractFigures } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';

/** What a time limit may run from. */
const EVENTS: readonly RegExp[] = [
  // it came in
  "entr(?:é\\p{L}*|e|ent|ée)|l['’]entrée|arriv\\p{L}*|enter\\p{L}*|entry|reach\\p{L}*|déchargé\\p{L}*|unloaded|[وف]?دخل\\p{L}*|(?:ال)?دخول|[وف]?وصل\\p{L}*|(?:ال)?وصول|wsl\\w*|wesl\\w*|dkhl\\w*|dekhl\\w*",
  // a declaration was lodged, registered or signed
  "enregistr\\p{L}*|l['’]enregistr\\p{L}*|regist\\p{L}*|déclar\\p{L}*|declar\\p{L}*|dum|sign\\p{L}*|[وف]?سجل\\p{L}*|[وف]?سُجل\\p{L}*|تسجيل\\p{L}*|(?:ال)?تصريح\\p{L}*|صرح\\p{L}*|t?sejl\\w*",
  // a file was handed in
  'dépos\\p{L}*|dépôt|lodg\\p{L}*|filed|submitt?\\p{L}*|حط(?:يت|ينا)|[أا]ودع\\p{L}*|وضعت|وضعنا|إيداع\\p{L}*|[7h]t+i[tn]\\w*',
  // it was paid
  'pay(?:é\\p{L}*|er|ment\\p{L}*)|paiements?|paid|régl\\p{L}*|vers\\p{L}*|acompte|deposit|encaiss\\p{L}*|خلص\\p{L}*|[أا]د[يىّ]\\p{L}*|[أا]دائه|(?:ال)?[أا]داء|khl+e?s\\w*|kh?alles\\w*',
  // a paper was issued
  "ém(?:is\\p{L}*|ission)|l['’]émission|délivr\\p{L}*|date|daté\\p{L}*|issu\\p{L}*|dated|صادر\\p{L}*|صدر\\p{L}*|إصدار\\p{L}*|تسليم\\p{L}*|سُلم\\p{L}*|سلم\\p{L}*|delivré",
  // goods were sent
  "expédi\\p{L}*|l['’]expédition|embarqu\\p{L}*|shipp?\\p{L}*|sent|sail\\p{L}*|(?:ال)?شحن\\p{L}*|[أا]رسل\\p{L}*|siftn?\\w*",
  // it was decided, refused or notified
  'décision\\p{L}*|décid\\p{L}*|refus\\p{L}*|rejet\\p{L}*|decision|decid\\p{L}*|reject\\p{L}*|notifi\\p{L}*|(?:ال)?قرار\\p{L}*|رفض\\p{L}*|تبليغ|[أا]بلغ\\p{L}*|بُلغ\\p{L}*|won|gagn\\p{L}*',
  // a work was done
  'réalis\\p{L}*|termin\\p{L}*|achev\\p{L}*|fini\\p{L}*|complet\\p{L}*|finish\\p{L}*|إنجاز\\p{L}*|انتهى|انتهت|أنهي\\p{L}*|كمل\\p{L}*|سالي\\p{L}*|kem+el\\w*|sali\\w*',
].map((words) => wordPattern(words));

const CLAUSE = /[.,](?=\s)|[;:?!؟،؛]/u;

/**
 * False when the clause of a question that gives the day tells what happened on it, and a limit runs from something else. True
 * where either is not known.
 */
export function mayStartFrom(question: string, starts: string): boolean {
  const [asked, told] = [eventsIn(clauseOfDay(question)), eventsIn(starts)];
  return asked.length === 0 || told.length === 0 || asked.some((event) => told.includes(event));
}

function eventsIn(text: string): readonly RegExp[] {
  return EVENTS.filter((event) => event.test(text));
}

/** The clause around the first day; all of a text that gives none. */
function clauseOfDay(question: string): string {
  const day = extractFigures(question).find(({ kind }) => kind === 'date');
  if (day === undefined) return question;
  const before = question.slice(0, day.start).split(CLAUSE).at(-1) ?? '';
  const after = question.slice(day.end).split(CLAUSE)[0] ?? '';
  return `${before} ${after}`;
}
