import { describe, expect, it } from 'vitest';
import { fakeConnection } from './fake-connection.fixture.ts';
import { sendFeedback } from './send-feedback.ts';

describe('sendFeedback', () => {
  const accepted = () => fakeConnection(() => new Response(null, { status: 204 }));

  it('sends the rating with its reason and comment', async () => {
    const { connection, asked } = accepted();
    await sendFeedback(connection, 'a-1', {
      rating: 'unhelpful',
      reason: 'outdated',
      comment: ' Taux de 2024. ',
    });
    expect(asked).toEqual([
      'POST feedback {"answerId":"a-1","rating":"unhelpful","reason":"outdated","comment":"Taux de 2024."}',
    ]);
  });

  it('leaves out a comment of nothing, and what is over the longest one', async () => {
    const { connection, asked } = accepted();
    await sendFeedback(connection, 'a-1', { rating: 'helpful', comment: '  ' });
    expect(asked).toEqual(['POST feedback {"answerId":"a-1","rating":"helpful"}']);
    await sendFeedback(connection, 'a-1', { rating: 'unhelpful', comment: 'x'.repeat(1001) });
    expect(asked[1]).toHaveLength(
      'POST feedback {"answerId":"a-1","rating":"unhelpful","comment":""}'.length + 1000,
    );
  });

  it.each([400, 404, 503])('rejects when the service says %i', async (status) => {
    const { connection } = fakeConnection(() => new Response(null, { status }));
    await expect(sendFeedback(connection, 'a-1', { rating: 'helpful' })).rejects.toMatchObject({
      kind: 'refused',
    });
  });
});
