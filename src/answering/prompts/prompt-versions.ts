import { ANSWER_PROMPT } from './answer-prompt.ts';
import { promptName } from './prompt-text.ts';
import { TOOLS_PROMPT } from './tools-prompt.ts';
import { UNDERSTANDING_PROMPT } from './understanding-prompt.ts';

/** The prompts of this build, for logs: `answer@2 tools@1 understanding@1`. */
export const PROMPT_VERSIONS = [ANSWER_PROMPT, TOOLS_PROMPT, UNDERSTANDING_PROMPT].map(promptName).join(' ');
