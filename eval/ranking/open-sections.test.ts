import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/common/clock.ts';
import { searchPassages } from '../../src/retrieval/search-passages.ts';
import { sheetText } from '../../src/testing/corpus-fixture.ts';
import { TINY_BASE_TODAY, tinyRetrieval } from '../../src/testing/tiny-base.ts';
import { oramaPeer } from '../peers/orama-peer.ts';
import { measureOpened, type PairReport } from './measure-opened.ts';
import { openSections, type SectionService } from './open-sections.ts';
import type { SectionQuestion } from './sets/section-questions.ts';

const sheet = (text: string): string => sheetText(`${text}[^1]\n\n[^1]: oc-igoc\n`);
const question = (change: Partial<SectionQuestion>): SectionQuestion => ({
  id: '1',
  variety: 'fr',
  question: 'Quel est le délai de rapatriement ?',
  relevant: ['rapatrier#summary'],
  answers: ['rapatrier#summary.1'],
  helps: [],
  split: 'dev',
  ...change,
});

async function service(): Promise<SectionService> {
  const retrieval = await tinyRetrieval({
    'sheets/exporting/rapatrier.fr.md': sheet('Le délai de rapatriement des recettes est de 150 jours.'),
    'sheets/exporting/rapatrier.en.md': sheet('The deadline to repatriate proceeds is 150 days.'),
    'sheets/exporting/drones.fr.md': sheet("Un drone demande l'accord du régulateur."),
  });
  const clock = fixedClock(TINY_BASE_TODAY);
  return { index: retrieval.index, search: (request) => searchPassages(request, retrieval, clock) };
}

async function measure(questions: readonly SectionQuestion[]): Promise<PairReport[]> {
  const reports: PairReport[] = [];
  const opened = openSections(await service(), questions);
  for await (const report of measureOpened(opened, { peers: [oramaPeer] })) reports.push(report);
  return reports;
}

describe('openSections', () => {
  it('measures each variety that has questions, sections counting in whatever language they are found', async () => {
    const reports = await measure([
      question({}),
      question({ id: '2', variety: 'en', question: 'When must I repatriate the proceeds?' }),
      question({ id: '3', question: 'Un drone ?', relevant: ['rapatrier#summary'] }),
    ]);
    expect(reports.map(({ set, pair, queries }) => [set, pair, queries])).toEqual([
      ['sections', 'fr->base', 2],
      ['sections', 'en->base', 1],
    ]);
    expect(reports[0]?.metrics['R@1'].mean).toBe(0.5);
    expect(reports[1]?.metrics['R@1'].mean).toBe(1);
  });

  it('asks peers about the sections of the reply’s language', async () => {
    const [french, english] = await measure([
      question({ question: 'drone', relevant: ['drones#summary'] }),
      question({ id: '2', variety: 'en', question: 'drone', relevant: ['drones#summary'] }),
    ]);
    expect(french?.peers[0]?.metrics['R@1'].mean).toBe(1);
    expect(english?.peers[0]?.metrics['R@1'].mean).toBe(0);
  });

  it('refuses questions about sections that the base does not have, naming them', async () => {
    await expect(measure([question({ relevant: ['rapatrier#summary', 'gone#summary'] })])).rejects.toThrow(
      /gone#summary \(1\); correct the questions/,
    );
  });

  it('asks nothing more of a labelled statement than to be in the base', async () => {
    const labelled = question({ answers: ['drones#summary.1'], helps: ['rapatrier#summary.1'] });
    expect(await measure([labelled])).toHaveLength(1);
  });

  it.each([{ answers: ['rapatrier#summary.2'] }, { helps: ['rapatrier#summary.2'] }])(
    'refuses a statement that the base does not have, naming it (%j)',
    async (change) => {
      await expect(measure([question({ id: '7', ...change })])).rejects.toThrow(
        /expected statements of the base, received 1 .*rapatrier#summary\.2 \(7\); correct the questions/,
      );
    },
  );
});
