import { remember, type DigestCache } from '../common/digest-cache.ts';
import type { Chunk } from '../chunking/chunk.ts';
import type { CorpusProblem } from '../source/corpus-problem.ts';
import { machineInstruction } from '../text/machine-instructions.ts';
import { rememberLast } from '../text/remember-last.ts';

/** Longest part of a sentence that a report repeats, UTF-16 units. */
const QUOTED_CHARS = 80;

/**
 * A warning for each heading or statement of a passage that speaks to the machine that reads it (`machineInstruction`). The
 * passage is indexed all the same: a reader may see the sentence with its source, a model does not. What was found is
 * remembered under the chunk's digest.
 */
export function machineInstructionProblems(chunk: Chunk, file: string, cache: DigestCache): CorpusProblem[] {
  const found = remember(cache, ['machine-instructions', chunk.digest], () => findIn(chunk));
  return found.map(([reason, text]) => ({
    file,
    message: `${reason} in ${chunk.id}: "${text}"; it is left out of what a model is given, see that the document is the published one`,
    severity: 'warning',
  }));
}

/** The same for what a file holds and its readers do not see: none of it is indexed, and nobody should have put it there. */
export function concealedInstructionProblems(
  documentId: string,
  concealed: readonly string[],
  file: string,
): CorpusProblem[] {
  return concealed.flatMap((text): CorpusProblem[] => {
    const reason = machineInstruction(text);
    if (reason === undefined) return [];
    const quoted = text.slice(0, QUOTED_CHARS);
    const message = `${reason} in ${documentId}, out of its readers' sight: "${quoted}"; it is not indexed, see that the document is the published one`;
    return [{ file, message, severity: 'warning' }];
  });
}

/** Chunks of one document come one after the other, and share its title and some headings. */
const judgeHeading = rememberLast((text) => ({ reason: machineInstruction(text) }));

function findIn({ title, headingPath, statements }: Chunk): [reason: string, text: string][] {
  const headings = [title, ...headingPath].map((text) => ({ text, ...judgeHeading(text) }));
  const told = statements.map(({ text }) => ({ text, reason: machineInstruction(text) }));
  return [...headings, ...told].flatMap(({ text, reason }): [string, string][] => {
    return reason === undefined ? [] : [[reason, text.slice(0, QUOTED_CHARS)]];
  });
}
