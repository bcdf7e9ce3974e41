import { beforeAll, describe, expect, it } from 'vitest';
import { createPageFollowUpReader, type PageFollowUpReader } from './follow-up-of-page.ts';
import { createJudge } from './follow-up.ts';
import { createEntityReader } from './read-entities.ts';
import { corpusSources } from './understanding.fixture.ts';

let read: PageFollowUpReader;
beforeAll(async () => {
  read = createPageFollowUpReader(createJudge(createEntityReader(await corpusSources())));
}, 60_000);
const page = { title: 'Certificat de circulation EUR.1', speaksOf: () => false };

describe('readFollowUp on a page', () => {
  it.each([
    'Quels documents ?',
    'combien ça coûte ?',
    'et les délais ?',
    'شنو خاصني؟',
    'What documents are required?',
    'Quels sont les documents nécessaires ?',
    'ما هي الوثائق المطلوبة؟',
    'chno hiya lwra9 li khassni?',
    'Who issues it?',
  ])('puts the page before "%s"', (question) => {
    expect(read(question, [], page)).toMatchObject({ isOfPage: true, text: `${page.title}\n${question}` });
  });

  it.each([
    'What is FOB?',
    'Quelle est la TVA ?',
    'Comment obtenir un certificat phytosanitaire ?',
    'Quels documents pour exporter de l’huile d’argan ?',
  ])('leaves "%s" as it is', (question) => {
    expect(read(question, [], page)).toMatchObject({ isOfPage: false, text: question });
  });

  it('takes a few words about what the page speaks of for a question about the page', () => {
    expect(read('Quelle est la TVA ?', [], { ...page, speaksOf: () => true }).isOfPage).toBe(true);
  });

  it('leans on the conversation first, and through it on the page', () => {
    const turn = (content: string) => [{ role: 'user' as const, content }];
    expect(read('et les délais ?', turn('Quels documents ?'), page).text).toBe(
      `${page.title}\nQuels documents ?\net les délais ?`,
    );
    expect(read('Quels documents ?', turn('What is FOB?'), page)).toMatchObject({ isOfPage: false });
  });

  it('is as without pages where there is none', () => {
    expect(read('Quels documents ?', [], undefined)).toEqual({
      isFollowUp: false,
      isOfPage: false,
      text: 'Quels documents ?',
    });
  });
});
