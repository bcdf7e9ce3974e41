import snowball from 'snowball-stemmers';
import type { Language } from '../../../src/source/language.ts';
import { rememberWords } from '../../../src/text/remember-words.ts';
import { lightEnglish, lightFrench, stemArabic } from '../../../src/text/stem.ts';

/** A way to bring the forms of a folded word together, for each language. */
export interface Stemming {
  readonly name: string;
  readonly stem: Readonly<Record<Language, (word: string) => string>>;
}

/** What is declared of the package in `src` knows only the languages that the product asks it for. */
const snowballStemmers: { newStemmer(language: string): { stem(word: string): string } } = snowball;

/** The ways that are compared, the simplest first: none, light stems (light10 for Arabic), Snowball. */
export const STEMMINGS: readonly Stemming[] = [
  { name: 'none', stem: { fr: asItIs, ar: asItIs, en: asItIs } },
  { name: 'light', stem: { fr: lightFrench, ar: stemArabic, en: lightEnglish } },
  {
    name: 'Snowball',
    stem: { fr: ofSnowball('french'), ar: ofSnowball('arabic'), en: ofSnowball('english') },
  },
];

function asItIs(word: string): string {
  return word;
}

function ofSnowball(language: string): (word: string) => string {
  const stemmer = snowballStemmers.newStemmer(language);
  return rememberWords((word) => (/\d/.test(word) ? word : stemmer.stem(word)));
}
