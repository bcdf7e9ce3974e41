import { describe, expect, it } from 'vitest';
import { shortDigest } from '../../common/digest.ts';
import { ANSWER_PROMPT } from './answer-prompt.ts';
import { fillPrompt, promptName } from './prompt-text.ts';
import { PROMPT_VERSIONS } from './prompt-versions.ts';
import { TOOLS_PROMPT } from './tools-prompt.ts';

/** The text of each version. Whoever changes a text raises its version and writes the new digest here. */
const DIGESTS: Readonly<Record<string, string>> = {
  'answer@2': 'd10a23d85e53aa47',
  'tools@1': '168b596e361b158e',
};

describe('prompts', () => {
  it.each([ANSWER_PROMPT, TOOLS_PROMPT])('$id says what its version said', (prompt) => {
    expect({ [promptName(prompt)]: shortDigest(prompt.text) }).toEqual({
      [promptName(prompt)]: DIGESTS[promptName(prompt)],
    });
  });

  it('are named together for logs', () => {
    expect(PROMPT_VERSIONS.split(' ').sort()).toEqual(Object.keys(DIGESTS).sort());
  });
});

describe('fillPrompt', () => {
  const prompt = { id: 'p', version: 1, text: '\nWrite in {{language}}.\n' };

  it('fills the places and trims the text', () => {
    expect(fillPrompt(prompt, { language: 'French' })).toBe('Write in French.');
  });

  it('does not fill what a value brings along', () => {
    expect(fillPrompt(prompt, { language: '{{language}} $&' })).toBe('Write in {{language}} $&.');
  });

  it('refuses a place without a value, and a value without a place', () => {
    expect(() => fillPrompt(prompt)).toThrow('expected a value for language');
    expect(() => fillPrompt(prompt, { language: 'x', today: 'y' })).toThrow('expected a place for today');
  });
});
