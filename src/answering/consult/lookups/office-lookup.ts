import { regionalOffice } from '../../../trade/regional-office.ts';
import { rowOf, tableOf } from '../../../trade/row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from '../../../trade/trade-tables.ts';
import { createAsks, toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';

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
/** Something else is asked of the office: its hours, since when it is there, whether it is the only one. */
const ASKS_ELSE = createAsks(
  [
    [
      'horaires?|heures?|premiere?|seule?|date|depuis|ouvert~?|hours|first|only|just one|since|opened|opens|' +
        'اول|وحيد|اوقات|ساعات|تاريخ|التاريخ|فتح~?|حلات|وحده',
    ],
  ],
  [['awel|ghir|date|7ellat|t7ell|horaire|credit']],
);
const INTENTS: ReadonlySet<LookupQuestion['intent']> = new Set(['fact', 'directory', 'procedure']);
/** Offices of which the base has no list by place, only what they do and where they are on the web: rows of `authorities`. */
const AUTHORITIES = [
  {
    row: 'investment-centres',
    isMeant: createAsks([
      [
        'ou (est|se trouve|trouver)|adresse|contact~|coordonnees|telephone|where|address|quel cri|which cri|فين|اين|عنوان|fin',
        'cri|centres? regiona(l|ux) d investissement|regional investment cent~|(المركز|مركز) (الجهوي |جهوي )?(ل|لل)?استثمار',
        '!accords?|agreement|douan~',
      ],
    ]),
  },
  {
    row: 'customs',
    isMeant: createAsks([
      [
        'adresse|coordonnees|telephone|se trouve|situe~|phone|address|contact details|located|where is|عنوان|هاتف|اين (يوجد|توجد|يقع|تقع)|فين (كاين~|جا|جات)',
        '(direction|bureau~?|administration|service)s? (_ )?(d |de |des |la |de la )?douan~|customs (office|directorate|administration)|(مديريه|مكتب|اداره|بيرو) (ال|ديال (ال)?)?(جمارك|ديوانه)',
      ],
    ]),
  },
] as const;

/** The office rows of the place that a question names, when it asks for the office of foreign trade or of investment there. */
export const officeLookup: LookUp = (asked, { tables }) => {
  const authority = AUTHORITIES.find(({ isMeant }) => isMeant(asked));
  if (authority === undefined && !asksForOffice(asked)) return undefined;
  const { office, candidates } = regionalOffice({ place: asked.question, asOf: asked.asOf }, tables);
  const offices = office === undefined ? candidates : [office];
  if (offices.length === 0) return undefined;
  const rows =
    authority === undefined
      ? offices.flatMap(({ references }) => references)
      : authorityRow(authority.row, tables);
  return rows.length === 0
    ? undefined
    : { kind: 'lookup', tool: 'regional-office', form: 'answer', items: toItems(rows), rules: [] };
};

function asksForOffice(asked: LookupQuestion): boolean {
  const isNamed = NAMES_OFFICE(asked) || (asked.intent === 'directory' && ASKS_FOR_HELP(asked));
  return isNamed && INTENTS.has(asked.intent) && !MEANS_ANOTHER(asked) && !ASKS_ELSE(asked);
}

function authorityRow(id: string, tables: TradeTables): StatementReference[] {
  const row = rowOf(tables, 'authorities', id);
  return row === undefined ? [] : [rowReference(tableOf(tables, 'authorities'), row)];
}
