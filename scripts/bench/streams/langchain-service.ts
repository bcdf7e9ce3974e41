import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { ChatOpenAI } from '@langchain/openai';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { createLangchainEmbeddings } from '../engines/langchain-embeddings.ts';

/**
 * Program: `langchainService.js <store>`: what LangChain's introduction makes of a store (`langchain-ingest.ts`): a retriever, a prompt,
 * a streamed model, behind Express. It answers `/api/chat` with the events that the load generator counts. Nothing is screened, checked
 * or kept. The model is that of OPENAI_BASE_URL and OPENAI_MODEL. Prints its address.
 */
const PASSAGES = 6;

const [store = ''] = process.argv.slice(2);
const retriever = (await HNSWLib.load(store, await createLangchainEmbeddings())).asRetriever(PASSAGES);
const model = new ChatOpenAI({
  model: process.env['OPENAI_MODEL'] ?? '',
  apiKey: 'none',
  configuration: { baseURL: process.env['OPENAI_BASE_URL'] },
});

const app = express().use(express.json());
app.get('/readyz', (_request, response) => void response.json({ status: 'ok' }));
app.post('/api/chat', async (request, response) => {
  // Sent by the load generator.
  const { question } = request.body as { question: string };
  response.setHeader('content-type', 'text/event-stream').flushHeaders();
  const documents = await retriever.invoke(question);
  const context = documents.map(({ pageContent }, i) => `[S${i + 1}]\n${pageContent}`).join('\n\n');
  const pieces = await model.stream([
    ['system', `Answer the question from this context only:\n\n${context}`],
    ['human', question],
  ]);
  for await (const { text } of pieces)
    if (text !== '') response.write(`event: text-delta\ndata: ${JSON.stringify({ text })}\n\n`);
  response.end('event: answer-end\ndata: {}\n\n');
});
const server = app.listen(0, '127.0.0.1', () => {
  // A server that listens on TCP has an address object.
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit());
