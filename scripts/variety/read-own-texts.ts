import { readFile } from 'node:fs/promises';
import { LANGUAGES, VARIETIES, type Language } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import type { Sheet } from '../../src/source/sheet.ts';
import { DARIJA_ARABIC_WORDS, DARIJA_LATIN_WORDS } from '../../src/text/darija-words.ts';
import { parseGlossary } from '../../src/text/glossary.ts';
import { isArabicScript } from '../../src/text/normalise.ts';
import { distinctTexts, type TrainingSource } from './training-source.ts';

/**
 * What the project itself has written: sheets, tables, questions, glossary and word lists of Darija. Throws when the
 * glossary is faulty.
 */
export async function readOwnTexts(corpus: string): Promise<TrainingSource[]> {
  const { sheets } = await readCorpus(corpus);
  const of = (language: Language): Sheet[] => sheets.filter((sheet) => sheet.language === language);
  const asked = sheets.flatMap(({ questions }) => Object.values(questions).flat());
  return [
    ...LANGUAGES.map((language) => ({
      name: 'sheets',
      variety: language,
      share: language === 'en' ? 2 : 4,
      texts: distinctTexts(of(language).flatMap(sentencesOf)),
    })),
    ...VARIETIES.map((variety) => ({
      name: 'questions of sheets',
      variety,
      share: variety === 'en' ? 1 : 2,
      texts: distinctTexts(asked.filter((each) => each.variety === variety).map(({ text }) => text)),
    })),
    ...(await readGlossaryTerms(`${corpus}/glossary.yaml`)),
    ...grammarWords(),
  ];
}

function sentencesOf({ title, sections }: Sheet): string[] {
  return [
    title,
    ...sections.flatMap(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)]),
  ];
}

async function readGlossaryTerms(file: string): Promise<TrainingSource[]> {
  const { glossary, problems } = parseGlossary(await readFile(file, 'utf8'), file);
  const [problem] = problems;
  if (problem !== undefined)
    throw new Error(`reading ${file}: ${problem.message}; correct it before training`);
  const terms = (key: 'fr' | 'ar' | 'en' | 'darija'): string[] =>
    distinctTexts(glossary.concepts.flatMap((concept) => concept[key]));
  const name = 'glossary';
  return [
    { name, variety: 'fr', share: 0.5, texts: terms('fr') },
    { name, variety: 'en', share: 0.5, texts: terms('en') },
    { name, variety: 'ar', share: 1, texts: terms('ar') },
    { name, variety: 'ary-Latn', share: 1, texts: terms('darija').filter((term) => !isArabicScript(term)) },
    { name, variety: 'ary-Arab', share: 0.2, texts: terms('darija').filter(isArabicScript) },
  ];
}

/** Single letters are left out: they are particles in several languages. */
function grammarWords(): TrainingSource[] {
  const long = (words: ReadonlySet<string>): string[] => [...words].filter((word) => word.length > 1);
  return [
    { name: 'grammar words', variety: 'ary-Latn', share: 1, texts: long(DARIJA_LATIN_WORDS) },
    { name: 'grammar words', variety: 'ary-Arab', share: 1, texts: long(DARIJA_ARABIC_WORDS) },
    {
      name: 'grammar words',
      variety: 'ar',
      share: 1,
      texts: [...STANDARD_GRAMMAR.split(' '), ...STANDARD_PHRASES],
    },
  ];
}

/** Written by hand: Darija has other words for most of them. */
const STANDARD_GRAMMAR =
  'في من على إلى عن مع هذا هذه ذلك تلك هؤلاء الذي التي الذين ما ماذا لماذا متى أين كيف كم هل أي أية ماهو ماهي هو هي هم أنا ' +
  'نحن أنت إن أن إنه أنه أنها كان كانت كانوا يكون تكون ليس ليست لا لم لن قد لقد ثم أو أم بل لكن إذا إذ لو كل بعض غير سوى عند ' +
  'عندما حيث بين خلال بعد قبل منذ تحت فوق دون حول ضد نحو لدى كما مثل أيضا فقط هنا هناك به بها له لها لهم فيه فيها منه منها ' +
  'عليه عليها إليه إليها عنه معه معها يمكن يمكنني يجب ينبغي سوف إلا أما إما بأن لأن كذلك بما مما';

/** "To me" in the standard language; in Darija the same letters mean "which". */
const STANDARD_PHRASES = [
  'هل يجوز لي',
  'يسمح لي',
  'قل لي',
  'اشرح لي',
  'هل لي أن',
  'تبين لي',
  'أرسل لي',
  'قال لي',
  'بالنسبة لي',
  'كيف يتسنى لي',
  'لا يحق لي',
  'اقترح لي',
  'اذكر لي',
];
