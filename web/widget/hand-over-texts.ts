import type { Language } from '../../src/source/language.ts';

/** Every word of the way to the regional office, in one language; names of regions and towns come from the server. */
export interface HandOverTexts {
  readonly title: string;
  /** What the base knows of the office of a region, and that it knows no more. */
  readonly office: (region: string, capital: string) => string;
  readonly draft: string;
}

const FR: HandOverTexts = {
  title: 'Demander au bureau régional du commerce extérieur',
  office: (region, capital) =>
    `${region} : à la délégation du ministère de l’Industrie et du Commerce, à ${capital}. L’adresse et le téléphone ne sont pas publiés.`,
  draft: 'À lui transmettre',
};

const AR: HandOverTexts = {
  title: 'اسأل المكتب الجهوي للتجارة الخارجية',
  office: (region, capital) =>
    `${region}: داخل مندوبية وزارة الصناعة والتجارة في ${capital}. العنوان والهاتف غير منشورين.`,
  draft: 'نص لترسله إليه',
};

const EN: HandOverTexts = {
  title: 'Ask the regional foreign trade office',
  office: (region, capital) =>
    `${region}: at the delegation of the Ministry of Industry and Trade in ${capital}. Address and telephone are not published.`,
  draft: 'What to send them',
};

export const HAND_OVER_TEXTS: Readonly<Record<Language, HandOverTexts>> = { fr: FR, ar: AR, en: EN };
