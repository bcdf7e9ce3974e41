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
  {
    name: 'note-titres-importation',
    format: 'pdf',
    language: 'fr',
    layout: 'page',
    header: "TijarIA, note d'information : titres d'importation, édition de novembre 2026",
  },
  { name: 'guide-incoterms-2020-paiement', format: 'pdf', language: 'fr', layout: 'columns' },
  { name: 'dossier-premier-export', format: 'docx', language: 'fr', layout: 'form' },
  { name: 'depliant-colis-cadeaux-voyageurs', format: 'pdf', language: 'fr', layout: 'leaflet' },
  { name: 'note-regimes-economiques', format: 'docx', language: 'fr', layout: 'page' },
  { name: 'grille-verification-import', format: 'docx', language: 'fr', layout: 'form' },
  { name: 'guide-defense-commerciale', format: 'pdf', language: 'fr', layout: 'columns' },
  { name: 'dalil-al-musaddir-al-mubtadi', format: 'pdf', language: 'ar', layout: 'columns' },
  { name: 'ichaar-ruqabat-al-mutabaqa', format: 'pdf', language: 'ar', layout: 'page' },
  { name: 'mudhakkira-amaliyat-as-sarf', format: 'docx', language: 'ar', layout: 'page' },
  {
    name: 'exporting-to-eu-and-uk',
    format: 'pdf',
    language: 'en',
    layout: 'page',
    header: 'TijarIA guide: exporting to the EU and the UK, November 2026 edition',
  },
  { name: 'origin-proofs-leaflet', format: 'pdf', language: 'en', layout: 'leaflet' },
  { name: 'customs-clearance-checklist', format: 'docx', language: 'en', layout: 'form' },
];
