import { describe, expect, test } from 'vitest';
import { answerAsText } from './answer-as-text.ts';
import { sampleCitation, sampleSource } from './answer-events.fixture.ts';
import { EMPTY_ANSWER, type AnswerState } from './answer-state.ts';
import { HOSTILE_STRINGS } from './hostile-strings.fixture.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';

function asText(changes: Partial<AnswerState>, receipt?: string): string {
  const state: AnswerState = { ...EMPTY_ANSWER, phase: 'finished', ...changes };
  return answerAsText(state, {
    question: 'Quel délai ?',
    language: 'fr',
    texts: INTERFACE_TEXTS.fr,
    receipt,
  });
}

describe('answerAsText', () => {
  test('question, text, sources, date and receipt stand in this order', () => {
    const text = asText(
      {
        text: 'Vous avez **150 jours**. [1][2]',
        citations: [
          sampleCitation({ sources: [sampleSource({ reference: 'IGOC 2026' })] }),
          sampleCitation({
            marker: 2,
            sources: [
              sampleSource({ reference: 'IGOC 2026' }),
              sampleSource({
                id: 'b',
                authority: 'ADII',
                title: 'Avis',
                date: 'undated',
                url: 'javascript:1',
              }),
            ],
          }),
        ],
        asOf: '2026-11-23',
      },
      'https://tijaria.example/answers/a-1',
    );
    expect(text.split('\n\n')).toEqual([
      'Quel délai ?',
      'Vous avez 150 jours. [1][2]',
      'Sources\n[1][2] Office des Changes — Instruction générale des opérations de change 2026 (IGOC 2026), 1er janvier 2026, https://www.oc.gov.ma/fr/reglementation\n[2] ADII — Avis, sans date',
      'Règles au 23 novembre 2026',
      'https://tijaria.example/answers/a-1',
    ]);
  });

  test('a table is rows of cells parted by tabs, as spreadsheets take them', () => {
    const table = { columns: ['Élément', 'Montant'], rows: [['Droit', '25 DH']], hasTotal: true };
    const citation = { ...sampleCitation({ sources: [] }), table };
    expect(asText({ text: 'Comptez 25 DH. [1]', citations: [citation] })).toContain(
      '\n\nÉlément\tMontant\nDroit\t25 DH',
    );
  });

  test('an answer that says nothing is the question alone', () => {
    expect(asText({})).toBe('Quel délai ?');
  });

  test.each(HOSTILE_STRINGS)('$name: no sign that reorders, no address that runs', ({ text }) => {
    const source = sampleSource({ title: text, url: text });
    const copied = asText({ text: `${text} [1]`, citations: [sampleCitation({ sources: [source] })] });
    expect(copied).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    // What the source says of itself stays as its title; its address is left out.
    const [, sources = ''] = copied.split('\nSources\n');
    expect(sources).not.toMatch(/, (javascript|data|vbscript):\S*$/m);
  });
});
