import type { AnswerEvent, Citation, NoticeCode, Outcome } from '../answering/answer-event.ts';
import type { Language } from '../source/language.ts';

/** `url_citation` as the OpenAI protocol has it; indices are UTF-16 units in the content, half-open. */
export interface UrlCitation {
  readonly type: 'url_citation';
  readonly url_citation: {
    readonly start_index: number;
    readonly end_index: number;
    readonly url: string;
    readonly title: string;
  };
}

/** What the protocol has no field for. */
export interface TijariaExtension {
  readonly answerId: string;
  readonly outcome: Outcome;
  readonly language: Language;
  readonly asOf: string;
  readonly snapshotId: string;
  readonly composedBy: string;
  readonly citations: readonly Citation[];
  readonly notices: readonly { readonly code: NoticeCode; readonly text: string }[];
  readonly suggestions: readonly string[];
}

const SOURCES_LABEL: Readonly<Record<Language, string>> = { fr: 'Sources', ar: 'المصادر', en: 'Sources' };

/** Gathers the events of one answer into what a completion says at its end. */
export class CompletionAnswer {
  content = '';
  readonly #citations = new Map<number, Citation>();
  readonly #notices: { code: NoticeCode; text: string }[] = [];
  #start: Extract<AnswerEvent, { type: 'answer-start' }> | undefined;
  #end: Extract<AnswerEvent, { type: 'answer-end' }> | undefined;

  /** Takes an event in; returns the text that it adds to the content. */
  take(event: AnswerEvent): string {
    if (event.type === 'answer-start') this.#start = event;
    else if (event.type === 'answer-end') this.#end = event;
    else if (event.type === 'citation') this.#citations.set(event.citation.marker, event.citation);
    else if (event.type === 'notice') this.#notices.push({ code: event.code, text: event.text });
    else if (event.type === 'text-delta') return this.#append(event.text);
    return '';
  }

  /** Adds notices and the list of sources: a client that shows only text shows them too. Returns what was added. */
  close(): string {
    const language = this.#start?.language ?? 'fr';
    const notices = this.#notices.map(({ text }) => `\n\n_${text}_`).join('');
    const sources = [...this.#citations.values()]
      .map((citation) => `\n[${citation.marker}] ${sourceLine(citation)}`)
      .join('');
    return this.#append(notices + (sources === '' ? '' : `\n\n${SOURCES_LABEL[language]} :${sources}`));
  }

  /** Where each marker stands that has a public address. */
  annotations(): UrlCitation[] {
    return [...this.content.matchAll(/\[(\d+)\]/g)].flatMap((match) => {
      const citation = this.#citations.get(Number(match[1]));
      const url = citation?.sources.find((source) => source.url !== undefined)?.url;
      if (citation === undefined || url === undefined) return [];
      const place = { start_index: match.index, end_index: match.index + match[0].length };
      return [{ type: 'url_citation' as const, url_citation: { ...place, url, title: citation.title } }];
    });
  }

  extension(): TijariaExtension {
    return {
      answerId: this.#start?.answerId ?? '',
      outcome: this.#end?.outcome ?? 'interrupted',
      language: this.#start?.language ?? 'fr',
      asOf: this.#start?.asOf ?? '',
      snapshotId: this.#start?.snapshotId ?? '',
      composedBy: this.#end?.composedBy ?? '',
      citations: [...this.#citations.values()],
      notices: this.#notices,
      suggestions: this.#end?.suggestions ?? [],
    };
  }

  #append(text: string): string {
    this.content += text;
    return text;
  }
}

function sourceLine({ title, headingPath, page, sources }: Citation): string {
  const place = [title, ...headingPath].join(' › ') + (page === undefined ? '' : `, p. ${page}`);
  const from = sources.map(({ authority, title: text, reference, date }) =>
    [authority, text, reference, date].filter((part) => part !== undefined && part !== 'undated').join(', '),
  );
  return `${place} — ${from.join(' ; ')}`;
}
