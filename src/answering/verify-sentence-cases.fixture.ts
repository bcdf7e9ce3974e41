import type { Language } from '../source/language.ts';

/** A sentence as a model may write it. `cites`: the blocks, 1 or 2; `holds`: whether the blocks bear it out. */
export interface VerifierCase {
  readonly language: Language;
  readonly kind: string;
  readonly sentence: string;
  readonly cites: readonly (1 | 2)[];
  readonly holds: boolean;
}

/** What the two blocks say, the same in each language. */
export const CASE_BLOCKS: Readonly<Record<Language, readonly [string, string]>> = {
  fr: [
    `- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]
- Pour les services, le délai de rapatriement des recettes est de 90 jours après la prestation.[^1]
- La taxe parafiscale à l'importation est de 0,25 % de la valeur en douane depuis le 1er janvier 2013.[^1]
- Aucune licence n'est exigée pour l'huile d'argan en contenants de cinq litres au plus.[^1]`,
    `- L'engagement d'importation est valable 6 mois à compter de la domiciliation en banque.[^1]
- Une licence d'exportation est exigée pour les sardines jusqu'au 31 janvier 2027.[^1]
- Tout exportateur établit la déclaration d'origine jusqu'à 6 000 euros par envoi.[^1]`,
  ],
  ar: [
    `- بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما بعد التصريح الجمركي.[^1]
- بالنسبة للخدمات، أجل استرجاع العائدات هو 90 يوما بعد إنجاز الخدمة.[^1]
- الرسم شبه الضريبي عند الاستيراد هو 0,25% من القيمة الجمركية منذ فاتح يناير 2013.[^1]
- لا تشترط أي رخصة لزيت الأركان في أوعية لا تتجاوز خمسة لترات.[^1]`,
    `- الالتزام بالاستيراد صالح 6 أشهر ابتداء من التوطين البنكي.[^1]
- تشترط رخصة التصدير للسردين إلى غاية 31 يناير 2027.[^1]
- يعد كل مصدر تصريح المنشأ في حدود 6.000 يورو لكل إرسالية.[^1]`,
  ],
  en: [
    `- For goods, the period for repatriating proceeds is 150 days after the customs declaration.[^1]
- For services, the period for repatriating proceeds is 90 days after the service is performed.[^1]
- The parafiscal tax on imports is 0.25% of the customs value since 1 January 2013.[^1]
- No licence is required for argan oil in containers of at most five litres.[^1]`,
    `- The import commitment is valid for 6 months from domiciliation with the bank.[^1]
- An export licence is required for sardines until 31 January 2027.[^1]
- Any exporter makes out the origin declaration up to 6,000 euros per consignment.[^1]`,
  ],
};

type Row = readonly [kind: string, holds: boolean, cites: readonly (1 | 2)[], sentence: string];

const FRENCH: readonly Row[] = [
  [
    'true',
    true,
    [1],
    'Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.',
  ],
  [
    'true',
    true,
    [1],
    'Les recettes des services sont rapatriées dans un délai de 90 jours après la prestation.',
  ],
  [
    'true',
    true,
    [1],
    'Le délai de rapatriement des recettes est de 150 jours pour les biens et de 90 jours pour les services.',
  ],
  ['true', true, [1], 'La taxe parafiscale à l’importation est de 0,25 % de la valeur en douane.'],
  ['true', true, [1], 'Aucune licence n’est exigée pour l’huile d’argan en contenants de 5 litres au plus.'],
  ['true', true, [2], 'L’engagement d’importation est valable 6 mois à compter de la domiciliation.'],
  ['true', true, [2], 'Une licence d’exportation est exigée pour les sardines jusqu’au 31/01/2027.'],
  ['true', true, [2], 'La déclaration d’origine est établie par tout exportateur jusqu’à 6 000 € par envoi.'],
  [
    'negation',
    false,
    [1],
    'Une licence est exigée pour l’huile d’argan en contenants de cinq litres au plus.',
  ],
  [
    'negation',
    false,
    [2],
    'Aucune licence d’exportation n’est exigée pour les sardines jusqu’au 31 janvier 2027.',
  ],
  ['negation', false, [2], 'Les sardines sont dispensées de licence d’exportation jusqu’au 31 janvier 2027.'],
  [
    'swap',
    false,
    [1],
    'Le délai de rapatriement des recettes est de 90 jours pour les biens et de 150 jours pour les services.',
  ],
  [
    'swap',
    false,
    [1],
    'Pour les biens, le délai de rapatriement des recettes est de 90 jours après la déclaration en douane.',
  ],
  [
    'unit',
    false,
    [1],
    'Pour les biens, le délai de rapatriement des recettes est de 150 mois après la déclaration en douane.',
  ],
  [
    'unit',
    false,
    [2],
    'L’engagement d’importation est valable 6 semaines à compter de la domiciliation en banque.',
  ],
  ['unit', false, [2], 'Tout exportateur établit la déclaration d’origine jusqu’à 6 000 dirhams par envoi.'],
  [
    'date',
    false,
    [1],
    'La taxe parafiscale à l’importation est de 0,25 % de la valeur en douane depuis le 1er mars 2013.',
  ],
  ['date', false, [1], 'Depuis septembre, le délai de rapatriement des recettes de biens est de 150 jours.'],
  [
    'quote',
    false,
    [1],
    'La fiche dit « Pour les services, le délai de rapatriement des recettes est de 90 jours ouvrables après la prestation ».',
  ],
  ['quote', false, [2], 'La fiche dit « Une licence d’exportation est recommandée pour les sardines ».'],
  [
    'block',
    false,
    [2],
    'Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.',
  ],
  [
    'block',
    false,
    [1],
    'L’engagement d’importation est valable 6 mois à compter de la domiciliation en banque.',
  ],
  [
    'contrary',
    false,
    [2],
    'Une licence d’importation est exigée pour les sardines jusqu’au 31 janvier 2027.',
  ],
  [
    'contrary',
    false,
    [1],
    'Pour les biens, le délai de rapatriement des recettes est de 150 jours avant la déclaration en douane.',
  ],
  [
    'addition',
    false,
    [1],
    'Le délai de rapatriement des recettes de biens est de 150 jours, sous peine de prison ferme et de confiscation.',
  ],
  [
    'addition',
    false,
    [1],
    'Le délai de rapatriement des recettes de biens est de 150 jours, à déclarer à l’ONSSA.',
  ],
];

const ARABIC: readonly Row[] = [
  ['true', true, [1], 'بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما بعد التصريح الجمركي.'],
  ['true', true, [1], 'أجل استرجاع عائدات الخدمات هو 90 يوما بعد إنجاز الخدمة.'],
  ['true', true, [1], 'أجل استرجاع العائدات هو 150 يوما للبضائع و90 يوما للخدمات.'],
  ['true', true, [1], 'الرسم شبه الضريبي عند الاستيراد هو 0,25% من القيمة الجمركية.'],
  ['true', true, [1], 'لا تشترط أي رخصة لزيت الأركان في أوعية لا تتجاوز 5 لترات.'],
  ['true', true, [2], 'الالتزام بالاستيراد صالح 6 أشهر ابتداء من التوطين.'],
  ['true', true, [2], 'تشترط رخصة التصدير للسردين إلى غاية ٣١ يناير ٢٠٢٧.'],
  ['true', true, [2], 'يعد كل مصدر تصريح المنشأ في حدود 6000 يورو لكل إرسالية.'],
  ['negation', false, [1], 'تشترط رخصة لزيت الأركان في أوعية لا تتجاوز خمسة لترات.'],
  ['negation', false, [2], 'لا تشترط رخصة التصدير للسردين إلى غاية 31 يناير 2027.'],
  ['negation', false, [2], 'السردين معفى من رخصة التصدير إلى غاية 31 يناير 2027.'],
  ['swap', false, [1], 'أجل استرجاع العائدات هو 90 يوما للبضائع و150 يوما للخدمات.'],
  ['swap', false, [1], 'بالنسبة للبضائع، أجل استرجاع العائدات هو 90 يوما بعد التصريح الجمركي.'],
  ['unit', false, [1], 'بالنسبة للبضائع، أجل استرجاع العائدات هو 150 شهرا بعد التصريح الجمركي.'],
  ['unit', false, [2], 'الالتزام بالاستيراد صالح 6 أسابيع ابتداء من التوطين البنكي.'],
  ['unit', false, [2], 'يعد كل مصدر تصريح المنشأ في حدود 6.000 درهم لكل إرسالية.'],
  ['date', false, [1], 'الرسم شبه الضريبي عند الاستيراد هو 0,25% من القيمة الجمركية منذ فاتح مارس 2013.'],
  ['date', false, [1], 'منذ شتنبر، أجل استرجاع عائدات البضائع هو 150 يوما.'],
  [
    'quote',
    false,
    [1],
    'تقول البطاقة « بالنسبة للخدمات، أجل استرجاع العائدات هو 90 يوم عمل بعد إنجاز الخدمة ».',
  ],
  ['quote', false, [2], 'تقول البطاقة « تستحسن رخصة التصدير للسردين إلى غاية 31 يناير 2027 ».'],
  ['block', false, [2], 'بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما بعد التصريح الجمركي.'],
  ['block', false, [1], 'الالتزام بالاستيراد صالح 6 أشهر ابتداء من التوطين البنكي.'],
  ['contrary', false, [2], 'تشترط رخصة الاستيراد للسردين إلى غاية 31 يناير 2027.'],
  ['contrary', false, [1], 'بالنسبة للبضائع، أجل استرجاع العائدات هو 150 يوما قبل التصريح الجمركي.'],
  ['addition', false, [1], 'أجل استرجاع عائدات البضائع هو 150 يوما، تحت طائلة السجن النافذ والمصادرة.'],
  ['addition', false, [1], 'أجل استرجاع عائدات البضائع هو 150 يوما، ويجب إخبار مكتب السلامة الصحية.'],
];

const ENGLISH: readonly Row[] = [
  [
    'true',
    true,
    [1],
    'For goods, the period for repatriating proceeds is 150 days after the customs declaration.',
  ],
  [
    'true',
    true,
    [1],
    'The proceeds of services are repatriated within 90 days after the service is performed.',
  ],
  ['true', true, [1], 'The period for repatriating proceeds is 150 days for goods and 90 days for services.'],
  ['true', true, [1], 'The parafiscal tax on imports is 0.25% of the customs value.'],
  ['true', true, [1], 'No licence is required for argan oil in containers of at most 5 litres.'],
  ['true', true, [2], 'The import commitment is valid for six months from domiciliation.'],
  ['true', true, [2], 'An export licence is required for sardines until 31/01/2027.'],
  ['true', true, [2], 'The origin declaration is made out by any exporter up to EUR 6,000 per consignment.'],
  ['negation', false, [1], 'A licence is required for argan oil in containers of at most five litres.'],
  ['negation', false, [2], 'No export licence is required for sardines until 31 January 2027.'],
  ['negation', false, [2], 'Sardines are exempt from the export licence until 31 January 2027.'],
  [
    'swap',
    false,
    [1],
    'The period for repatriating proceeds is 90 days for goods and 150 days for services.',
  ],
  [
    'swap',
    false,
    [1],
    'For goods, the period for repatriating proceeds is 90 days after the customs declaration.',
  ],
  [
    'unit',
    false,
    [1],
    'For goods, the period for repatriating proceeds is 150 months after the customs declaration.',
  ],
  ['unit', false, [2], 'The import commitment is valid for 6 weeks from domiciliation with the bank.'],
  ['unit', false, [2], 'Any exporter makes out the origin declaration up to 6,000 dirhams per consignment.'],
  ['date', false, [1], 'The parafiscal tax on imports is 0.25% of the customs value since 1 March 2013.'],
  ['date', false, [1], 'Since September, the period for repatriating proceeds of goods is 150 days.'],
  [
    'quote',
    false,
    [1],
    'The sheet says “For services, the period for repatriating proceeds is 90 working days after the service”.',
  ],
  ['quote', false, [2], 'The sheet says ‘An export licence is recommended for sardines’.'],
  [
    'block',
    false,
    [2],
    'For goods, the period for repatriating proceeds is 150 days after the customs declaration.',
  ],
  ['block', false, [1], 'The import commitment is valid for 6 months from domiciliation with the bank.'],
  ['contrary', false, [2], 'An import licence is required for sardines until 31 January 2027.'],
  [
    'contrary',
    false,
    [1],
    'For goods, the period for repatriating proceeds is 150 days before the customs declaration.',
  ],
  [
    'addition',
    false,
    [1],
    'The period for repatriating proceeds of goods is 150 days, on pain of prison and confiscation.',
  ],
  [
    'addition',
    false,
    [1],
    'The period for repatriating proceeds of goods is 150 days, to be reported to the ONSSA.',
  ],
];

const toCases = (language: Language, rows: readonly Row[]): VerifierCase[] =>
  rows.map(([kind, holds, cites, sentence]) => ({ language, kind, holds, cites, sentence }));

/** 26 in each language, 8 of them true. */
export const VERIFIER_CASES: readonly VerifierCase[] = [
  ...toCases('fr', FRENCH),
  ...toCases('ar', ARABIC),
  ...toCases('en', ENGLISH),
];
