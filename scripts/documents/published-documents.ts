/**
 * How a document is set. `page`: one column; `columns`: two under the opening; `form`: tables with room to write in;
 * `leaflet`: one slide on its side for each second heading.
 */
export type DocumentLayout = 'page' | 'columns' | 'form' | 'leaflet';

/** A file that the base publishes, made from `scripts/documents/<name>.md`. */
export interface PublishedDocument {
  readonly name: string;
  readonly format: 'pdf' | 'docx';
  readonly language: 'fr' | 'ar' | 'en';
  readonly layout: DocumentLayout;
  /** Running head of a PDF, with page numbers at the foot. */
  readonly header?: string;
}

/** All files of `corpus/documents`; what is known about each stands in its manifest. */
export const PUBLISHED_DOCUMENTS: readonly PublishedDocument[] = [
  { name: 'guide-valeur-en-douane', format: 'pdf', language: 'fr', layout: 'columns' },
  { name: 'ichaar-al-musafirin', format: 'pdf', language: 'ar', layout: 'page' },
  {
    name: 'guide-carnets-transit-entrepot',
    format: 'pdf',
    language: 'fr',
    layout: 'page',
    header: 'TijarIA, guide pratique : carnets, transit, entrepôt, édition de novembre 2026',
  },
];
