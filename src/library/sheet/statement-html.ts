import type { ChunkStatement } from '../../chunking/chunk.ts';
import { standingOf, type Validity } from '../../source/validity.ts';
import { validityInWords } from '../html/dates.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { PageContext } from '../page/page.ts';
import type { NumberedSources } from './number-sources.ts';
import { sourceAnchor } from './sheet-anchors.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** What statements of a page are shown with. */
export interface StatementSetting extends Pick<PageContext, 'language' | 'today'> {
  readonly sources: NumberedSources;
  /** False in a published file, whose sources are the whole document's. */
  readonly hasNotes: boolean;
  /** Dates that hold for the whole document: a statement repeats none of them. */
  readonly validity: Validity;
}

/** A statement's text with its own dates and the numbers of its sources. */
export function statementHtml(statement: ChunkStatement, setting: StatementSetting): Html {
  return html`${typesetText(statement.text, setting.language)}${datesHtml(statement, setting)}${notesHtml(statement, setting)}`;
}

/** The dates of a statement that are not those of its whole document, as a badge. */
export function datesHtml({ validity }: ChunkStatement, setting: StatementSetting): Html | undefined {
  const { language, today, validity: whole } = setting;
  if (validity.from === whole.from && validity.until === whole.until) return undefined;
  const told = validityInWords(validity, today, language);
  if (told === '') return undefined;
  const standing = standingOf(validity, today);
  const text = standing === 'coming' ? `${SHEET_WORDS[language].future}${colonOf(language)}${told}` : told;
  return html` <span class="badge dated ${BADGES[standing]}">${typesetText(text, setting.language)}</span>`;
}

const BADGES = { today: 'current', coming: 'future', ended: 'ended' } as const;

function colonOf(language: PageContext['language']): string {
  return language === 'fr' ? '\u00A0: ' : ': ';
}

/** The numbers of the statement's sources, each linked to the list at the end. */
export function notesHtml({ sourceIds }: ChunkStatement, setting: StatementSetting): Html | undefined {
  const numbers = sourceIds.flatMap((id) => setting.sources.get(id)?.number ?? []).sort((a, b) => a - b);
  if (!setting.hasNotes || numbers.length === 0) return undefined;
  const words = SHEET_WORDS[setting.language];
  return html`<sup class="notes" dir="ltr"
    >${numbers.map(
      (number) => html`<a href="#${sourceAnchor(number)}" aria-label="${words.source(number)}">${number}</a>`,
    )}</sup
  >`;
}
