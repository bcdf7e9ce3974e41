import type { Language } from '../../source/language.ts';
import { decimalInWords, shareInWords } from '../html/figures.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import type { ScorecardTally } from './scorecard.ts';

/** A section of the scorecard that is a table under its title. */
export function tableSection(
  { id, title }: { readonly id: string; readonly title: string },
  heads: HtmlPart,
  rows: readonly Html[],
): Html {
  return html`<section>
    <h2 id="${id}">${title}</h2>
    <div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
      <table class="scores">
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** `91,4 %` and what it is counted from: `1 176 / 1 286`. */
export function tallyHtml(tally: ScorecardTally, language: Language): Html {
  const [count, of] = [tally.count, tally.of].map((each) => decimalInWords(String(each), language));
  return html`<bdi>${shareInWords(tally, language)}</bdi><br /><bdi class="small muted" dir="ltr"
      >${count} / ${of}</bdi
    >`;
}
