/** The part of snowball-stemmers 0.6.0 that is used here; the package ships no types. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'french' | 'english'): Stemmer };
  export default stemmers;
}
