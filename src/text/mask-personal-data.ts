import type { Language } from '../source/language.ts';

/** What of a person can be told from a text by its form alone. */
export type PersonalDataKind = 'email' | 'iban' | 'card' | 'rib' | 'phone' | 'identity' | 'passport';

/** What stands in the place of a value: its kind, which the rest of the sentence may need, and nothing of itself. */
const TOKENS: Readonly<Record<Language, Readonly<Record<PersonalDataKind, string>>>> = {
  fr: {
    email: '[adresse électronique]',
    iban: '[IBAN]',
    card: '[carte bancaire]',
    rib: '[RIB]',
    phone: '[téléphone]',
    identity: '[carte d’identité]',
    passport: '[passeport]',
  },
  ar: {
    email: '[بريد إلكتروني]',
    iban: '[رقم حساب دولي]',
    card: '[بطاقة بنكية]',
    rib: '[رقم حساب بنكي]',
    phone: '[هاتف]',
    identity: '[بطاقة وطنية]',
    passport: '[جواز سفر]',
  },
  en: {
    email: '[e-mail address]',
    iban: '[IBAN]',
    card: '[bank card]',
    rib: '[bank account]',
    phone: '[telephone]',
    identity: '[identity card]',
    passport: '[passport]',
  },
};

/** One digit in any of our scripts. */
const D = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
/** What people put between groups of digits. */
const GAP = '[\\s\\u00a0\\u202f.\\-–/()]{0,2}';
const NOT_IN_NUMBER = `(?<![\\p{L}\\p{N}][.,]?)`;
const NO_NUMBER_AFTER = `(?![.,]?[\\p{L}\\p{N}])`;

const EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/giu;
/** 24 digits: bank 3, town 3, account 16, key 2; written in any groups. */
const RIB = new RegExp(`${NOT_IN_NUMBER}${D}(?:[\\s\\u00a0-]?${D}){23}${NO_NUMBER_AFTER}`, 'gu');
const CARD = new RegExp(`${NOT_IN_NUMBER}${D}(?:[\\s\\u00a0-]?${D}){12,18}${NO_NUMBER_AFTER}`, 'gu');
/**
 * Moroccan numbers: +212, 00212 or 0, then 5, 6, 7 or 8 and eight digits; and other international ones with a plus. A number
 * without any prefix is not told from an amount.
 */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:\\+\\s?|[0٠]{2}\\s?)[2٢][1١][2٢]${GAP}(?:\\(?[0٠]\\)?${GAP})?[5-8٥-٨](?:${GAP}${D}){8}${NO_NUMBER_AFTER}|` +
    `(?<![\\p{L}\\p{N}.,])[0٠۰][5-7٥-٧۵-۷](?:[\\s\\u00a0.\\-–/]{0,2}${D}){8}${NO_NUMBER_AFTER}|` +
    `(?<![\\p{L}\\p{N}])\\+${D}{1,3}(?:${GAP}${D}){7,12}${NO_NUMBER_AFTER}`,
  'gu',
);
/** One or two Latin letters and five or six digits: the national card. HS chapters, laws and forms are not written so. */
const IDENTITY = /(?<![\p{L}\p{N}./-])[A-Z]{1,2}\s?\d{5,6}(?![\p{L}\p{N}]|[.,/-]\p{N})/gu;
/** The same in small letters counts where the card is named just before. */
const NAMED_IDENTITY =
  /((?:cin|cni[ée]?|carte nationale|carte d.identité|identity card|id card|national id|البطاقة الوطنية|بطاقة التعريف|لاكارط|lakart)[^\p{N}\n]{0,25}?)(?<![\p{L}\p{N}])[a-z]{1,2}\s?\d{4,7}(?![\p{L}\p{N}])/giu;
/** Passport numbers have no form of their own: they are known by the word before them. */
const NAMED_PASSPORT =
  /((?:passe?port[es]?|جواز(?: ال)?سفر[يهك]?|الباسبور|باسبور|paspor)[^\p{N}\n]{0,25}?)(?<![\p{L}\p{N}])[A-Z]{0,2}\s?\d{6,9}(?![\p{L}\p{N}])/giu;
/** Words after which letters and digits name something of trade: a DUM, a title, a container, a form, a standard. */
const NAMED_BEFORE =
  /(?:loi|law|décret|article|norme|iso|nm|form(?:ulaire)?|modèle|réf(?:érence)?|dum|titre|vol|flight|lot|conteneur|container|code|sh|hs|ref|no|n°)\s*(?:n°|no)?\s*:?\s*$/iu;

/**
 * Text without what tells who a person is: e-mail addresses, telephone numbers, national cards, passports, IBAN, RIB and card
 * numbers, each replaced by a token that names its kind in `language`. Codes of goods, amounts, dates, laws and the
 * identifiers of companies (ICE, 15 digits) stay: a company is no person, and they are what trade is asked about. Doing it twice changes nothing more; a
 * text without such values is given back as it is. It errs on the side of leaving: names and addresses are not looked for.
 */
export function maskPersonalData(text: string, language: Language): string {
  if (!/[\d\u0660-\u0669\u06f0-\u06f9@]|\(at\)|\[at\]/u.test(text)) return text;
  const token = TOKENS[language];
  return text
    .replace(EMAIL, token.email)
    .replace(IBAN, (found) => (isIban(found) ? token.iban : found))
    .replace(RIB, token.rib)
    .replace(PHONE, (found, at: number, whole: string) =>
      isGoodsCode(found, whole, at) ? found : token.phone,
    )
    .replace(CARD, (found) => (isCard(found) ? token.card : found))
    .replace(NAMED_PASSPORT, (_, named: string) => `${named}${token.passport}`)
    .replace(NAMED_IDENTITY, (_, named: string) => `${named}${token.identity}`)
    .replace(IDENTITY, (found, at: number, whole: string) =>
      NAMED_BEFORE.test(whole.slice(Math.max(0, at - 20), at)) ? found : token.identity,
    );
}

/** Words before a number that make it a code of goods, or a telephone number. */
const GOODS_BEFORE =
  /(?:code|sh|hs|position|heading|nomenclature|tarif\p{L}*|tariff|البند|المنسق|التعريفة|رمز|كود)\s*(?:n°|:)?\s*$/iu;
const PHONE_BEFORE =
  /(?:t[ée]l\p{L}*|phone|gsm|portable|mobile|whatsapp|num[ée]ro|appel\p{L}*|call|nmra|nemra|هاتف\p{L}*|الهاتف|رقمي|نمر\p{L}*|واتساب)[^\p{N}]{0,12}$/iu;
/** Headings of chapters 5, 6 and 7 of the Harmonized System, the only ones that begin like telephone numbers. */
const GOODS_CODE = /^0(?:50[1-9]|51[01]|60[1-4]|70[1-9]|71[0-4])/;

/**
 * Ten digits that are a line of the tariff: under a heading that exists, and grouped or named as one or, like most lines, with
 * a 0 at the end. Said to be a telephone number, they are one.
 */
function isGoodsCode(found: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  if (!GOODS_CODE.test(found.replace(/\D/g, '')) || PHONE_BEFORE.test(before)) return false;
  return /^\d{4}[ .]\d{2}[ .]\d{2}[ .]\d{2}$/.test(found) || GOODS_BEFORE.test(before) || found.endsWith('0');
}

/** Check of ISO 13616: the number with its first four signs at its end, letters as 10 to 35, is 1 modulo 97. */
function isIban(found: string): boolean {
  const signs = found.replace(/[ -]/g, '').toUpperCase();
  if (signs.length < 15 || signs.length > 34) return false;
  const digits = (signs.slice(4) + signs.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  const remainder = Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  // A Moroccan one is masked with a slip of the pen in it, too: what else begins with MA and has 28 signs?
  return remainder === 1 || (signs.startsWith('MA') && signs.length === 28);
}

/** Check of ISO/IEC 7812 (Luhn) over 13 to 19 digits; 15 are an ICE unless they begin as American Express does. */
function isCard(found: string): boolean {
  const digits = Array.from(found.replace(/[^\p{Nd}]/gu, ''), digitOf);
  const isCompany = digits.length === 15 && !(digits[0] === 3 && (digits[1] === 4 || digits[1] === 7));
  if (isCompany || digits[0] === undefined || digits[0] < 2 || digits[0] > 6) return false;
  const sum = digits.reverse().reduce((total, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

function digitOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x06f0) return code - 0x06f0;
  return code >= 0x0660 ? code - 0x0660 : code - 0x30;
}
