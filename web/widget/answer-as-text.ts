import type { AnswerState } from './answer-state.ts';
import { listSources } from './answer-state.ts';
import type { Wording } from './citation-source-view.ts';
import { formatDate } from './dates.ts';
import { displayText } from './display-text.ts';
import { safeLink } from './safe-link.ts';

/** What `answerAsText` needs beside the answer. `receipt` is the address of the answer's receipt, if it has one. */
export interface AnswerTextOptions extends Wording {
  readonly question: string;
  readonly receipt?: string | undefined;
}

/**
 * A question with its answer as plain text that stands on its own, to be pasted anywhere: text with its markers, the
 * figures that were worked out (cells parted by tabs, as spreadsheets take them), numbered sources, date, receipt.
 * Parts with nothing to say are left out; parts are parted by a blank line.
 */
export function answerAsText(state: AnswerState, options: AnswerTextOptions): string {
  const { texts, language, question, receipt } = options;
  const tables = state.citations.map(({ table }) => table).filter((table) => table !== undefined);
  const parts = [
    question,
    state.text.replaceAll('**', '').trim(),
    ...tables.map(({ columns, rows }) => [columns, ...rows].map((cells) => cells.join('\t')).join('\n')),
    sourceLines(state, options),
    state.asOf === undefined ? '' : texts.holdsFor(formatDate(state.asOf, language)),
    receipt ?? '',
  ];
  return displayText(parts.filter((part) => part !== '').join('\n\n'));
}

function sourceLines(state: AnswerState, { texts, language }: Wording): string {
  const lines = listSources(state).map(({ source, markers }) => {
    const date = source.date === 'undated' ? texts.undated : formatDate(source.date, language);
    const title = source.reference === undefined ? source.title : `${source.title} (${source.reference})`;
    const said = [`${source.authority} — ${title}`, date, safeLink(source.url)];
    return `[${markers.join('][')}] ${said.filter((part) => part !== undefined).join(', ')}`;
  });
  return lines.length === 0 ? '' : [texts.sources, ...lines].join('\n');
}
