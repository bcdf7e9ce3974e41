import type { AnswerRecord, CitedPassage } from './answer-record.ts';
import type { Question } from './question.ts';

/** A made question whose answer must hold "60 jours"; nothing in it is a fact. */
export function sampleQuestion(overrides: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    variety: 'fr',
    topic: 'made',
    kind: 'fact',
    question: 'Quel est le délai ?',
    documents: ['fiche-a'],
    mustContain: [['60 jours', 'deux mois']],
    mustNotContain: ['90 jours'],
    outcome: 'answered',
    split: 'dev',
    ...overrides,
  };
}

/** The addresses of {@link samplePassage}. */
export const SAMPLE_URLS: ReadonlySet<string> = new Set(['https://example.org/a']);

/** A cited passage made for tests; nothing in it is a fact. */
export function samplePassage(overrides: Partial<CitedPassage> = {}): CitedPassage {
  return {
    marker: 1,
    chunkId: 'fiche-a.fr#facts',
    documentId: 'fiche-a',
    headings: ['Fiche A', 'Délais'],
    passage: 'Le délai est de 60 jours.\nLe taux est de 2,5 %.',
    quotes: ['Le délai est de 60 jours.'],
    urls: [...SAMPLE_URLS],
    ...overrides,
  };
}

/** The right answer to {@link sampleQuestion}. */
export function sampleAnswer(overrides: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id: 'q1',
    outcome: 'answered',
    text: '**Le délai est de 60 jours.** [1]',
    language: 'fr',
    asOf: '2026-11-23',
    snapshotId: 'made',
    composedBy: 'extractive',
    citations: [samplePassage()],
    evidence: [{ documentId: 'fiche-a', passage: samplePassage().passage }],
    latencyMs: 5,
    ...overrides,
  };
}

/** A refusal of {@link sampleQuestion}. */
export function sampleRefusal(overrides: Partial<AnswerRecord> = {}): AnswerRecord {
  return sampleAnswer({ outcome: 'refused-no-evidence', text: 'Rien trouvé.', citations: [], ...overrides });
}
