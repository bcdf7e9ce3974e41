import { describe, expect, it } from 'vitest';
import { withQuestionBefore } from './with-question-before.ts';

describe('withQuestionBefore', () => {
  const user = (content: string) => ({ role: 'user' as const, content });
  const assistant = (content: string) => ({ role: 'assistant' as const, content });
  const history = [user('Quel est le délai de rapatriement pour les biens ?'), assistant('150 jours. [1]')];

  it.each([
    'et pour les services ?',
    'Combien ça coûte ?',
    'and for services?',
    'what about services?',
    'w l services ?',
    'والخدمات؟',
    'ماذا عن الخدمات؟',
  ])('takes the question before along with: %s', (question) => {
    const searched = withQuestionBefore(question, history);
    expect(searched).toContain(question);
    expect(searched).toContain('délai de rapatriement');
    expect(searched).not.toContain('150 jours');
  });

  it.each([
    'Qui peut importer des drones au Maroc ?',
    'Who may import drones into Morocco?',
    'من يمكنه استيراد الطائرات المسيرة؟',
    'Et dans le cas où mon client étranger règle en plusieurs fois, quelle échéance retient-on ?',
    '',
  ])('leaves alone what can be searched alone: %s', (question) => {
    expect(withQuestionBefore(question, history)).toBe(question);
  });

  it('has nothing to take along at the start of a conversation', () => {
    expect(withQuestionBefore('et pour les services ?', [])).toBe('et pour les services ?');
    expect(withQuestionBefore('et pour les services ?', [assistant('Bonjour')])).toBe(
      'et pour les services ?',
    );
  });

  it('takes the latest question, not an older one', () => {
    const longer = [user('Qui peut importer ?'), assistant('…'), ...history];
    const searched = withQuestionBefore('et pour les services ?', longer);
    expect(searched).toContain('rapatriement');
    expect(searched).not.toContain('importer');
  });
});
