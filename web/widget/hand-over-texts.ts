import type { Language } from '../../src/source/language.ts';

/** Every word of the way to the regional office, in one language; names of regions and towns come from the server. */
export interface HandOverTexts {
  readonly title: string;
  readonly region: string;
  readonly unset: string;
  /** What the base knows of the office of a region, and that it knows no more. */
  readonly office: (region: string, capital: string) => string;
  readonly unknown: string;
  readonly unavailable: string;
  readonly draft: string;
  readonly copy: string;
}

const FR: HandOverTexts = {
  title: 'Demander au bureau régional',
  region: 'Votre région',
  unset: 'Choisir',
  office: (region, capital) =>
    `${region} : le bureau du commerce extérieur est annoncé dans la délégation régionale du ministère de l’Industrie et du Commerce, à ${capital}. Son adresse et son téléphone ne sont pas publiés.`,
  unknown: 'Aucun bureau n’est connu pour cette région.',
  unavailable: 'Les bureaux n’ont pas pu être chargés.',
  draft: 'À lui transmettre',
  copy: 'Copier le texte',
};

const AR: HandOverTexts = {
  title: 'اسأل المكتب الجهوي',
  region: 'جهتك',
  unset: 'اختر',
  office: (region, capital) =>
    `${region}: أُعلن عن مكتب التجارة الخارجية داخل المندوبية الجهوية لوزارة الصناعة والتجارة، في ${capital}. عنوانه وهاتفه غير منشورين.`,
  unknown: 'لا يُعرف مكتب لهذه الجهة.',
  unavailable: 'تعذر تحميل المكاتب.',
  draft: 'نص لترسله إليه',
  copy: 'نسخ النص',
};

const EN: HandOverTexts = {
  title: 'Ask the regional office',
  region: 'Your region',
  unset: 'Choose',
  office: (region, capital) =>
    `${region}: the foreign trade office is announced inside the regional delegation of the Ministry of Industry and Trade, in ${capital}. Its address and telephone are not published.`,
  unknown: 'No office is known for this region.',
  unavailable: 'The offices could not be loaded.',
  draft: 'What to send them',
  copy: 'Copy the text',
};

export const HAND_OVER_TEXTS: Readonly<Record<Language, HandOverTexts>> = { fr: FR, ar: AR, en: EN };
