import { timeEach } from '../timing.ts';

/** Endpoints that answer, and the body that puts a question to each. */
const ENDPOINTS = {
  '/api/chat': (question: string) => ({ question }),
  '/v1/chat/completions': (question: string) => ({
    model: 'tijaria',
    messages: [{ role: 'user', content: question }],
  }),
} as const;

/** Path of an endpoint that answers. */
export type Endpoint = keyof typeof ENDPOINTS;

/** The endpoints in the order they are measured. */
export const ENDPOINT_NAMES: readonly Endpoint[] = ['/api/chat', '/v1/chat/completions'];

/** Milliseconds from each request to the last byte of its answer, one after the other. Throws unless each is a 200. */
export function timeAnswers(
  url: string,
  endpoint: Endpoint,
  questions: readonly string[],
): Promise<number[]> {
  return timeEach(questions, async (question) => {
    const response = await fetch(url + endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ENDPOINTS[endpoint](question)),
    });
    const text = await response.text();
    if (!response.ok || text.includes('event: error'))
      throw new Error(
        `asking ${endpoint} "${question}": expected an answer, received ${response.status} ${text}`,
      );
  });
}
