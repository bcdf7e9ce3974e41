import type { SubjectCounts } from '../subject-counts.ts';
import type { ConversationFile } from './conversation-file.ts';
import { countSubject, subjectsSince } from './subject-rows.ts';

/** {@link SubjectCounts} in a table of a {@link ConversationFile}. */
export function createSqliteSubjectCounts(file: ConversationFile): SubjectCounts {
  return {
    count: async (documentId, day) => {
      await file.write((database) => countSubject(database, documentId, day), { make: true });
    },
    since: async (day) => (await file.read((database) => subjectsSince(database, day))) ?? [],
    expire: async (before) => {
      await file.write((database) => database.prepare('DELETE FROM asked WHERE day < ?').run(before));
    },
  };
}
