import { PATHS, documentPath, themePath } from '../../src/library/page/addresses.ts';

/** A page of the library as it is asked for: its name in tests, and its address without the language. */
export interface LibraryPage {
  readonly name: string;
  readonly path: string;
  /** 200 when left out. */
  readonly status?: number;
}

/** Every kind of page, at least once, over the real base. */
export const LIBRARY_PAGES: readonly LibraryPage[] = [
  { name: 'home', path: PATHS.home },
  { name: 'search', path: `${PATHS.search}?q=argan` },
  { name: 'search-facet', path: `${PATHS.search}?q=documents&theme=exporting&type=sheet` },
  { name: 'theme', path: themePath('exporting') },
  { name: 'sheet', path: documentPath('rapatriement-recettes-export') },
  { name: 'table', path: documentPath('agreements') },
  { name: 'glossary', path: PATHS.glossary },
  { name: 'offices', path: PATHS.offices },
  { name: 'office-found', path: `${PATHS.offices}?place=Agadir` },
  { name: 'agreements', path: PATHS.agreements },
  { name: 'calculators', path: PATHS.calculators },
  { name: 'duties', path: PATHS.duties },
  {
    name: 'duties-result',
    path: `${PATHS.duties}?price=100000&currency=MAD&incoterm=CIF&duty=17.5&vat=20`,
  },
  { name: 'checklist', path: PATHS.checklist },
  { name: 'deadlines', path: PATHS.deadlines },
  { name: 'changes', path: PATHS.changes },
  { name: 'scorecard', path: PATHS.scorecard },
  { name: 'about', path: PATHS.about },
  { name: 'ask', path: `${PATHS.ask}?q=FOB` },
  { name: 'not-found', path: '/nothing-here', status: 404 },
];
