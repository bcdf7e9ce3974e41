import { beforeAll, describe, expect, it } from 'vitest';
import { openLookups, type LookupBench } from './lookup.fixture.ts';
import { officeLookup } from './office-lookup.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

const OFFICES: readonly (readonly [question: string, region: string])[] = [
  ['Où se trouve le bureau régional du commerce extérieur à Fès ?', 'fes-meknes'],
  ['Y a-t-il un bureau du commerce extérieur à Agadir ?', 'souss-massa'],
  ['Adresse de la délégation du ministère du commerce à Oujda', 'oriental'],
  ['Qui peut m’aider à exporter mes produits à Tiznit ?', 'souss-massa'],
  ['أين يوجد المكتب الجهوي للتجارة الخارجية بطنجة؟', 'tanger-tetouan-al-hoceima'],
  ['مكتب التجارة الخارجية في العيون', 'laayoune-sakia-el-hamra'],
  ['فين كاين المكتب الجهوي للتجارة الخارجية فكازا؟', 'casablanca-settat'],
  ['fin kayn lmaktab dyal tijara lkharijiya f kech ?', 'marrakech-safi'],
  ['chkoun y3awenni nsadar mn Nador ?', 'oriental'],
  ['Is there a foreign trade office in Beni Mellal?', 'beni-mellal-khenifra'],
  ['Which office helps exporters in Dakhla?', 'dakhla-oued-ed-dahab'],
];
const OTHERS: readonly string[] = [
  'À quel bureau de douane d’Agadir déposer ma déclaration ?',
  'What does the Agadir Agreement give to exporters?',
  'Où demander une licence d’exportation à Casablanca ?',
  'À quelle chambre de commerce de Fès demander un certificat d’origine ?',
  'Quel bureau de l’ONSSA à Agadir délivre le certificat phytosanitaire ?',
  'Qu’est-ce qu’un bureau régional du commerce extérieur ?',
  'Combien coûte le fret de Tanger à Marseille ?',
  'فين نخلص الديوانة فالدار البيضاء؟',
  'فين كاين مكتب الصرف فالرباط؟',
  'fin nkhelles diwana f tanja ?',
  'Which customs office in Casablanca clears parcels?',
  'Where is the regional foreign trade office?',
];

describe('officeLookup', () => {
  it.each(OFFICES)('leads with the row of the region: %s', (question, region) => {
    expect(bench.told(bench.find(officeLookup, question))).toEqual([`regions/${region}`]);
  });

  it.each(OTHERS)('keeps out of another question: %s', (question) => {
    expect(bench.find(officeLookup, question)).toBeUndefined();
  });

  it.each([
    ['Où est le CRI de Marrakech ?', 'investment-centres'],
    ['Quelle est l’adresse de la direction régionale des douanes de Casablanca ?', 'customs'],
    ['فين كاين مكتب الجمارك فطنجة؟', 'customs'],
  ])('tells the row of an authority without a list by place: %s', (question, row) => {
    expect(bench.told(bench.find(officeLookup, question))).toEqual([`authorities/${row}`]);
  });

  it('tells each region when places of two are named', () => {
    const found = bench.find(officeLookup, 'Bureau du commerce extérieur à Fès ou à Oujda ?');
    expect(bench.told(found)).toEqual(['regions/fes-meknes', 'regions/oriental']);
  });
});
