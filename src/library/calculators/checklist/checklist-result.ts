import type { Language } from '../../../source/language.ts';
import type { ChecklistDocument, DocumentChecklist } from '../../../trade/document-checklist.ts';
import type { OperationFact } from '../../../trade/document-conditions.ts';
import { rowOf } from '../../../trade/row-cells.ts';
import type { StatementReference, TradeTables } from '../../../trade/trade-tables.ts';
import { dateInWords } from '../../html/dates.ts';
import { directedText, directionOf } from '../../html/direction.ts';
import { html, type Html, type HtmlPart } from '../../html/html.ts';
import { citeStatements, type CitedStatements, type StatementBase } from '../../parts/cited-statements.ts';
import { fieldId } from '../../parts/form-fields.ts';
import { cellText, choiceLabel, rowName } from '../../../trade/row-words.ts';
import { CHECKLIST_WORDS, type ChecklistField, type ChecklistWords } from './checklist-words.ts';
import type { ReadChecklistForm } from './read-checklist-form.ts';

/** What a checklist is shown with. */
interface Shown {
  readonly tables: TradeTables;
  readonly cited: CitedStatements;
  readonly language: Language;
  readonly words: ChecklistWords;
}

/** The field in which a fact is told. */
const FIELD_OF_FACT: Readonly<Record<OperationFact, ChecklistField>> = {
  product: 'product',
  country: 'country',
  regime: 'regime',
  transport: 'transport',
  payment: 'isPaid',
};
const FACTS: readonly OperationFact[] = ['product', 'country', 'transport', 'payment', 'regime'];

/** The documents of an operation, to be ticked and printed; then those that a fact not told decides, by that fact. */
export async function checklistResult(
  checklist: DocumentChecklist,
  form: ReadChecklistForm,
  { tables, base }: { readonly tables: TradeTables; readonly base: StatementBase },
  language: Language,
): Promise<Html> {
  const words = CHECKLIST_WORDS[language];
  const all = [...checklist.documents, ...checklist.depending.map(({ document }) => document)];
  const cited = await citeStatements(all.flatMap(referencesOf), base, language);
  const shown: Shown = { tables, cited, language, words };
  const { documents } = checklist;
  return html`<section class="result" id="result" aria-labelledby="documents-title">
    ${understoodHtml(checklist, form, shown)}
    <h2 id="documents-title">${words.documents(documents.length)}</h2>
    ${
      documents.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ol class="documents">
            ${documents.map((document) => documentItem(document, shown))}
          </ol>`
    }
    ${dependingHtml(checklist, shown)}
    <p class="actions no-print">
      <button type="button" class="second" data-print hidden>${words.print}</button>
      <a class="button second" href="${dataAddress(form)}">${words.data}</a>
    </p>
    ${
      cited.list === undefined
        ? undefined
        : html`<h2>${words.texts}</h2>
            ${cited.list}`
    }
  </section>`;
}

function understoodHtml(
  { families, country, asOf }: DocumentChecklist,
  form: ReadChecklistForm,
  shown: Shown,
): Html {
  const { tables, language, words } = shown;
  const { product, country: named } = form.values;
  const goods =
    product === undefined
      ? undefined
      : families.length === 0
        ? words.unknownGoods(product)
        : families
            .map((id) => rowName(tables, 'product-families', id, language))
            .join(language === 'ar' ? '، ' : ', ');
  const place =
    named === undefined
      ? undefined
      : country === undefined
        ? words.unknownCountry(named)
        : rowName(tables, 'countries', country, language);
  return html`<h2>${words.understood}</h2>
    <dl class="pairs">
      ${pair(words.goods, goods)} ${pair(words.country, place)}
      ${pair(words.labels.asOf, directedText(words.asOf(dateInWords(asOf, language)), language))}
    </dl>`;
}

function documentItem(document: ChecklistDocument, shown: Shown): Html {
  const { tables, cited, language, words } = shown;
  const { id, need, references, because } = document;
  const row = rowOf(tables, 'trade-documents', id);
  const name = cellText(row, 'name', language);
  const reasons = because.map((fact) => words.facts[fact]);
  return html`<li>
    <div class="tick">
      <input type="checkbox" id="have-${id}" aria-describedby="need-${id}" />
      <label for="have-${id}">${directedText(name, language)} ${cited.marks(references)}</label>
      <span class="badge ${need}" id="need-${id}"
        >${choiceLabel(tables, ['trade-documents', 'need'], need, language)}</span
      >
    </div>
    <dl class="pairs">
      ${pair(words.when, directedText(cellText(row, 'when', language), language))}
      ${pair(words.because, reasons.length === 0 ? words.always : reasons.join(language === 'ar' ? '، ' : ', '))}
      ${pair(words.issuer, issuerText(document, shown))} ${pair(words.where, placesHtml(document, shown))}
      ${pair(words.cost, statementsHtml(document.costReferences, shown))}
      ${pair(words.delay, statementsHtml(document.delayReferences, shown))}
    </dl>
  </li>`;
}

/** Authorities by name, else the private party that the row names. */
function issuerText({ id, issuers }: ChecklistDocument, { tables, language }: Shown): HtmlPart {
  const names = issuers.map((issuer) => rowName(tables, 'authorities', issuer, language));
  const text =
    names.length > 0
      ? names.join(language === 'ar' ? '، ' : ', ')
      : cellText(rowOf(tables, 'trade-documents', id), 'issued-by', language);
  return text === '' ? undefined : directedText(text, language);
}

function placesHtml({ places, placeReferences }: ChecklistDocument, shown: Shown): HtmlPart {
  const { tables, cited, language } = shown;
  if (places.length === 0) return undefined;
  const names = places.map((place) => choiceLabel(tables, ['trade-documents', 'places'], place, language));
  return html`${directedText(names.join(language === 'ar' ? '، ' : ', '), language)}
  ${cited.marks(placeReferences)}`;
}

/** What the base says of a cost or a delay, in its own words: no figure is taken out of its sentence. */
function statementsHtml(references: readonly StatementReference[], { cited }: Shown): HtmlPart {
  const found = references.flatMap((reference) => {
    const statement = cited.find(reference);
    return statement === undefined ? [] : [{ reference, statement }];
  });
  if (found.length === 0) return undefined;
  return html`<ul class="plain">
    ${found.map(
      ({ reference, statement: { statement, document } }) =>
        html`<li lang="${document.language}" dir="${directionOf(document.language)}">
          ${directedText(statement.text, document.language)} ${cited.marks([reference])}
        </li>`,
    )}
  </ul>`;
}

function dependingHtml({ depending, missing }: DocumentChecklist, shown: Shown): Html | undefined {
  const { tables, cited, language, words } = shown;
  if (depending.length === 0) return undefined;
  const groups = [
    ...(missing === undefined ? [] : [missing]),
    ...FACTS.filter((fact) => fact !== missing),
  ].flatMap((fact) => {
    const documents = depending.filter(({ on }) => on === fact).map(({ document }) => document);
    return documents.length === 0 ? [] : [{ fact, documents }];
  });
  return html`<h2>${words.depending}</h2>
    <p>${words.dependingNote}</p>
    ${groups.map(
      ({ fact, documents }) =>
        html`<h3><a href="#${fieldId(FIELD_OF_FACT[fact])}">${words.questions[fact]}</a></h3>
          <ul>
            ${documents.map(
              ({ id, references }) =>
                html`<li>
                  ${directedText(rowName(tables, 'trade-documents', id, language), language)}
                  ${cited.marks(references)}
                </li>`,
            )}
          </ul>`,
    )}`;
}

function dataAddress({ values }: ReadChecklistForm): string {
  return `/api/documents/checklist?${new URLSearchParams(values).toString()}`;
}

function referencesOf(document: ChecklistDocument): StatementReference[] {
  const { references, placeReferences, costReferences, delayReferences } = document;
  return [...references, ...placeReferences, ...costReferences, ...delayReferences];
}

function pair(name: string, value: HtmlPart): Html | undefined {
  if (value === undefined || value === '') return undefined;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
