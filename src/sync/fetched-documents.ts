import type { DocumentRecord } from '../source/document-record.ts';
import { isLanguage, type Language } from '../source/language.ts';
import type { SourceRecord, SourceRegister } from '../source/source-record.ts';
import type { WatchedSource } from '../source/watch-list.ts';
import type { ExtractedDocument } from '../text/extracted-document.ts';
import type { FetchedText, SyncStore } from './sync-store.ts';

/** Days after which a text that no editor has read is due for it. */
const REVIEW_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The texts of the watched sources that are to be indexed, as official documents, by id: valid from the day they were fetched, and their titles say that no
 * editor has read them. What is gone from the list or from its site is not among them, so that the next ingest takes it out of the index.
 */
export async function fetchedDocuments(
  { watched, register }: { readonly watched: readonly WatchedSource[]; readonly register: SourceRegister },
  store: Pick<SyncStore, 'text'>,
): Promise<ExtractedDocument[]> {
  const documents: ExtractedDocument[] = [];
  for (const { id, index } of watched.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const source = register.get(id);
    if (index === undefined || source === undefined || !isLanguage(source.language)) continue;
    const fetched = await store.text(id);
    if (fetched === undefined) continue;
    const record = toRecord(source, source.language, fetched);
    documents.push({ record: { ...record, ...index }, extracted: fetched.text });
  }
  return documents;
}

function toRecord(
  { id, title }: SourceRecord,
  language: Language,
  { fetchedOn, url }: FetchedText,
): Omit<DocumentRecord, 'theme' | 'audience'> {
  const due = new Date(Date.parse(`${fetchedOn}T00:00:00Z`) + REVIEW_DAYS * DAY_MS)
    .toISOString()
    .slice(0, 10);
  return {
    // No document or sheet begins so: the ids of the base are words of its subjects.
    id: `fetched-${id}`,
    file: url,
    title: TITLES[language](title, fetchedOn),
    language,
    validity: { from: fetchedOn },
    reviewedOn: fetchedOn,
    reviewBy: due,
    sourceIds: [id],
  };
}

const TITLES: Readonly<Record<Language, (title: string, day: string) => string>> = {
  fr: (title, day) => `${title} — texte relevé le ${day}, pas encore relu par un éditeur`,
  ar: (title, day) => `${title} — نص جُلب في ${day} ولم يراجعه محرر بعد`,
  en: (title, day) => `${title} — as fetched on ${day}, not yet checked by an editor`,
};
