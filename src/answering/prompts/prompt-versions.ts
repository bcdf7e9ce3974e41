import { ANSWER_PROMPT } from './answer-prompt.ts';
import { promptName } from './prompt-text.ts';
import { TOOLS_PROMPT } from './tools-prompt.ts';

/** The prompts of this build, for logs: `answer@2 tools@1`. */
export const PROMPT_VERSIONS = [ANSWER_PROMPT, TOOLS_PROMPT].map(promptName).join(' ');
