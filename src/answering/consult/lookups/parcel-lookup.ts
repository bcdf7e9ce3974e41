import { KNOWN_RULES } from '../rules/known-rules.ts';
import { createAsks, toItems, type LookUp } from './lookup-question.ts';

/** What a purchase online pays, and what a gift is spared. */
const RULES = [KNOWN_RULES.onlineCharges, KNOWN_RULES.giftRelief];

const SHOPS = 'shein|temu|ali ?express|amazon|ebay|شي ان|شين|تيمو|علي اكسبريس|امازون|ايباي';
/** The day since which every purchase pays. */
const SINCE = '2022-07-01';
/** A shop abroad that sells online, or a purchase on some site. */
const BOUGHT =
  `${SHOPS}|(commande|commandee?s?|achete|achetee?s?|ordered|bought|order|buy) (_ )?(_ )?(_ )?(_ )?(_ )?(online|en ligne|sur internet|on the internet|on a website|from a website|sur un site|web shop)|` +
  '(site|boutique en ligne|web shop|online shop|online store) (chinois|etranger|francais|turc|en chine|in china|abroad)|(chinese|foreign|french|turkish) (web ?shop|web ?site|online (shop|store))|' +
  '(موقع|مواقع) (صيني~|اجنبي~|فرنسي~|تركي~|في الصين)|(شريت|شرات|اشتريت|طلبت|كومانديت) (_ )?(_ )?(_ )?(_ )?(من )?(النت|الانترنت|انترنت|الانترنيت|موقع)';
const CHARGED =
  'diwana|ddiwana|nkhle?s|nkhelles|nkhalles|khelles|ghankhelles|ghatkhle?s|pay|pays|paying|paye|payer|payerai|paie|paierai|charged?|charges?|taxes?|taxed|taxee?|douan~|customs|dut(y|ies)|droits?|en plus|extra|fees?|frais|' +
  'ادفع|ندفع|اداء|اودي|نخلص~|خلص~|غنخلص~|نودي|رسوم|ضرايب|ضريبه|جمارك|الديوانه|ديوانه|للديوانه|يطالب~|سيطالب~';
/** An allowance, a limit, a ban, a delay or a resale is another matter, and so is a parcel that does not come. */
const OTHER_MATTER =
  '!plafond~|limite|limites|dotation|maximum|depens~|reste|rest~|encore|allowance|limit|limits|yearly|spend|spent|left|remain~|cap|card|carte|interdit~|prohib~|forbidden|banned|allowed|autoris~|licence|license|' +
  'perdu|lost|retour~|return~|rembours~|refund~|renvo~|retard|delai|delay|bloque~|stuck|boutique|magasin|revend~|resell|resale|stock|shop in|my shop|societe|company|cadeau|gift|vehicule|voiture|car|' +
  'سقف|حد اقصي|المخصص|باقي|بقا|مازال|نصرف|صرف~|بطاقه|كارط|ممنوع~|رخصه|ترخيص|ضاع~|رجع~|ارجاع|استرجاع|تاخر~|محبوس~|محل~|حانوت|نعاود نبيع|هديه|هدايا|سياره|طوموبيل';

const asksWhetherItPays = createAsks(
  [[BOUGHT, CHARGED, OTHER_MATTER]],
  [
    [
      'site (chinois|dyal chine|mn chine)|(chrit|chritha|tlebt|commandit|komandit) (_ )?(_ )?(_ )?(mn |men )?(net|lnet|internet|lintirnit)',
      'khles~|nkheles~|ghankheles~|nkhelles~|ghatkhles|ghatkheles|khalles|diwana|ddiwana|douane|taxe|droits|nzid',
      '!ma7dod|plafond|mazal|ba9i|sraft|masrouf|mamnou3|7anout|l7anout|magasin|kado|kadou|cadeau|tonobil|tomobil|dotation|carte',
    ],
  ],
);

/** A parcel that leaves. */
const SENT = 'vers|envoie|envoyer|j expedie|send~|sent to|الي|ارسل~|نصيفط~|كنصيفط~';
/** A parcel, from a country that is named: the country’s agreement would be told instead. */
const asksWhatParcelPays = createAsks(
  [
    [
      '(colis|parcel|package|packet|paquet) (_ )?(de|du|d|des|depuis|venant|en provenance|expedie|from|coming)|(الطرد|طرد|كولي|الكولي|طرود) (_ )?(من|قادم|ات)',
      CHARGED,
      `${OTHER_MATTER}|${SENT}`,
    ],
  ],
  [
    [
      'l?(koli|colis) (_ )?(mn|men|jay|ja)',
      'khles~|nkheles~|nkhelles~|khalles|diwana|ddiwana|douane|taxe|droits',
      '!mamnou3|kado|kadou|cadeau',
    ],
  ],
);

/** Whether a purchase online or a parcel pays at customs: yes, whatever its value, but it was otherwise before {@link SINCE}. */
export const parcelLookup: LookUp = (asked) => {
  const { direction, entities, intent, asOf } = asked;
  if (intent !== 'fact' || direction === 'export' || asOf < SINCE) return undefined;
  if (!asksWhetherItPays(asked) && !(entities.countries.length > 0 && asksWhatParcelPays(asked)))
    return undefined;
  return {
    kind: 'lookup',
    tool: 'parcel',
    form: 'answer',
    items: toItems([KNOWN_RULES.onlinePurchase]),
    rules: RULES,
  };
};
