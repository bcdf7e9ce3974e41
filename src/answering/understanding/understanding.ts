import { z } from 'zod';
import { isoDate } from '../../source/field-schemas.ts';
import { LANGUAGES, type Language } from '../../source/language.ts';
import type { Direction } from '../../trade/licence-for.ts';
import type { Intent } from '../answer-state.ts';

/** What a question names, in its own writing; each at most {@link MAX_ENTITIES}. */
export interface QuestionEntities {
  readonly goods: readonly string[];
  readonly countries: readonly string[];
  /** Towns, provinces and regions. */
  readonly places: readonly string[];
  readonly incoterms: readonly string[];
  /** Sums and quantities with their unit. */
  readonly amounts: readonly string[];
}

/** What a question asks, as far as it could be read. */
export interface Understanding {
  /** Language that the answer should be in. */
  readonly language: Language;
  /** Left out when the question does not say. */
  readonly direction?: Direction;
  readonly intent: Intent;
  readonly entities: QuestionEntities;
  /** The date that the question asks about, `YYYY-MM-DD`; left out for today. */
  readonly asOf?: string;
  /** The question with what it leans on: clean, and screened like a question. */
  readonly selfContainedQuestion: string;
  readonly readBy: 'model' | 'rules';
}

/** Entities of one kind, and characters of each (UTF-16 units). */
export const MAX_ENTITIES = 8;
export const MAX_ENTITY_CHARS = 80;
/** Longest self-contained question: a question with the one before it. */
export const MAX_SELF_CONTAINED_CHARS = 4_000;

export const NO_ENTITIES: QuestionEntities = {
  goods: [],
  countries: [],
  places: [],
  incoterms: [],
  amounts: [],
};

const names = z.array(z.string().max(MAX_ENTITY_CHARS)).max(MAX_ENTITIES);

/** The JSON that a model is asked for: every field is there, what is not known is null. */
export const understandingSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  direction: z.enum(['import', 'export']).nullable(),
  intent: z.enum(['fact', 'procedure', 'documents', 'classification']),
  entities: z.strictObject({
    goods: names,
    countries: names,
    places: names,
    incoterms: names,
    amounts: names,
  }),
  asOf: isoDate.nullable(),
  selfContainedQuestion: z.string().min(1).max(MAX_SELF_CONTAINED_CHARS),
});

/** What a model gave, once parsed. */
export type WrittenUnderstanding = z.output<typeof understandingSchema>;
