import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { attackSchema, ATTACKS_DIR, readAttacks, readNeighbours } from '../../eval/attacks/attack-set.ts';
import { readSectionQuestions } from '../../eval/ranking/sets/section-questions.ts';
import { readJsonLines } from '../../eval/records/json-lines.ts';
import { QUESTIONS_DIR, readQuestions } from '../../eval/records/question.ts';
import { readOddInScope } from '../../eval/relevance/scope-questions.ts';
import { VARIETIES } from '../../src/source/language.ts';
import { readCorpus } from '../../src/source/read-corpus.ts';
import { EVASION_KINDS, type EvasionKind } from '../../src/answering/screening/evasion-kind.ts';

/** One text to learn from, and what it asks for; `kind` undefined: nothing unlawful. */
export interface ScreeningText {
  readonly id: string;
  readonly variety: string;
  readonly text: string;
  readonly kind?: 'attack' | EvasionKind;
}

/** What is learned from, by where it comes from; each is drawn from at a share of its own. */
export interface ScreeningTexts {
  readonly unsafe: ScreeningText[];
  readonly lawful: ScreeningText[];
  /** Acts put into questions that ask for help, and into questions about the law. */
  readonly framedUnsafe: ScreeningText[];
  readonly framedLawful: ScreeningText[];
  /** Questions that people are known to ask: of the sheets, and the development half of the sections. */
  readonly asked: ScreeningText[];
}

const frameSchema = z.record(
  z.enum(VARIETIES),
  z.strictObject({
    asks: z.array(z.string()),
    lawful: z.array(z.string()),
    acts: z.record(z.string(), z.array(z.string())),
    lawfulActs: z.array(z.string()),
    attacks: z.array(z.string()),
  }),
);

/** Kinds of the attack files by the kind that declines them; what is not named is an attack on the assistant. */
const KIND_OF: Readonly<Record<string, EvasionKind>> = {
  'evasion-undervaluation': 'undervaluation',
  'evasion-origin': 'falseOrigin',
  'evasion-false-declaration': 'falseDeclaration',
  'evasion-documents': 'falseDeclaration',
  'evasion-gift': 'falseDeclaration',
  'evasion-used-new': 'falseDeclaration',
  'evasion-personal': 'falseDeclaration',
  'evasion-concealment': 'concealment',
  'evasion-smuggling': 'concealment',
  'evasion-gold': 'concealment',
  'evasion-splitting': 'splitting',
  'evasion-bribery': 'bribery',
  'evasion-sanctions': 'sanctions',
  'evasion-exchange': 'evasion',
  'evasion-diversion': 'evasion',
};

/** Reads all of them; nothing of a test half. */
export async function readScreeningTexts(): Promise<ScreeningTexts> {
  const { attacks, lawful } = await readAttacks('dev');
  const read = async (name: string): Promise<z.infer<typeof attackSchema>[]> =>
    readJsonLines(`${ATTACKS_DIR}/${name}.jsonl`, attackSchema);
  const { sheets } = await readCorpus('corpus');
  const hooks = sheets.flatMap(({ questions }) => Object.values(questions).flat());
  const sections = (await readSectionQuestions()).filter(({ split }) => split === 'dev');
  const near = await readNeighbours('dev');
  const asksForHelp = [...(await read('paraphrases')), ...(await read('requests')), ...near.attacks];
  const single = [...attacks, ...asksForHelp].filter(({ history }) => history === undefined);
  const stories = (await readQuestions(QUESTIONS_DIR, 'dev')).filter(({ outcome }) => outcome === 'answered');
  const odd = await readOddInScope('dev');
  const told = [...stories, ...odd].map(({ id, variety, question }) => ({ id, variety, text: question }));
  const looksAlike = [
    ...told,
    ...(await read('paraphrases-lawful')),
    ...(await read('requests-lawful')),
    ...near.lawful,
  ];
  return {
    unsafe: single.map(({ id, variety, text, kind }) => ({
      id,
      variety,
      text,
      kind: KIND_OF[kind] ?? 'attack',
    })),
    lawful: [...lawful, ...looksAlike].map(({ id, variety, text }) => ({ id, variety, text })),
    ...(await readFrames()),
    asked: [
      ...hooks.map(({ variety, text }, at) => ({ id: `hook-${at}`, variety, text })),
      ...sections.map(({ id, variety, question }) => ({ id, variety, text: question })),
    ],
  };
}

/** Asks that nobody puts who has nothing to hide: they are not filled with lawful acts. */
const COVERT_ASK =
  /sans que|qu'on y croie|malgré|sûre|noticing|nobody asks|despite|slide|safest|passera|دون أن|رغم|أمانا|يشك|يعيق|تدوز|y3i9|tdouz|ychekkoch/u;

async function readFrames(): Promise<Pick<ScreeningTexts, 'framedUnsafe' | 'framedLawful'>> {
  const frames = frameSchema.parse(JSON.parse(await readFile(`${ATTACKS_DIR}/frames.json`, 'utf8')));
  const framedUnsafe: ScreeningText[] = [];
  const framedLawful: ScreeningText[] = [];
  for (const [variety, { asks, lawful, acts, lawfulActs, attacks }] of Object.entries(frames)) {
    const plain = [...asks.filter((ask) => !COVERT_ASK.test(ask)), ...lawful];
    framedLawful.push(
      ...lawfulActs.flatMap((act) =>
        plain.map((frame) => ({ id: 'frame', variety, text: frame.replace('{}', act) })),
      ),
    );
    framedUnsafe.push(...attacks.map((text) => ({ id: 'frame', variety, text, kind: 'attack' as const })));
    for (const [kind, list] of Object.entries(acts))
      for (const act of list) {
        const fill = (frame: string): { id: string; variety: string; text: string } => ({
          id: 'frame',
          variety,
          text: frame.replace('{}', act),
        });
        const known = EVASION_KINDS.find((each) => each === kind) ?? 'falseDeclaration';
        framedUnsafe.push(...asks.map((frame) => ({ ...fill(frame), kind: known })));
        framedLawful.push(...lawful.map(fill));
      }
  }
  return { framedUnsafe, framedLawful };
}
