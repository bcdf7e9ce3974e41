import type { TermShares } from '../retrieval/term-coverage.ts';
import { bothPatterns, wordPattern } from '../text/word-pattern.ts';
import { isTradeConcept } from '../text/concept-terms.ts';
import type { QuestionReading } from './understanding/question-reading.ts';

/**
 * Subjects that people try an assistant with and that share the names of places with the base: the weather above all.
 * Without stop words hardly more than "Rabat" is left of such a question, too little to judge by its terms.
 */
const EVERYDAY_SUBJECTS = wordPattern(
  'météo|quel temps (?:fait|fera)\\S*|il (?:pleut|pleuvra|neige|fera (?:beau|chaud|froid))|weather|forecast|will it (?:rain|snow)|' +
    'الطقس|طقس|حالة الجو|الجو|ستمطر|تمطر|المطر|الشتا غدا|ljaw|ljew|lmeteo',
);

/** What a thing costs in shops today, how a currency will move, when a train leaves: words of trade, but no rule of it. */
const MATTERS_OF_THE_DAY = wordPattern(
  '(?:va|vont|ira) (?:monter|baisser|grimper|chuter)|monter ou baisser|(?:will|going to) (?:rise|fall|go (?:up|down))|' +
    "(?:cours|prix) (?:du|de la|de l[’']).{0,30}(?:demain|ce soir)|" +
    'بكم يباع|بشحال كيتباع|كم ثمن.{0,40}(?:اليوم|في الأسواق)|(?:ch7al|chhal) kaytba3|' +
    'التران|القطار|lqitar|horaires? (?:du|des) trains?|train times?|' +
    '(?:mon|un|nsawb|ndir|dir) cv|curriculum|سيرتي الذاتية|السيفي',
);
/** Taxes of another country on what is no trade with Morocco. */
const FOREIGN_TAXES = wordPattern(
  'hmrc|irs|tva (?:belge|française|espagnole|italienne|allemande|anglaise|sénégalaise|ivoirienne|algérienne|tunisienne)|' +
    '(?:belgian|french|spanish|german|british) (?:vat|income tax)|capital gains tax|' +
    "impôts? sur (?:les bénéfices|le revenu|les sociétés)(?=.*(?:sénégal|dakar|belgique|bruxelles|france|paris|espagne|algérie|tunisie|canada|côte d['’]ivoire|abidjan))",
);
/** Goods brought into a country that is not Morocco and on whose market the base says nothing, by whoever asks. */
const IMPORT_ELSEWHERE = new RegExp(
  `${wordPattern('(?:into|in|to|landed in|brought into|en|au|à|vers)').source}\\s+(?:[\\p{L}]+,\\s*)?` +
    wordPattern(
      'nigeria|nigéria|kenya|mombasa|algeria|algérie|alger|tunisia|tunisie|tunis|libya|libye|ghana|accra|lagos|ouganda|uganda|tanzania|tanzanie|congo|gabon|mali|niger|tchad|inde|india|pakistan|brésil|brazil',
    ).source,
  'iu',
);
const IMPORTING = wordPattern(
  "faire entrer|import(?:er|ation)? (?:duty|tax|taxes)|import(?:ing|ed|er)|brought|landed|droits? (?:de douane|d[’']importation)|استيراد|ndakhel|ندخل",
);
const OF_MOROCCO = wordPattern(
  'maroc|marocaine?s?|morocco|moroccan|lmaghrib|lmaghreb|(?:ال)?مغرب|(?:ال)?مغربية|مغربي|export\\p{L}*|j.expédie|i ship|we ship|je vends|nsedder|nsifet|أصدر|تصدير',
);

/** What a state levies on what happens inside it, and what it is levied on: no matter of a border. */
const HOME_TAXES = bothPatterns(
  "tva|vat|value[- ]added tax|income tax|corporate tax|sales tax|inheritance tax|property tax|impôts?|fiscalité|taxe (?:foncière|d['’]habitation|de séjour)|" +
    '[وبف]?(?:ال|لل)?ضريبة|[وبف]?(?:ال|لل)?ضرائب|d?dariba',
  'loyers?|rents?|appartements?|flats?|restaurants?|restos?|kebabs?|épici(?:er|ère|erie)s?|commerçants?|boulang\\p{L}+|hôtels?|hotels?|travaux|' +
    'supermarch\\p{L}+|supérettes?|supermarkets?|grocers?|grocery|shops?|magasins?|maisons?|houses?|bénéfices?|profits?|salaires?|salary|wages|héritage|succession|' +
    '[وبفل]?(?:ال)?(?:سوبر ماركت|متاجر|متجر|مطعم|مطاعم|مقهى|كراء|إيجار|إرث|حانوت|بقال|أرباح|راتب)|lmarchi|l7anout|lkra',
);
/** Of sales by the asker, only how high such a tax is asks for another state's law. */
const RATE = wordPattern(
  'quel(?:le)? (?:est l[ea] )?(?:taux|tva|vat)|what (?:rate|vat)|which rate|كم|(?:ال)?نسبة|ch7al',
);

/** The countries abroad that a question names, and the direction of trade that it tells. */
type Named = Pick<QuestionReading, 'direction' | 'entities'>;

/**
 * True for a question that shares words with the field but asks for none of its rules: an everyday subject without any
 * concept of trade, the market of the day, another country's taxes, or an import into another country. `named` is read only
 * where it decides.
 */
export function isOffField(question: string, shares: TermShares, named?: Named): boolean {
  if (MATTERS_OF_THE_DAY.test(question) || FOREIGN_TAXES.test(question)) return true;
  if (IMPORT_ELSEWHERE.test(question) && IMPORTING.test(question) && !OF_MOROCCO.test(question)) return true;
  if (
    HOME_TAXES.test(question) &&
    !OF_MOROCCO.test(question) &&
    named !== undefined &&
    isAbroad(question, named)
  )
    return true;
  return EVERYDAY_SUBJECTS.test(question) && ![...shares.byTerm.keys()].some(isTradeConcept);
}

/** A country abroad is named; what is sold there by the asker is no matter of that country alone, unless its rate is asked for. */
function isAbroad(question: string, { direction, entities }: Named): boolean {
  if (direction === 'import' || entities.countries.length === 0) return false;
  return direction === 'neither' || RATE.test(question);
}
