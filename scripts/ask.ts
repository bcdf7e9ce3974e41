import type { Citation } from '../src/answering/answer-event.ts';
import { assemble } from '../src/assemble.ts';
import { createLogger } from '../src/common/logger.ts';
import { loadConfig } from '../src/config.ts';

/** `npm run ask -- "question"`: one answer on the terminal, with its sources. */
const question = process.argv.slice(2).join(' ').trim();
if (question === '') {
  console.error('asking: expected a question, received none; try npm run ask -- "Qui peut importer ?"');
  process.exit(2);
}
const foundation = await assemble(loadConfig(process.env), createLogger('warn'));
const service = await foundation.open();
const citations = new Map<number, Citation>();
for await (const event of service.answer({ question, history: [] })) {
  if (event.type === 'text-delta') process.stdout.write(event.text);
  else if (event.type === 'citation') citations.set(event.citation.marker, event.citation);
  else if (event.type === 'notice') process.stdout.write(`\n\n(${event.text})`);
  else if (event.type === 'answer-end') process.stdout.write(`\n\n— ${event.outcome}, ${event.composedBy}\n`);
  else if (event.type === 'error') process.stdout.write(`\n${event.code}: ${event.message}\n`);
}
for (const { marker, title, headingPath, reviewedOn, sources } of citations.values()) {
  console.log(`[${marker}] ${[title, ...headingPath].join(' › ')} (${reviewedOn})`);
  for (const { authority, title: text, reference, date, status } of sources) {
    console.log(
      `    ${[authority, text, reference, date, status].filter((part) => part !== undefined).join(' · ')}`,
    );
  }
}
await service.close();
await foundation.close();
