import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConversationStore } from '../conversation-store.ts';
import type { Feedback } from '../feedback.ts';
import { byAge } from '../receipt-order.ts';
import type { Receipt } from '../receipt.ts';
import { isUuid, requireUuid } from '../uuid.ts';
import { eraseFile, isMissing, removeFile } from './erase-file.ts';
import { eraseFeedback, readFeedback, writeFeedback } from './feedback-files.ts';
import { exists, namesIn, partialOf, removeFolder, writeInFolder, writeWhole } from './kept-files.ts';

/** Raised when a receipt changes shape; files of another format are not read, and expire like all others. */
const FORMAT = 1;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MARK = /^(\d{4}-\d{2}-\d{2})_(.+)$/;

/**
 * A {@link ConversationStore} of plain files below `root`, which is made with the first receipt:
 *
 *     answers/<day>/<answerId>.json              a receipt, written as .partial and renamed: whole or absent
 *     conversations/<conversationId>/<day>_<answerId>   an empty mark: that answer belongs to that conversation
 *     feedback/<day>/<answerId>/<n>_<random>.json    what was said of an answer, by the day of its receipt
 *
 * No file is ever written twice and no two writers share one, so there is nothing to lock, to repair or to compact, and
 * erasing text is erasing its file. A mark is made before its receipt and removed after it: no kill leaves a receipt
 * that its conversation does not know. Feedback is erased after its receipt, and who writes it looks for the receipt once more
 * afterwards, so that one of both sees the other.
 */
export function createFileStore(root: string): ConversationStore {
  const places: Places = {
    answers: join(root, 'answers'),
    receipt: (day, answerId) => join(root, 'answers', day, `${answerId}.json`),
    conversations: join(root, 'conversations'),
    conversation: (id) => join(root, 'conversations', id),
    feedback: join(root, 'feedback'),
    feedbackOf: (day, answerId) => join(root, 'feedback', day, answerId),
  };
  return {
    record: (receipt, conversationId) => record(receipt, conversationId, places),
    receipt: (answerId) => findReceipt(answerId, places),
    conversation: async (id) => {
      const marks = isUuid(id) ? await marksIn(places.conversation(id)) : [];
      const read = marks.map(({ day, answerId }) => readReceipt(places.receipt(day, answerId), answerId));
      return (await Promise.all(read)).filter((receipt) => receipt !== undefined).sort(byAge);
    },
    erase: async (id) => (isUuid(id) ? eraseConversation(id, places) : 0),
    expire: (before) => expire(before, places),
    rate: (answerId, feedback) => rate(answerId, feedback, places),
    feedback: async (answerId) => {
      const receipt = await findReceipt(answerId, places);
      return receipt && readFeedback(places.feedbackOf(dayOf(receipt), answerId));
    },
  };
}

/** Where things stand. */
interface Places {
  readonly answers: string;
  readonly receipt: (day: string, answerId: string) => string;
  readonly conversations: string;
  readonly conversation: (id: string) => string;
  readonly feedback: string;
  readonly feedbackOf: (day: string, answerId: string) => string;
}

interface Mark {
  readonly name: string;
  readonly day: string;
  readonly answerId: string;
}

async function record(receipt: Receipt, conversationId: string | undefined, places: Places): Promise<void> {
  requireUuid(receipt.answerId);
  const day = dayOf(receipt);
  const file = places.receipt(day, receipt.answerId);
  const content = JSON.stringify({ format: FORMAT, receipt });
  if (conversationId === undefined) {
    await writeWhole(file, content);
    return;
  }
  requireUuid(conversationId);
  const mark = join(places.conversation(conversationId), `${day}_${receipt.answerId}`);
  await writeInFolder(mark, '');
  try {
    await writeWhole(file, content);
  } catch (error) {
    if (!isMissing(error) || (await exists(mark))) throw error;
  }
  // Erased meanwhile: `eraseConversation` looks for the receipt again after it removed the mark, so one of us sees it.
  if (!(await exists(mark))) await eraseReceipt(day, receipt.answerId, places);
}

async function findReceipt(answerId: string, places: Places): Promise<Receipt | undefined> {
  if (!isUuid(answerId)) return undefined;
  for (const day of (await daysIn(places.answers)).reverse()) {
    const receipt = await readReceipt(places.receipt(day, answerId), answerId);
    if (receipt !== undefined) return receipt;
  }
  return undefined;
}

async function readReceipt(file: string, answerId: string): Promise<Receipt | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  try {
    // Only this store writes here, whole files; a damaged one does not parse or is not the answer it is named after.
    const kept = JSON.parse(text) as { format?: unknown; receipt?: Receipt } | null;
    return kept?.format === FORMAT && kept.receipt?.answerId === answerId ? kept.receipt : undefined;
  } catch {
    return undefined;
  }
}

async function eraseConversation(id: string, places: Places): Promise<number> {
  const folder = places.conversation(id);
  let erased = 0;
  for (const { name, day, answerId } of await marksIn(folder)) {
    const before = await eraseReceipt(day, answerId, places);
    await removeFile(join(folder, name));
    const after = await eraseReceipt(day, answerId, places);
    if (before || after) erased++;
  }
  await removeFolder(folder);
  return erased;
}

/** Erases a receipt, what a kill may have left of its writing, and what was said of it. */
async function eraseReceipt(day: string, answerId: string, places: Places): Promise<boolean> {
  const file = places.receipt(day, answerId);
  await eraseFile(partialOf(file));
  const wasThere = await eraseFile(file);
  await eraseFeedback(places.feedbackOf(day, answerId));
  return wasThere;
}

async function rate(answerId: string, feedback: Feedback, places: Places): Promise<boolean> {
  const receipt = await findReceipt(answerId, places);
  if (receipt === undefined) return false;
  const file = places.receipt(dayOf(receipt), answerId);
  const folder = places.feedbackOf(dayOf(receipt), answerId);
  try {
    await writeFeedback(folder, feedback);
  } catch (error) {
    if (!isMissing(error) || (await exists(file))) throw error;
  }
  if (await exists(file)) return true;
  await eraseFeedback(folder);
  return false;
}

async function expire(before: string, places: Places): Promise<number> {
  let erased = 0;
  for (const day of await daysBefore(before, places.answers)) {
    const folder = join(places.answers, day);
    for (const name of await namesIn(folder))
      if ((await eraseFile(join(folder, name))) && name.endsWith('.json')) erased++;
    await removeFolder(folder);
  }
  for (const day of await daysBefore(before, places.feedback)) {
    for (const id of await namesIn(join(places.feedback, day)))
      await eraseFeedback(places.feedbackOf(day, id));
    await removeFolder(join(places.feedback, day));
  }
  for (const id of await namesIn(places.conversations)) {
    const folder = places.conversation(id);
    for (const { name, day } of await marksIn(folder)) if (day < before) await removeFile(join(folder, name));
    await removeFolder(folder);
  }
  return erased;
}

/** Days that have a folder in `parent`, oldest first. */
async function daysIn(parent: string): Promise<string[]> {
  return (await namesIn(parent)).filter((name) => DAY.test(name)).sort();
}

async function daysBefore(before: string, parent: string): Promise<string[]> {
  return (await daysIn(parent)).filter((day) => day < before);
}

function dayOf({ createdAt }: Receipt): string {
  return createdAt.slice(0, 10);
}

async function marksIn(folder: string): Promise<Mark[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const [, day, answerId] = MARK.exec(name) ?? [];
    return day === undefined || answerId === undefined || !isUuid(answerId) ? [] : [{ name, day, answerId }];
  });
}
