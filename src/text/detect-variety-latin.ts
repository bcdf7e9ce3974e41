import { DARIJA_LATIN_WORDS } from './darija-words.ts';
import { darijaKey } from './darija.ts';
import { isStopWord } from './stop-words.ts';

/** How much a word speaks for each reading of Latin letters; about 1 for a word that belongs to one alone. */
export interface LatinEvidence {
  darija: number;
  french: number;
  english: number;
}

const darijaKeys = new Set([...DARIJA_LATIN_WORDS].filter((word) => word.length >= 4).map(darijaKey));

/** Content words people type in every second question; grammar alone misses short ones ("flous l bank"). */
const DARIJA_CONTENT = new Set(
  (
    'flous flouss sel3a sla3 sl3a diwana dwana nsedder tsdir taman tomobil tomobila zit charika cherika rokhsa wra9 ' +
    'warqa lwra9 khlas nkhelles khdma lkhdma maghrib lmaghrib fransa sbania merikan chinwa dariba nchri chrit nbi3 sifet ' +
    'nsifet nsift njib ndekhel hwayj 7wayj srdin maticha 3sel zitoun mamnou3 masmou7 dwa telefon tilifoun'
  )
    .split(' ')
    .map(darijaKey),
);

/**
 * Evidence of one word; `word` is folded, `raw` as typed. Darija shows in its grammar words, in digits used as letters
 * (`3`, `7`, `9`, `2`, `5`), in the article before a consonant (`lclient`), in verb prefixes (`kay-`, `ghan-`),
 * in `ma…ch`, and in consonant clusters that neither French nor English begins with.
 */
export function weighLatinWord(word: string, raw: string): LatinEvidence {
  const isFrench = isStopWord(word, 'fr');
  const isEnglish = isStopWord(word, 'en');
  const isAbbreviation = raw.length > 1 && /^[\p{Lu}\d]+$/u.test(raw);
  const darija = isAbbreviation ? 0 : darijaOf(word, isFrench || isEnglish);
  return {
    darija,
    french: frenchOf(word, raw, isFrench, isEnglish, darija),
    english: englishOf(word, isFrench, isEnglish, darija),
  };
}

function darijaOf(word: string, isElsewhere: boolean): number {
  if (DARIJA_LATIN_WORDS.has(word)) {
    if (word.length === 1) return isElsewhere ? 0.15 : 0.6;
    return isElsewhere ? 0.3 : 1;
  }
  if (isElsewhere) return 0;
  if (hasDigitLetters(word)) return 1.5;
  const key = darijaKey(word);
  if (key.length >= 3 && (darijaKeys.has(key) || DARIJA_CONTENT.has(key))) return 1;
  // Three letters are as often an abbreviation typed small: tva, dhl, pvc.
  if (word.length < 4) return 0;
  return SHAPES.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
}

/** `3ndi`, `ch7al`, `lwe9t`, but not `20kg`, `b2b`, `mp3`, `covid19`. */
function hasDigitLetters(word: string): boolean {
  if (/\d\d|[014]|^\d?[a-z]\d?$|^(?:b2[bc]|mp[34]|h264|[a-z]\d)$/.test(word))
    return /^[a-z]*[379][a-z]+[379]/.test(word);
  if (/^\d(?:kg|g|m|h|j|l|t|er|e|eme|nd|rd|th|d|x|dh|ans?|mois|jours?|days?)$/.test(word)) return false;
  return /[a-z]/.test(word) && /[2356789]/.test(word) && word.length >= 3;
}

/** Word shapes of Darija and what one is worth. French and English words of the same shape are rare. */
const SHAPES: readonly (readonly [RegExp, number])[] = [
  [/^ma[a-z]{3,}(?:ch|sh|x)$/, 0.8],
  [/^(?:ka|ta)[ynt][a-z]{3,}(?<!tion|aire|ter|ment|e)$/, 0.6],
  [/^gha(?:n|y|t|d)[a-z]{2,}$/, 0.8],
  [/^l[bcdfghjkmnpqrstvwxz]/, 0.8],
  [/^n[bcdfghjklmprstvwz]/, 0.8],
  [/^m[bcdfghjklpqtvwxz](?!e?lle$)/, 0.7],
  [
    /^(?:t[bcdfgjklmnpqtvz]|y[bcdfghjklmnpqrstvwz]|b[bcdfghjkmnpqstvwxz]|d[bcdfghklmnpqtvwxz]|j[bcdfghjklmnpqrstvwxz])/,
    0.7,
  ],
  [
    /^(?:k[bcdfgjkmpqstvz]|z[bcdfghjklmnpqrstvwz]|r[bcdfgjklmnpqrstvwxz]|f[bcdfghjkmnpqstvwxz]|w[bcdfgjklmnpqstvz]|h[bcdfghjklmnpqrstvz])/,
    0.7,
  ],
  [
    /^(?:s[bdfgjrsvz]|q[a-tv-z]|g[bcdfgjkmpqstvz]|x[bcdfghjklmnpqrstvz]|khd|khl|khr|kht|chn|chk|chm|chh)/,
    0.6,
  ],
  [
    /kh|q(?!u)|(?:dd|ss|tt|nn|mm)[bcdfghjklmnpqrstvwz]|[bcdfghjklmnpqrtvz]w$|ouw|iya$|aya$|[^aeiouy]{5,}/,
    0.5,
  ],
  [/^[^aeiouy]{3,}$/, 0.6],
  [/^(?:kat|kay|kan)[a-z]{3,}/, 0.5],
];

/** Words of the trade that one of the two languages has alone: short questions are often nothing else. */
const FRENCH_TRADE = new Set(
  (
    'tva douane douanes douanier colis taxe taxes droit droits marchandise marchandises facture entreprise societe banque ' +
    'licences autorisation delai delais prix tarif cout frais paiement payer acheter vendre envoyer exporter importer ' +
    'voiture occasion chaussures vetements chine france espagne allemagne turquie maroc etranger devise devises argent ' +
    'bureau proche certificat origine assurance amende remboursement dedouanement dedouaner transitaire combien coute ' +
    'interdit obligatoire norme etiquetage miel huile poisson tomate pneus meubles particulier livraison commande'
  ).split(' '),
);
const ENGLISH_TRADE = new Set(
  (
    'customs parcel parcels duty duties tax goods invoice company bank license deadline price cost fee fees payment pay ' +
    'buy sell send shipping ship used car cars shoes clothes china spain germany turkey morocco abroad currency money ' +
    'office nearest certificate insurance fine penalty refund clearance broker forbidden banned mandatory standard ' +
    'labelling honey oil fish tomatoes tyres furniture delivery order requirements proceeds allowance rules law phone drone'
  ).split(' '),
);
const TRADE_WORD = 0.6;

const FRENCH_SHAPE = /(?:eur|euse|aire|oire|ique|isme|ment|elle|ette|aux|eux|ier|iere|tion|ite|age)s?$/;
const ENGLISH_SHAPE = /(?:ing|ness|ly|ship|ful|less|ght|ough|tion|ity|age)s?$|^(?:wh|th|sh)|ck|oo|ee/;
const BOTH_SHAPE = /(?:tion|age)s?$/;

function frenchOf(word: string, raw: string, isFrench: boolean, isEnglish: boolean, darija: number): number {
  if (isFrench) return isEnglish ? 0.4 : word.length === 1 ? 0.4 : 1;
  if (darija > 0.4) return 0;
  if (/[éèêëàâçùûîïôœ]/iu.test(raw)) return 0.8;
  if (FRENCH_TRADE.has(word)) return TRADE_WORD;
  if (BOTH_SHAPE.test(word)) return 0.1;
  return FRENCH_SHAPE.test(word) ? 0.3 : 0;
}

function englishOf(word: string, isFrench: boolean, isEnglish: boolean, darija: number): number {
  if (isEnglish) return isFrench ? 0.4 : word.length === 1 ? 0.4 : 1;
  if (darija > 0.4) return 0;
  if (ENGLISH_TRADE.has(word)) return TRADE_WORD;
  if (BOTH_SHAPE.test(word)) return 0.1;
  return ENGLISH_SHAPE.test(word) ? 0.3 : 0;
}
