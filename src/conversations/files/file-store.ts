import { mkdir, readdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ConversationStore } from '../conversation-store.ts';
import { byAge } from '../receipt-order.ts';
import type { Receipt } from '../receipt.ts';
import { isUuid, requireUuid } from '../uuid.ts';
import { eraseFile, isMissing, removeFile } from './erase-file.ts';

/** Raised when a receipt changes shape; files of another format are not read, and expire like all others. */
const FORMAT = 1;
/** Only the service reads what people asked. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** A folder that another process removes as empty, just when something is put into it, is made again. */
const FOLDER_TRIES = 5;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MARK = /^(\d{4}-\d{2}-\d{2})_(.+)$/;

/**
 * A {@link ConversationStore} of plain files below `root`, which is made with the first receipt:
 *
 *     answers/<day>/<answerId>.json              a receipt, written as .partial and renamed: whole or absent
 *     conversations/<conversationId>/<day>_<answerId>   an empty mark: that answer belongs to that conversation
 *
 * No file is ever written twice and no two writers share one, so there is nothing to lock, to repair or to compact, and
 * erasing text is erasing its file. A mark is made before its receipt and removed after it: no kill leaves a receipt
 * that its conversation does not know.
 */
export function createFileStore(root: string): ConversationStore {
  const places: Places = {
    answers: join(root, 'answers'),
    receipt: (day, answerId) => join(root, 'answers', day, `${answerId}.json`),
    conversations: join(root, 'conversations'),
    conversation: (id) => join(root, 'conversations', id),
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
  };
}

/** Where things stand. */
interface Places {
  readonly answers: string;
  readonly receipt: (day: string, answerId: string) => string;
  readonly conversations: string;
  readonly conversation: (id: string) => string;
}

interface Mark {
  readonly name: string;
  readonly day: string;
  readonly answerId: string;
}

async function record(receipt: Receipt, conversationId: string | undefined, places: Places): Promise<void> {
  requireUuid(receipt.answerId);
  const day = receipt.createdAt.slice(0, 10);
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
  if (!(await exists(mark))) await eraseReceipt(file);
}

async function writeWhole(file: string, content: string): Promise<void> {
  await writeInFolder(partialOf(file), content);
  await rename(partialOf(file), file);
}

async function writeInFolder(file: string, content: string, tries = FOLDER_TRIES): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: FOLDER_MODE });
  try {
    await writeFile(file, content, { mode: FILE_MODE });
  } catch (error) {
    if (!isMissing(error) || tries <= 1) throw error;
    await writeInFolder(file, content, tries - 1);
  }
}

async function findReceipt(answerId: string, places: Places): Promise<Receipt | undefined> {
  if (!isUuid(answerId)) return undefined;
  for (const day of (await daysIn(places)).reverse()) {
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
    const file = places.receipt(day, answerId);
    const before = await eraseReceipt(file);
    await removeFile(join(folder, name));
    const after = await eraseReceipt(file);
    if (before || after) erased++;
  }
  await removeFolder(folder);
  return erased;
}

/** Erases a receipt, and what a kill may have left of its writing. */
async function eraseReceipt(file: string): Promise<boolean> {
  await eraseFile(partialOf(file));
  return eraseFile(file);
}

async function expire(before: string, places: Places): Promise<number> {
  let erased = 0;
  for (const day of (await daysIn(places)).filter((each) => each < before)) {
    const folder = join(places.answers, day);
    for (const name of await namesIn(folder))
      if ((await eraseFile(join(folder, name))) && name.endsWith('.json')) erased++;
    await removeFolder(folder);
  }
  for (const id of await namesIn(places.conversations)) {
    const folder = places.conversation(id);
    for (const { name, day } of await marksIn(folder)) if (day < before) await removeFile(join(folder, name));
    await removeFolder(folder);
  }
  return erased;
}

/** Days that have receipts, oldest first. */
async function daysIn({ answers }: Places): Promise<string[]> {
  return (await namesIn(answers)).filter((name) => DAY.test(name)).sort();
}

async function marksIn(folder: string): Promise<Mark[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const [, day, answerId] = MARK.exec(name) ?? [];
    return day === undefined || answerId === undefined || !isUuid(answerId) ? [] : [{ name, day, answerId }];
  });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Removes a folder unless something is in it again. */
async function removeFolder(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function partialOf(file: string): string {
  return file.replace(/\.json$/, '.partial');
}
