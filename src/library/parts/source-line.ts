import type { Language } from '../../source/language.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { dateInWords } from '../html/dates.ts';
import { html, type Html } from '../html/html.ts';

/** What a line about a source needs of it; a citation's source and a record of the register both have it. */
export type ShownSource = Pick<
  SourceRecord,
  'authority' | 'title' | 'reference' | 'date' | 'url' | 'consultedOn' | 'level' | 'status'
>;

interface SourceWords {
  readonly undated: string;
  readonly official: string;
  readonly secondary: string;
  readonly toVerify: string;
  readonly consultedOn: (date: string) => string;
}

const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = {
  fr: {
    undated: 'sans date',
    official: 'source officielle',
    secondary: 'source secondaire',
    toVerify: 'à vérifier',
    consultedOn: (date) => `consulté le ${date}`,
  },
  ar: {
    undated: 'بدون تاريخ',
    official: 'مصدر رسمي',
    secondary: 'مصدر ثانوي',
    toVerify: 'يحتاج إلى تحقق',
    consultedOn: (date) => `اطُّلع عليه في ${date}`,
  },
  en: {
    undated: 'undated',
    official: 'official source',
    secondary: 'secondary source',
    toVerify: 'to be verified',
    consultedOn: (date) => `consulted on ${date}`,
  },
};

/** Who says it, in which text, of which date, how far it was checked and when it was read; linked when it has a web address. */
export function sourceLine(source: ShownSource, language: Language): Html {
  const words = SOURCE_WORDS[language];
  const date = source.date === 'undated' ? words.undated : dateInWords(source.date, language);
  const href = webAddress(source.url);
  const title = html`<bdi>${source.title}</bdi>`;
  const linked = href === undefined ? title : html`<a href="${href}" rel="noopener noreferrer">${title}</a>`;
  const reference = source.reference === undefined ? undefined : html` <bdi>(${source.reference})</bdi>`;
  const level = source.level === 'official' ? words.official : words.secondary;
  const details = [
    html`<bdi>${date}</bdi>`,
    html`<span class="${source.level}">${level}</span>`,
    ...(source.status === 'to-verify' ? [html`<span class="to-verify">${words.toVerify}</span>`] : []),
    html`<bdi>${words.consultedOn(dateInWords(source.consultedOn, language))}</bdi>`,
  ];
  return html`<bdi class="authority">${source.authority}</bdi> —
    ${linked}${reference}${details.map((detail) => html` · ${detail}`)}`;
}

/** The address when a browser may follow it: absolute http or https, without a user name. */
function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
}
