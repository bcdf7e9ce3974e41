import { extractFigures } from '../../../text/figures.ts';
import { normalisedWords } from '../../../text/normalise.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import type { NamedRow } from '../../../trade/duties/duty-request.ts';
import { findRow } from '../../../trade/duties/rates/find-row.ts';
import type { StatementReference, TradeTables } from '../../../trade/trade-tables.ts';
import type { Lookup } from '../finding.ts';
import { dutyGoods } from '../duties/duty-goods.ts';
import { asksForDuty } from '../missing/missing-fact-asked.ts';
import { toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';
import { namesNothing } from '../missing/naming-nothing.ts';
import { KNOWN_RULES } from '../rules/known-rules.ts';
import { withoutPhrases } from '../../understanding/phrase-finder.ts';

/** What duties come to with VAT, and where the rate of a line is read. */
const RULES: readonly StatementReference[] = [KNOWN_RULES.dutiesInAll, KNOWN_RULES.rateInAdil];
/** Headings compared, of which those that were found by every word of the goods are told, the likeliest. */
const HEADINGS = { compared: 5, told: 3 };
/** Goods are named in a few words: more is a story with a matter of its own. */
const MOST_WORDS = 3;
/** After the first, a heading less probable than this only takes room. */
const LEAST_PROBABLE = 0.1;
/** What has rules of its own wherever it is named. */
const OTHER_RULES =
  /colis|parcel|package|valise|bagage|suitcase|luggage|voyag|travel|cadeau|gift|shein|temu|aliexpress|amazon|voiture|véhicule|tomobil|\bcars?\b|vehicle|occasion|\bused\b|\bmre\b|طرد|كولي|هدي|حقيب|سيار|طوموبيل|مستعمل|cigar|tabac|tobacco|alco|\bvins?\b|\bwines?\b|bières?|beers?|spirit|سجائر|تبغ|كارو|خمر|كحول|جعة/iu;

/** Goods of Morocco or of one's own, as those are that leave. */
const OURS = wordPattern(
  'maroc(?:ain\\w*)?|morocc(?:o|an)|m(?:y|on|a|es)|our|n(?:otre|os)|lmaghrib\\w*|(?:ال)?مغرب\\p{L}*|ديالي|ديالنا|dyali|dyalna',
);
const INTO =
  /(?:^|[\s'’])(?:in|into|to|en|au|aux|à|vers|f|fi|l|في|إلى|ب|ل)\s+(?:the |la |le |les |l['’])?$|[فلب]$/iu;

/**
 * The duty on goods: the rate that the base holds, else the usual rates, the headings that the goods may fall under, and where
 * the rate is read. Whoever asks would otherwise be told whatever the base happens to say of the goods.
 */
export const dutyRateLookup: LookUp = (asked, { findHeadings, tables }) => {
  if (findHeadings === undefined || asked.intent !== 'fact' || !asksForDuty(asked.question)) return undefined;
  if (OTHER_RULES.test(asked.question) || namesFigure(asked) || isElsewhere(asked)) return undefined;
  const known = dutyGoods(asked.question, asked.asOf, tables);
  if (known !== undefined) return knownRate(known, tables);
  const goods = goodsOf(asked);
  if (goods.length === 0 || goods.length > MOST_WORDS) return undefined;
  const found = findHeadings({ words: goods.join(' '), language: asked.language, k: HEADINGS.compared });
  const [first, ...others] = found.candidates.filter(
    ({ matchedWords }) => matchedWords.length === goods.length,
  );
  if (first === undefined) return undefined;
  const likely = [first, ...others.filter(({ score }) => score >= LEAST_PROBABLE)].slice(0, HEADINGS.told);
  return {
    kind: 'lookup',
    tool: 'duty-rate',
    form: 'choice',
    lead: KNOWN_RULES.dutiesInGeneral,
    items: toItems(likely.map(({ statement }) => statement)),
    rules: RULES,
  };
};

/** The rate that the base holds, told by its row. */
function knownRate({ row }: NamedRow, tables: TradeTables): Lookup | undefined {
  const found = findRow(tables, 'duty-bands', row);
  if (found === undefined) return undefined;
  return {
    kind: 'lookup',
    tool: 'duty-rate',
    form: 'answer',
    items: toItems([found.reference]),
    rules: RULES,
  };
}

/** Goods leave, or a country is named in which they may arrive: the duty asked for is that of this country. */
function isElsewhere({ direction, entities, question }: LookupQuestion): boolean {
  if (direction === 'export') return true;
  if (entities.countries.some(({ start }) => INTO.test(question.slice(0, start)))) return true;
  return direction === 'neither' && entities.countries.length > 0 && OURS.test(question);
}

/** An amount, a rate, a code or a date makes it another question. */
function namesFigure({ question }: LookupQuestion): boolean {
  return extractFigures(question).some(({ kind, normal }) => kind !== 'date' || !/^\d{4}$/.test(normal));
}

/** The words of a question that name goods, as they are written, without the countries. */
function goodsOf({ question, variety, entities }: LookupQuestion): string[] {
  return withoutPhrases(question, entities.countries)
    .split(/[\s?!.,;:،؟]+/u)
    .filter((text) => {
      const words = normalisedWords(text);
      return words.length > 0 && words.some((word) => !/^\d+$/.test(word) && !namesNothing(word, variety));
    });
}
