import type { Language } from '../../source/language.ts';
import type { SourceRegister } from '../../source/source-record.ts';
import { html, type Html } from '../html/html.ts';
import { sourceLine } from './source-line.ts';

const SOURCES: Readonly<Record<Language, (count: number) => string>> = {
  fr: (count) => `Sources (${count})`,
  ar: (count) => `المصادر (${count})`,
  en: (count) => `Sources (${count})`,
};

/** The sources of something, folded away under their number; nothing when the register knows none of them. */
export function sourcesFold(
  sourceIds: readonly string[],
  sources: SourceRegister,
  language: Language,
): Html | undefined {
  const known = sourceIds.flatMap((id) => sources.get(id) ?? []);
  if (known.length === 0) return undefined;
  return html`<details class="source-fold">
    <summary>${SOURCES[language](known.length)}</summary>
    <ul class="sources">
      ${known.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
    </ul>
  </details>`;
}
