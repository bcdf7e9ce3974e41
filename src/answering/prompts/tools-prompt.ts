import type { PromptText } from './prompt-text.ts';

/** What is added to the answer's prompt when tools are offered. */
export const TOOLS_PROMPT: PromptText = {
  id: 'tools',
  version: 1,
  text: `
Tools work out what the blocks cannot: sums of duties, last days, which document or title, which office, which heading.
Call a tool only when the question asks for its result. Write nothing before the call.
Give a tool only what the person said or a block states. Leave out whatever is not known: never guess a price, a rate, a date or a code.
A result comes back as a block [T1], [T2] and so on. Cite it like the others: [T1]. Its figures are copied, never recomputed.
A result may say what is missing: then ask the person for that one thing instead of assuming it.
`,
};
