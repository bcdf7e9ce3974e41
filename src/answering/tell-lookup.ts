import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { intersectValidity, isInForce } from '../source/validity.ts';
import type { Language } from '../source/language.ts';
import type { StatementReference } from '../trade/trade-tables.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerState } from './answer-state.ts';
import type { Lookup, LookupItem } from './consult/finding.ts';
import { placeStatements, type Place, type PlacedStatement } from './place-statements.ts';

/** Says a statement with its marker, unless it was said before. */
export type Say = (placed: PlacedStatement, format: (text: string) => string) => Generator<AnswerEvent>;

/** What stands above several things that were looked up. No figures: what is said of trade comes from the base. */
const HEADINGS: Readonly<Record<Language, Readonly<Record<Lookup['tool'], string>>>> = {
  fr: {
    'regional-office': 'Bureau régional',
    'origin-proof': 'Accords et preuves d’origine',
    'hs-heading': 'Positions possibles : des pistes à vérifier, pas des codes à déclarer',
    'duty-rate': 'Positions où chercher le taux : des pistes à vérifier, pas des codes à déclarer',
    parcel: 'Achat en ligne',
    licence: 'Règles pour cette marchandise',
    'document-checklist': 'Documents propres à ce produit ou à ce pays, dans l’ordre',
  },
  ar: {
    'regional-office': 'المكتب الجهوي',
    'origin-proof': 'الاتفاقات وإثباتات المنشأ',
    'hs-heading': 'بنود محتملة: إشارات أولى للتحقق، لا رموز للتصريح',
    'duty-rate': 'بنود تُبحث فيها النسبة: إشارات أولى للتحقق، لا رموز للتصريح',
    parcel: 'شراء عبر الإنترنت',
    licence: 'القواعد الخاصة بهذه السلعة',
    'document-checklist': 'الوثائق الخاصة بهذا المنتوج أو هذا البلد، بالترتيب',
  },
  en: {
    'regional-office': 'Regional office',
    'origin-proof': 'Agreements and proofs of origin',
    'hs-heading': 'Possible headings: leads to check, not codes to declare',
    'duty-rate': 'Headings to look the rate up under: leads to check, not codes to declare',
    parcel: 'Purchase online',
    licence: 'Rules for these goods',
    'document-checklist': 'Documents particular to these goods or this country, in order',
  },
};

/** A row longer than this is read, not glanced at; UTF-16 units. */
const LONGEST_BOLD = 320;
/** Rules told with what was looked up. */
const MAX_RULES = 3;

/** All that {@link tellLookup} may tell. */
export function lookupReferences({ lead, items, rules }: Lookup): StatementReference[] {
  const listed = items.flatMap(({ statement, details }) => [statement, ...details]);
  return [...(lead === undefined ? [] : [lead]), ...listed, ...rules];
}

/** What was looked up, word for word: the first thing in bold or all of them as a list, then what to know with them. */
export function* tellLookup(
  { tool, form, lead, items, rules }: Lookup,
  { language, asOf }: Pick<AnswerState, 'language' | 'asOf'>,
  place: Place,
  say: Say,
): Generator<AnswerEvent> {
  const inForce = (references: readonly StatementReference[]): PlacedStatement[] =>
    references.flatMap((reference) => place(reference) ?? []).filter((placed) => holds(placed, asOf));
  const [general] = lead === undefined ? [] : inForce([lead]);
  if (general !== undefined) {
    yield* say(general, (text) => `**${text}**`);
    yield { type: 'text-delta', text: '\n\n' };
  }
  if (form !== 'answer') yield { type: 'text-delta', text: `**${HEADINGS[language][tool]}**\n` };
  let number = 0;
  for (const { statement, details } of items) {
    const placed = place(statement);
    if (placed === undefined) continue;
    number++;
    yield* say(placed, (text) => told(text, form, number));
    for (const detail of inForce(details)) yield* say(detail, (text) => `\n   - ${text}`);
  }
  const known = inForce(rules).slice(0, MAX_RULES);
  if (known.length > 0) yield { type: 'text-delta', text: '\n' };
  for (const rule of known) yield* say(rule, (text) => `\n- ${text}`);
}

/** True when the snapshot holds one of the things that were looked up, so that there is something to tell. */
export async function canTell(
  items: readonly LookupItem[],
  language: AnswerState['language'],
  { index }: Pick<RetrievalDependencies, 'index'>,
): Promise<boolean> {
  const statements = items.map(({ statement }) => statement);
  const place = await placeStatements(statements, language, index);
  return statements.some((statement) => place(statement) !== undefined);
}

function told(text: string, form: Lookup['form'], number: number): string {
  if (form === 'list') return `\n${number}. ${text}`;
  if (form === 'choice' || number > 1) return `\n- ${text}`;
  return text.length > LONGEST_BOLD ? text : `**${text}**`;
}

function holds({ chunk, statement }: PlacedStatement, asOf: string): boolean {
  return isInForce(intersectValidity(chunk.validity, statement.validity), asOf);
}
