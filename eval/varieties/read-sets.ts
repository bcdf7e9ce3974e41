import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isHeldOut } from '../ranking/doda-split.ts';
import { readDodaSentences } from '../../scripts/variety/doda-sentences.ts';
import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { readJsonLines } from '../records/json-lines.ts';
import { QUESTIONS_DIR } from '../records/question.ts';
import { sampleEvenly, type LabelledSet, type LabelledSets } from './labelled-set.ts';

/** Public data that is not part of the repository. */
export const SHARED_DATA = '../shared/data';

const PUBLIC_SETS = [
  'xquad',
  'piaf',
  'arcd',
  'hs_products',
  'faq_admin_fr',
  'travail_requests_fr',
  'seed_ary_en',
];
const DODA = 'parallel/doda_mit/sentences_train.csv';
/** With fewer words a Darija text is often one that other languages write the same way: measured apart. */
const SENTENCE_WORDS = 3;

const ownSchema = z.object({ question: z.string() });
const publicSchema = z.object({ lang: z.string(), text: z.string() });

/** Names that public sets give to varieties, where they are not ours. */
const VARIETY_OF_LANG: Readonly<Record<string, Variety>> = { fr: 'fr', ar: 'ar', en: 'en', ary: 'ary-Arab' };

/**
 * The sets that detectors are measured on: our own questions, then public ones, each with at most `limit` texts a
 * variety. Public data is never trained on; of DODa only the half that training leaves out is read. A set that is not
 * there is skipped with its reason.
 */
export async function readSets(limit: number, shared = SHARED_DATA): Promise<LabelledSets> {
  const own = await Promise.all(VARIETIES.map(readOwnQuestions));
  const found = await Promise.all([...PUBLIC_SETS.map((name) => readPublic(name, shared)), readDoda(shared)]);
  const sets = [...own, ...found.flatMap((result) => (typeof result === 'string' ? [] : result))];
  return {
    sets: sets.map((set) => ({ ...set, texts: sampleEvenly(set.texts, limit) })),
    skipped: found.filter((result) => typeof result === 'string'),
  };
}

async function readOwnQuestions(variety: Variety): Promise<LabelledSet> {
  const questions = await readJsonLines(join(QUESTIONS_DIR, `${variety}.jsonl`), ownSchema);
  return { name: 'eval/questions', variety, texts: questions.map(({ question }) => question) };
}

async function readPublic(name: string, shared: string): Promise<LabelledSet[] | string> {
  const file = join(shared, 'retrieval', name, 'queries.jsonl');
  if (!(await isFile(file))) return missing(name, file);
  const texts = new Map<Variety, string[]>();
  for (const { lang, text } of await readJsonLines(file, publicSchema)) {
    const variety = VARIETY_OF_LANG[lang];
    if (variety !== undefined) texts.set(variety, [...(texts.get(variety) ?? []), text]);
  }
  return Array.from(texts, ([variety, found]) => ({ name, variety, texts: found }));
}

async function readDoda(shared: string): Promise<LabelledSet[] | string> {
  const file = join(shared, DODA);
  if (!(await isFile(file))) return missing('doda_mit', file);
  const texts = (await readDodaSentences(file))
    .filter(({ english }) => isHeldOut(english))
    .map(({ darija }) => darija.trim());
  const isSentence = (text: string): boolean => text.split(/\s+/).length >= SENTENCE_WORDS;
  return [
    { name: 'doda_mit', variety: 'ary-Latn', texts: texts.filter(isSentence) },
    { name: 'doda_mit, 1-2 words', variety: 'ary-Latn', texts: texts.filter((text) => !isSentence(text)) },
  ];
}

function missing(name: string, file: string): string {
  return `${name}: skipped, no ${file}; public data is not part of the repository`;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
