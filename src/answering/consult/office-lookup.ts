import { regionalOffice } from '../../trade/regional-office.ts';
import { rowOf, tableOf } from '../../trade/row-cells.ts';
import { rowReference, type TradeTables } from '../../trade/trade-tables.ts';
import { createAsks, toItems, type LookUp } from './lookup-question.ts';

/** The office itself is named. */
const NAMES_OFFICE = createAsks(
  [
    [
      'bureaux? (regiona~|d[eu] (l |la )?(commerce|export)~|commerce exterieur|export~|d export~|d appui|d accompagnement|d aide~)|' +
        'delegations? (regionales?|provinciales?|du (ministere|commerce)|de l industrie|commerce)|(guichet|antenne|direction) (export|regionale? du commerce|du commerce|commerce)',
    ],
    [
      '(regional|foreign trade|external trade|export|trade|exporters?|ministry) (_ )?(support |help |promotion |trade |assistance )?(offices?|desks?|delegations?|bureau)|' +
        '(office|delegation|desk) (for (foreign trade|export~)|of (foreign trade|the ministry))',
    ],
    [
      '(مكتب|بيرو|المكتب) (جهوي|الجهوي|للتجاره|التجاره|للتصدير|التصدير|دعم التصدير|ديال (التجاره|التصدير|لكسبور))|مندوبيه (وزاره|التجاره|الصناعه|جهويه)|المندوبيه (الجهويه)?',
    ],
  ],
  [
    [
      '(bureau|biro|lbiro|maktab|lmaktab|mandoubia|lmandoubia|delegation) (jihawi|ljihawi|regional|commerce|export|(dyal|dial|d) (tijara|ttijara|lexport|export|tasdir|ttasdir|commerce|le commerce))',
    ],
  ],
);

/** Someone who helps to export is asked for. */
const ASKS_FOR_HELP = createAsks(
  [
    [
      'export~|vend(re|s|ons) a l etranger|commerce exterieur|foreign trade|sell~ abroad|التصدير|تصدير|اصدر|نصدر|مصدر|مصدرين|التجاره الخارجيه',
      'aid(e|er|ent)|accompagn~|m (_ )?adress~|s adress~|orient~|renseign~|conseill~|bureau~?|help~|assist~|guid~|support|turn|contact|office|ask|' +
        'يساعد~|يواكب~|يوجه~|اتوجه|المكتب|مكتب|المساعده|يعاون~|كيعاون~|نمشي|نسول|بيرو',
    ],
  ],
  [
    [
      'export~|nsadar|nsader|nsedder|tasdir|lexport',
      'y3awen~|y3awn~|kay3awen~|nmchi|nemchi|nsowel|nswel|maktab|bureau|biro',
    ],
  ],
);

/** Another office is meant, or a paper that another one gives. */
const MEANS_ANOTHER = createAsks(
  [
    [
      'douan~|diwana|dwana|customs|onssa|foodex|eacce|portnet|banque?s?|banks?|office des changes|exchange office|chambres?|chamber~?|tribunal|court|registre|register|' +
        'ports?|aeroport|airport|labo~|lab|consulat|ambassade|embassy|impots?|tax office|certifi~|phyto~|eur-1|visa|accords?|agreement|licen(c|s)e~?|autoris~|authori~|permit|' +
        'transitaire|broker|forwarder|transporteur|poste|fret|notaire|assur~|insur~|amdie|asmex|smaex|' +
        'جمارك|الجمارك|للجمارك|ديوانه|الديوانه|فالديوانه|غرفه|الغرفه|محكمه|بنك|البنك|شهاده|رخصه|ترخيص|اتفاق~|الميناء|مختبر|الضرائب|السجل|البريد|التامين',
    ],
  ],
  [['diwana|dwana|douane|chahada|rokhsa|banka|lbanka|ghorfa|certificat']],
);
const NAMES_INVESTMENT_CENTRE = createAsks([
  [
    'cri|centres? regiona(l|ux) d investissement|regional investment cent~|(المركز|مركز) (الجهوي |جهوي )?(ل|لل)?استثمار',
    '!accords?|agreement|douan~',
  ],
]);

/** The office rows of the place that a question names, when it asks for the office of foreign trade or of investment there. */
export const officeLookup: LookUp = (asked, { tables }) => {
  const isInvestment = NAMES_INVESTMENT_CENTRE(asked);
  if (!isInvestment && !asksForOffice(asked)) return undefined;
  const { office, candidates } = regionalOffice({ place: asked.question, asOf: asked.asOf }, tables);
  const offices = office === undefined ? candidates : [office];
  if (offices.length === 0) return undefined;
  const rows = isInvestment ? investmentCentres(tables) : offices.flatMap(({ references }) => references);
  if (rows.length === 0) return undefined;
  return { kind: 'lookup', tool: 'regional-office', form: 'answer', items: toItems(rows), rules: [] };
};

const asksForOffice: (asked: Parameters<LookUp>[0]) => boolean = (asked) =>
  (NAMES_OFFICE(asked) || (asked.intent === 'directory' && ASKS_FOR_HELP(asked))) &&
  !['definition', 'changes', 'calculation', 'classification'].includes(asked.intent) &&
  !MEANS_ANOTHER(asked);

function investmentCentres(tables: TradeTables): ReturnType<typeof rowReference>[] {
  const row = rowOf(tables, 'authorities', 'investment-centres');
  return row === undefined ? [] : [rowReference(tableOf(tables, 'authorities'), row)];
}
