import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Program: `fakeModel.js <interval ms> <events>`: a model on 127.0.0.1 that speaks the OpenAI protocol. It writes the statements of
 * the blocks it is given, one whole sentence with its marker an event, an event every so many milliseconds by the clock, until it has
 * sent as many as it was told to. Prints its address. Ends when its parent closes its input.
 */
const [intervalMs = 0, events = 0] = process.argv.slice(2).map(Number);

const server = createServer((request, response) => {
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
    response.writeHead(404).end();
    return;
  }
  void readBody(request).then(
    (body) => streamAnswer(body, response),
    () => response.destroy(),
  );
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  // A server that listens on TCP has an address object.
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
});
process.stdin.resume().once('end', () => process.exit());

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  // Node hands out buffers as long as no encoding was set.
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function streamAnswer(body: string, response: ServerResponse): void {
  const sentences = sentencesOf(body);
  const started = performance.now();
  let sent = 0;
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
  const next = (): void => {
    if (response.destroyed) return;
    if (sent === events) {
      response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
      return;
    }
    response.write(event({ content: sentences[sent % sentences.length] ?? '' }, null));
    sent += 1;
    schedule();
  };
  // By the clock and not from event to event, so that lateness does not add up.
  const schedule = (): void =>
    void setTimeout(next, Math.max(0, started + (sent + 1) * intervalMs - performance.now()));
  schedule();
}

/** A statement that is one sentence and quotes nothing: every event is then one that the service shows, and at once. */
const PLAIN = /^[^.!?؟…:;«»"“”()[\]]{20,}[.;]?$/u;

/** Each plain statement of a block as a sentence with the block's marker; all statements where none is plain. */
function sentencesOf(body: string): string[] {
  // Sent by a client of the protocol.
  const { messages } = JSON.parse(body) as { messages: { content?: unknown }[] };
  const prompt = messages.map(({ content }) => String(content)).join('\n');
  const plain: string[] = [];
  const all: string[] = [];
  let marker = '[S1]';
  for (const line of prompt.split('\n')) {
    marker = /^\[S\d+\]/.exec(line)?.[0] ?? marker;
    if (!line.startsWith('- ')) continue;
    const statement = line.slice(2);
    const sentence = `${statement.replace(/[\s.;:]*$/, '')}. ${marker} `;
    all.push(sentence);
    if (PLAIN.test(statement)) plain.push(sentence);
  }
  if (plain.length > 0) return plain;
  return all.length > 0 ? all : ['Nothing was given. '];
}

function event(delta: object, finishReason: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  return `data: ${JSON.stringify({ id: 'fake', object: 'chat.completion.chunk', created: 0, model: 'fake', choices })}\n\n`;
}
