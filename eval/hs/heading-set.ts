import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VARIETIES, type Variety } from '../../src/source/language.ts';
import { readJsonLines } from '../records/json-lines.ts';
import { readPublicSet } from '../ranking/public-set.ts';

/** Words for goods, and the headings that are right for them. */
export interface HeadingQuestion {
  readonly id: string;
  readonly variety: Variety;
  /** Where a set tells its questions apart. */
  readonly kind: string;
  readonly text: string;
  /** Four digits each, at least one. */
  readonly headings: readonly string[];
  /** `dev` may be tuned on, `test` not; questions of one heading stand on one side. */
  readonly split: 'dev' | 'test';
}

/** Questions of one origin. */
export interface HeadingSet {
  readonly name: string;
  readonly questions: readonly HeadingQuestion[];
}

const questionSchema = z.strictObject({
  id: z.string(),
  variety: z.enum(VARIETIES),
  kind: z.enum(['term', 'description']),
  text: z.string().min(1),
  headings: z.array(z.string().regex(/^\d{4}$/)).min(1),
  split: z.enum(['dev', 'test']),
});

const OWN_FOLDER = 'eval/hs';
const OWN_FILES = ['fr', 'ar', 'ary'] as const;

/** Our own sets: goods in French, Arabic and Darija. */
export async function readOwnSets(folder: string = OWN_FOLDER): Promise<HeadingSet[]> {
  return Promise.all(
    OWN_FILES.map(async (name) => ({
      name,
      questions: await readJsonLines(join(folder, `${name}.jsonl`), questionSchema),
    })),
  );
}

/** English names of goods by the United Kingdom's customs; nothing was learned from them. Undefined when it is not there. */
export async function readProducts(folder: string): Promise<HeadingSet | undefined> {
  if (!(await isFolder(folder))) return undefined;
  const { name, queries } = await readPublicSet(folder);
  const questions = queries.map(({ id, text, kind = '', relevant }): HeadingQuestion => {
    const headings = [...new Set(relevant.map((passage) => passage.slice(-4)))];
    return { id, variety: 'en', kind, text, headings, split: 'test' };
  });
  return { name, questions };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
