import type { RecentAnswers } from '../../conversations/recent-answers.ts';
import type { Language } from '../../source/language.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { decimalInWords } from '../html/figures.ts';
import { html, type Html } from '../html/html.ts';
import { RECEIPT_WORDS } from '../receipt/receipt-words.ts';
import { tableSection, tallyHtml } from './score-table.ts';

interface RecentWords {
  readonly title: string;
  readonly about: (facts: { answers: string; since: string }) => string;
  readonly columns: Readonly<Record<'ending' | 'share', string>>;
  /** Answers that were given, whole or in part; this one is set apart. */
  readonly given: string;
  readonly helpful: string;
  readonly helpfulMeaning: string;
}

const WORDS: Readonly<Record<Language, RecentWords>> = {
  fr: {
    title: 'Les réponses des derniers jours',
    about: ({ answers, since }) =>
      `${answers} réponses conservées depuis le ${since}. On compte comment elles se sont terminées, jamais qui a demandé quoi.`,
    columns: { ending: 'Issue', share: 'Part' },
    given: 'Réponses données, entières ou partielles',
    helpful: 'Jugées utiles',
    helpfulMeaning: 'Parmi celles que quelqu’un a jugées.',
  },
  ar: {
    title: 'أجوبة الأيام الأخيرة',
    about: ({ answers, since }) =>
      `عدد الأجوبة المحفوظة منذ ${since}: ${answers}. نحسب كيف انتهت، ولا نحسب أبداً من سأل عن ماذا.`,
    columns: { ending: 'النتيجة', share: 'النسبة' },
    given: 'أجوبة قُدّمت، كاملة أو جزئية',
    helpful: 'اعتُبرت مفيدة',
    helpfulMeaning: 'من بين الأجوبة التي أبدى أحدهم رأيه فيها.',
  },
  en: {
    title: 'Answers of the last days',
    about: ({ answers, since }) =>
      `${answers} answers kept since ${since}. What is counted is how they ended, never who asked what.`,
    columns: { ending: 'Outcome', share: 'Share' },
    given: 'Answers given, whole or in part',
    helpful: 'Rated helpful',
    helpfulMeaning: 'Of those that somebody rated.',
  },
};

/** What answers of the last days came to; the most frequent outcome first, one that did not occur is not shown. */
export function recentAnswersSection(recent: RecentAnswers, language: Language): Html {
  const words = WORDS[language];
  const { answers, outcomes, helpful, unhelpful, since } = recent;
  const names = RECEIPT_WORDS[language].outcomes;
  const endings = (Object.keys(names) as (keyof typeof names)[])
    .map((outcome) => ({ name: names[outcome], count: outcomes[outcome] }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const row = (name: string, count: number, of: number, meaning?: string): Html =>
    html`<tr>
      <th scope="row">${name}${meaning === undefined ? '' : html`<p class="small muted">${meaning}</p>`}</th>
      <td class="figure">${tallyHtml({ count, of }, language)}</td>
    </tr>`;
  const about = words.about({
    answers: decimalInWords(String(answers), language),
    since: dateInWords(since, language),
  });
  return html`${tableSection(
      { id: 'recent', title: words.title },
      html`<th scope="col">${words.columns.ending}</th>
        <th scope="col" class="figure">${words.columns.share}</th>`,
      [
        row(words.given, outcomes.answered + outcomes.partial, answers),
        ...endings.map(({ name, count }) => row(name, count, answers)),
        row(words.helpful, helpful, helpful + unhelpful, words.helpfulMeaning),
      ],
    )}
    <p class="small muted">${directedText(about, language)}</p>`;
}
