import { placeBlocks, type Block, type ExtractedText, type UnplacedBlock } from '../../text/block.ts';
import { machineInstruction } from '../../text/machine-instructions.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { visibleText } from '../../text/visible-text.ts';

/** A text without the sentences that speak to a machine, and what was taken out of it. */
export interface NeutralisedText {
  readonly text: ExtractedText;
  /** One line for each finding, for a report: why, and the beginning of what it says. */
  readonly findings: readonly string[];
}

/** Longest part of a finding that is repeated, UTF-16 units. */
const QUOTED_CHARS = 100;
/** Findings told of one page; a page of nothing else is told by its first ones. */
const MAX_FINDINGS = 20;

/**
 * Leaves out what speaks to the machine that reads along: a sentence of a paragraph, a line of a list or table, a heading, and characters that nobody
 * sees. What the page conceals is left out already and only looked through here. The text given is not changed.
 */
export function neutraliseInstructions(text: ExtractedText): NeutralisedText {
  const findings: string[] = [];
  const passes = (part: string, where: string): boolean => {
    const reason = machineInstruction(part);
    if (reason !== undefined && findings.length < MAX_FINDINGS)
      findings.push(`${reason}${where}: "${visibleText(part).slice(0, QUOTED_CHARS)}"`);
    return reason === undefined;
  };
  const blocks = text.blocks.map((block): UnplacedBlock => ({ ...block, text: keepParts(block, passes) }));
  for (const concealed of text.concealed ?? []) passes(concealed, ', out of its reader’s sight');
  const { pageCount, warnings } = text;
  const shown = { blocks: placeBlocks(blocks), warnings, ...(pageCount === undefined ? {} : { pageCount }) };
  return { text: shown, findings };
}

function keepParts({ kind, text }: Block, passes: (part: string, where: string) => boolean): string {
  const keep = (parts: readonly string[]): string[] =>
    parts.filter((part) => passes(part, '')).map(visibleText);
  if (kind === 'list' || kind === 'table') return keep(text.split('\n')).join('\n');
  if (kind === 'heading') return keep([text]).join('');
  return keep(splitSentences(text).map((sentence) => sentence.text)).join(' ');
}
