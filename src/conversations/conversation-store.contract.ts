import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Feedback } from './feedback.ts';
import type { Receipt } from './receipt.ts';
import { fixtureFeedback, fixtureId, fixtureReceipt } from './receipt.fixture.ts';

const TALK = fixtureId(900);
const OTHER_TALK = fixtureId(901);
/** Names nothing: not a UUID, another version, a way out of a folder, capitals. */
const NO_IDS = [
  '',
  'a',
  '../../etc/passwd',
  '..',
  `${fixtureId(1)}/../${fixtureId(2)}`,
  `${fixtureId(1)}\u0000`,
  ` ${fixtureId(1)}`,
  '00000000-0000-1000-8000-000000000001',
  'ABCDEF00-0000-4000-8000-000000000001',
];

/**
 * Everything that the doc comment of {@link ConversationStore} promises to one process; what it promises of kills and
 * disks is tested beside each adapter. `make` is called once per test and gives an empty store.
 */
export function describeConversationStoreContract(
  name: string,
  make: () => ConversationStore | Promise<ConversationStore>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (store: ConversationStore) => Promise<void>): void =>
    it(title, async () => run(await make()));

  describe(`${name} keeps the ConversationStore contract`, () => {
    test('gives back a receipt as it was recorded', async (store) => {
      const receipt = fixtureReceipt({
        question: 'كم الأجل؟ 🙂 \u2028 "quotes" </script>',
        text: 'a\n\nb\\',
      });
      await store.record(receipt);
      expect(await store.receipt(receipt.answerId)).toEqual(receipt);
    });

    test('gives nothing for an id that it does not know', async (store) => {
      await store.record(fixtureReceipt());
      for (const id of [fixtureId(2), ...NO_IDS]) {
        expect(await store.receipt(id)).toBeUndefined();
        expect(await store.conversation(id)).toEqual([]);
        expect(await store.erase(id)).toBe(0);
      }
      expect(await store.receipt(fixtureId(1))).toBeDefined();
    });

    test('gives nothing while it is empty', async (store) => {
      expect(await store.receipt(fixtureId(1))).toBeUndefined();
      expect(await store.conversation(TALK)).toEqual([]);
      expect(await store.erase(TALK)).toBe(0);
      expect(await store.expire('2099-01-01')).toBe(0);
    });

    test('refuses ids that are not UUIDs, and keeps nothing under them', async (store) => {
      for (const id of NO_IDS) {
        const refused = { code: 'internal', message: expect.stringContaining('UUID') as string };
        await expect(store.record(fixtureReceipt({ answerId: id }))).rejects.toMatchObject(refused);
        await expect(store.record(fixtureReceipt(), id)).rejects.toMatchObject(refused);
        expect(await store.receipt(id)).toBeUndefined();
      }
      expect(await store.expire('2099-01-01')).toBe(0);
    });

    test('replaces a receipt of the same id', async (store) => {
      await store.record(fixtureReceipt({ text: 'first' }));
      await store.record(fixtureReceipt({ text: 'second' }));
      expect(await store.receipt(fixtureId(1))).toMatchObject({ text: 'second' });
      expect(await store.expire('2099-01-01')).toBe(1);
    });

    test('shares nothing with those it deals with', async (store) => {
      const given: { text: string } = structuredClone(fixtureReceipt());
      await store.record(given as Receipt, TALK);
      given.text = 'changed';
      const [taken]: { text: string }[] = [...(await store.conversation(TALK))];
      if (taken !== undefined) taken.text = 'changed';
      expect(await store.receipt(fixtureId(1))).toEqual(fixtureReceipt());
    });

    test('gives a conversation oldest first, ties by id, whatever the order of recording', async (store) => {
      const at = (answer: number, createdAt: string): Receipt =>
        fixtureReceipt({ answerId: fixtureId(answer), createdAt });
      await store.record(at(3, '2026-11-26T10:00:00.000Z'), TALK);
      await store.record(at(4, '2026-11-25T10:00:00.000Z'), TALK);
      await store.record(at(2, '2026-11-26T10:00:00.000Z'), TALK);
      await store.record(at(5, '2026-11-26T10:00:00.000Z'), OTHER_TALK);
      await store.record(at(6, '2026-11-26T10:00:00.000Z'));
      const ids = (await store.conversation(TALK)).map(({ answerId }) => answerId);
      expect(ids).toEqual([fixtureId(4), fixtureId(2), fixtureId(3)]);
    });

    test('erases a conversation, its receipts under their own ids too, and nothing else', async (store) => {
      await store.record(fixtureReceipt({ answerId: fixtureId(1) }), TALK);
      await store.record(fixtureReceipt({ answerId: fixtureId(2) }), TALK);
      await store.record(fixtureReceipt({ answerId: fixtureId(3) }), OTHER_TALK);
      await store.record(fixtureReceipt({ answerId: fixtureId(4) }));
      expect(await store.erase(TALK)).toBe(2);
      expect(await store.conversation(TALK)).toEqual([]);
      expect(await store.receipt(fixtureId(1))).toBeUndefined();
      expect(await store.receipt(fixtureId(2))).toBeUndefined();
      expect(await store.conversation(OTHER_TALK)).toHaveLength(1);
      expect(await store.receipt(fixtureId(4))).toBeDefined();
      expect(await store.erase(TALK)).toBe(0);
    });

    test('begins a conversation anew after it was erased', async (store) => {
      await store.record(fixtureReceipt({ answerId: fixtureId(1) }), TALK);
      await store.erase(TALK);
      await store.record(fixtureReceipt({ answerId: fixtureId(2) }), TALK);
      expect((await store.conversation(TALK)).map(({ answerId }) => answerId)).toEqual([fixtureId(2)]);
    });

    test('expires what was made before a day, in conversations or not', async (store) => {
      const onDay = (answer: number, day: string): Receipt =>
        fixtureReceipt({ answerId: fixtureId(answer), createdAt: `${day}T23:59:59.999Z` });
      await store.record(onDay(1, '2026-10-31'));
      await store.record(onDay(2, '2026-10-31'), TALK);
      await store.record(onDay(3, '2026-11-01'), TALK);
      await store.record(onDay(4, '2026-10-31'), OTHER_TALK);
      expect(await store.expire('2026-11-01')).toBe(3);
      expect(await store.receipt(fixtureId(1))).toBeUndefined();
      expect((await store.conversation(TALK)).map(({ answerId }) => answerId)).toEqual([fixtureId(3)]);
      expect(await store.conversation(OTHER_TALK)).toEqual([]);
      expect(await store.expire('2026-11-01')).toBe(0);
    });

    test('gives back what was said of an answer, the last of it', async (store) => {
      await store.record(fixtureReceipt());
      expect(await store.feedback(fixtureId(1))).toBeUndefined();
      expect(await store.rate(fixtureId(1), fixtureFeedback({ comment: 'غير صحيح 🙂' }))).toBe(true);
      expect(await store.feedback(fixtureId(1))).toEqual(fixtureFeedback({ comment: 'غير صحيح 🙂' }));
      const helpful = { givenAt: '2026-11-26T09:31:00.000Z', rating: 'helpful' } as const;
      // More than nine: the last one counts, not the one whose number sorts last as text.
      for (let i = 0; i < 11; i++) await store.rate(fixtureId(1), fixtureFeedback({ comment: `${i}` }));
      expect(await store.feedback(fixtureId(1))).toEqual(fixtureFeedback({ comment: '10' }));
      await store.rate(fixtureId(1), helpful);
      expect(await store.feedback(fixtureId(1))).toEqual(helpful);
      expect(await store.receipt(fixtureId(1))).toEqual(fixtureReceipt());
    });

    test('keeps nothing said of an answer that it does not know', async (store) => {
      await store.record(fixtureReceipt());
      for (const id of [fixtureId(2), ...NO_IDS]) {
        expect(await store.rate(id, fixtureFeedback())).toBe(false);
        expect(await store.feedback(id)).toBeUndefined();
      }
      await store.record(fixtureReceipt({ answerId: fixtureId(2) }));
      expect(await store.feedback(fixtureId(2))).toBeUndefined();
    });

    test('shares no feedback with those it deals with', async (store) => {
      await store.record(fixtureReceipt());
      const given: { comment?: string } = structuredClone(fixtureFeedback());
      await store.rate(fixtureId(1), given as Feedback);
      given.comment = 'changed';
      const taken: { comment?: string } | undefined = await store.feedback(fixtureId(1));
      if (taken !== undefined) taken.comment = 'changed';
      expect(await store.feedback(fixtureId(1))).toEqual(fixtureFeedback());
    });

    test('erases what was said with the receipt, by conversation and by day, and counts it for nothing', async (store) => {
      await store.record(fixtureReceipt({ answerId: fixtureId(1) }), TALK);
      await store.record(fixtureReceipt({ answerId: fixtureId(2) }));
      await store.record(fixtureReceipt({ answerId: fixtureId(3), createdAt: '2026-11-27T00:00:00.000Z' }));
      for (const id of [1, 2, 3]) await store.rate(fixtureId(id), fixtureFeedback());
      expect(await store.erase(TALK)).toBe(1);
      expect(await store.feedback(fixtureId(1))).toBeUndefined();
      expect(await store.rate(fixtureId(1), fixtureFeedback())).toBe(false);
      expect(await store.feedback(fixtureId(2))).toBeDefined();
      expect(await store.expire('2026-11-27')).toBe(1);
      expect(await store.feedback(fixtureId(2))).toBeUndefined();
      expect(await store.feedback(fixtureId(3))).toEqual(fixtureFeedback());
      // What was said went with the first receipt: another of the same id begins without.
      await store.record(fixtureReceipt({ answerId: fixtureId(1) }), TALK);
      expect(await store.feedback(fixtureId(1))).toBeUndefined();
    });

    test('keeps one of what is said at once, and none of what is said while the answer is erased', async (store) => {
      await store.record(fixtureReceipt(), TALK);
      const comments = Array.from({ length: 20 }, (_, i) => `${i}`);
      const rate = (comment: string): Promise<boolean> =>
        store.rate(fixtureId(1), fixtureFeedback({ comment }));
      await Promise.all(comments.map(rate));
      expect(comments).toContain((await store.feedback(fixtureId(1)))?.comment);
      await Promise.all([...comments.map(rate), store.erase(TALK), ...comments.map(rate)]);
      await store.record(fixtureReceipt(), TALK);
      expect(await store.feedback(fixtureId(1))).toBeUndefined();
    });

    test('keeps what is recorded at once, and leaves nothing of what is erased meanwhile', async (store) => {
      const records = Array.from({ length: 60 }, (_, i) =>
        store.record(fixtureReceipt({ answerId: fixtureId(i) }), i % 2 === 0 ? TALK : OTHER_TALK),
      );
      const erasures = Array.from({ length: 5 }, () => store.erase(TALK));
      await Promise.all([...records, ...erasures]);
      expect(await store.conversation(OTHER_TALK)).toHaveLength(30);
      const left = new Set((await store.conversation(TALK)).map(({ answerId }) => answerId));
      for (let i = 0; i < 60; i += 2)
        expect((await store.receipt(fixtureId(i))) !== undefined).toBe(left.has(fixtureId(i)));
      await store.erase(TALK);
      expect(await store.expire('2099-01-01')).toBe(30);
    });
  });
}
