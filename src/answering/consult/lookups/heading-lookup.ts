import { REPLY_LANGUAGE, VARIETIES } from '../../../source/language.ts';
import { normalisedWords } from '../../../text/normalise.ts';
import { isStopWord } from '../../../text/stop-words.ts';
import type { HeadingResult } from '../../../trade/hs-finder/find-headings.ts';
import { distinctReferences, type StatementReference } from '../../../trade/trade-tables.ts';
import { createAsks, toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';

/** Headings told: fewer would look like an answer, more like none. */
const HEADINGS = { least: 2, most: 5 };
/** Goods are named in a few words: more is a story, whose words are found under any heading. */
const MOST_WORDS = 6;
/** Share of those words that the first heading must have been found by. */
const LEAST_KNOWN = 0.5;
/** After the first few, a heading less probable than this only takes room. */
const LEAST_PROBABLE = 0.02;

/** The rules, the form of a code, or a code of another kind are asked for. */
const ASKS_ELSE = createAsks(
  [
    [
      'regles?|(produit|article|marchandise)s? (compose|composite|mixte|melange|incomplet|non monte|demonte|inacheve)e?s?|plusieurs|assortiments?|' +
        'comment (se )?(fait|fonctionne|trouver|connaitre|savoir|choisir|determiner)|comment je sais|a quoi sert|chiffres?|six|dix|lettres?|difference|erreur|faux|mauvais|fausse|sanction|amende|litiges?|disputes?|conteste~|commission|juge|' +
        'qui (decide|classe|fixe)|decision anticipee|renseignement tarifaire|changer|change|verifier|quel (taux|droit)|combien|hesite|deux|chercher|fournisseur|articles?|contrat|regime|dum|suspens~|temporaire|depot|suffi~|conseil~|restriction|licence|rokhsa|concern~|touch~|existe|facture|confie',
    ],
    [
      'composite (goods|product)s?|(goods|product)s? (made )?of (several|different)|unassembled|incomplete|several|two|' +
        'rules?|how (do|can|to|does|is|many)|what is (an?|the (use|purpose|difference))|who (decides|classifies)|wrong|mistake|disputes?|board|penalt~|binding ruling|advance ruling|what (duty|rate)|check|digits?|numbers?|letters?|ten|supplier|contract|temporary|warehouse|enough|advises?|restricted|licen(c|s)e|hit|exist|where|clause|invoice',
    ],
    [
      'قواعد|كيف|كيفاش|كم|من (يقرر|يحدد)|خطا|الفرق|غرامه|عقوبه|القرار المسبق|مسبق|شكون (كيحدد|لي)|منازعه|خلاف|ارقام|حروف|اين|فين|رخصه|الرخصه|تقييد|عقد|فصل فالكود|مورد|فاتوره|ملف|كيهضر|صحيح|بجوج|جوج|نخيط~|نصيحه',
    ],
  ],
  [['fin|kifach|7rouf|rokhsa|khilaf|chiffres?|regime|dum|article|wach|litige|supplier|fournisseur']],
);

/** Words of the question itself, folded, that name no goods, in the languages people write. */
const NAMING_NOTHING = new Set(
  normalisedWords(
    'code codes sh hs ngp douanier douaniere douaniers douane tarifaire tarifaires nomenclature position positions sous espece classement classer classe classes classee classees classent chapitre ' +
      'harmonise systeme tarif quel quelle quels quelles est sont sous dans chercher cherche trouver donne donnez donner connaitre besoin voudrais veux faut utiliser declarer mettre indiquer correspond produit produits ' +
      'marchandise marchandises article articles importer importation import exporter exportation export importe exporte importons exportons vends vendre achete acheter maroc marocain marocaine marocaines bonjour svp merci relevent releve tombe tombent ' +
      'heading headings subheading tariff customs commodity number harmonized harmonised system classification classify classified classifies fall falls under goods product products item items ship shipping ' +
      'importing exporting importer exporter want need tell give find use declare please hello morocco moroccan which what chapter correct right ' +
      'رمز الرمز النظام المنسق المنسّق الجمركي الجمارك التعريفه التعريفي البند بند الفصل فصل تصنيف تصنف اصنف نصنف يصنف التصنيف تندرج يندرج اي ما هو هي تحت ضمن في لسلعه سلعه السلعه بضاعه البضاعه منتوج المنتوج المنتج منتج استيراد استورد نستورد تصدير اصدر نصدر المغرب ' +
      'المغربي المغربيه كود الكود الديوانه ديوانه فالديوانه ديال شنو هو اشنو اش واش بغيت نعرف نجيب خاصني عافاك لي اللي هاد ' +
      'lcode kod lkod diwana dwana ddiwana dyal dial d sel3a sl3a lproduit chno achno chnou howa houwa hia hiya ina achmen chmen bghit n3ref nsadar nsader njib nimporter nexporter 3afak li lli f salam khassni maghrib lmaghrib',
  ),
);

/** Headings that the goods of a question may fall under, each as its row, and the way to an answer that binds. */
export const headingLookup: LookUp = (asked, { findHeadings }) => {
  if (findHeadings === undefined || asked.intent !== 'classification' || ASKS_ELSE(asked)) return undefined;
  const goods = goodsOf(asked);
  if (goods.words === 0 || goods.words > MOST_WORDS) return undefined;
  const found = findHeadings({ words: goods.text, language: asked.language, k: HEADINGS.most });
  const likely = found.candidates.filter(({ score }, i) => i < HEADINGS.least || score >= LEAST_PROBABLE);
  const known = likely[0]?.matchedWords.length ?? 0;
  if (likely.length < HEADINGS.least || known < LEAST_KNOWN * goods.words) return undefined;
  return {
    kind: 'lookup',
    tool: 'hs-heading',
    form: 'choice',
    items: toItems(likely.map(({ statement }) => statement)),
    rules: rulesOf(found),
  };
};

/** What is left of a question without its own words: as it is written, because an accent may tell tea from an article. */
function goodsOf({ question, language }: LookupQuestion): { text: string; words: number } {
  const varieties = VARIETIES.filter((variety) => REPLY_LANGUAGE[variety] === language);
  const isTelling = (word: string): boolean =>
    !NAMING_NOTHING.has(word) &&
    !/^\d+$|^.$/u.test(word) &&
    !varieties.some((variety) => isStopWord(word, variety));
  const parts = question.split(/\s+/u).map((text) => ({ text, own: normalisedWords(text) }));
  const naming = parts.filter(({ own }) =>
    own.some((word) => !NAMING_NOTHING.has(word) && !/^\d+$/.test(word)),
  );
  // A preposition in front would be taken for the start of what the goods are made of.
  const first = naming.findIndex(({ own }) => own.some(isTelling));
  const text = naming.slice(Math.max(0, first)).map((part) => part.text);
  return { text: text.join(' '), words: naming.flatMap(({ own }) => own).filter(isTelling).length };
}

/** What sets the first ones apart, where the base tells it; that the notes decide; the binding ruling. */
function rulesOf({ distinctions, checks, bindingRuling }: HeadingResult): StatementReference[] {
  const apart = distinctions.flatMap(({ rule }) => rule ?? []).slice(0, 1);
  const notes = checks
    .filter(({ id }) => id === 'legal-notes')
    .flatMap(({ statements }) => statements.slice(-1));
  return distinctReferences([...apart, ...notes, ...bindingRuling.slice(0, 1)]);
}
