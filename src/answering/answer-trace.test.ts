import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExporter } from '../common/otel-exporter.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { sheetText } from '../testing/corpus-fixture.ts';
import { gatherAnswer, tinyRetrieval } from '../testing/tiny-base.ts';

/** What these tests read of OTLP in JSON. */
interface ExportedSpan {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
  readonly status: { readonly code?: number; readonly message?: string };
}
interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: ExportedSpan[] }[] }[];
}

const SHEET = sheetText(`Les recettes d'une exportation de biens sont rapatriées sous 150 jours.[^1]

## L'essentiel {#facts}

- Pour les biens, le délai de rapatriement des recettes est de 150 jours après la déclaration en douane.[^1]

[^1]: oc-igoc
`);
const PLANTED = 'Zineb 0612345678';

let retrieval: RetrievalDependencies;
let collector: Server;
const bodies: string[] = [];
beforeAll(async () => {
  retrieval = await tinyRetrieval({ 'sheets/exporting/rapatrier.fr.md': SHEET });
  collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      bodies.push(`${request.url ?? ''}\n${body}`);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
afterAll(async () => {
  collector.close();
  await retrieval.index.close();
});

describe('traces of answers', () => {
  it('reach a collector, a span for each step, and tell nothing that a person wrote', async () => {
    const failures: string[] = [];
    const exporter = startExporter({
      endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
      onFailure: (line) => failures.push(line),
    });
    await gatherAnswer(retrieval, {
      question: `${PLANTED} : quel délai pour rapatrier les recettes de biens ?`,
    });
    await gatherAnswer(retrieval, { question: 'Quel temps fera-t-il demain à Casablanca ?' });
    await exporter.stop();

    expect(failures).toEqual([]);
    const sent = bodies.join('\n');
    expect(sent).toMatch(/^\/v1\/traces\n/);
    expect(sent).not.toMatch(/Zineb|0612345678|rapatrier|Casablanca/);
    const spans = bodies
      .map((body) => JSON.parse(body.slice(body.indexOf('\n'))) as Export)
      .flatMap(({ resourceSpans }) => resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    const answers = spans.filter(({ name }) => name === 'answer');
    expect(answers).toHaveLength(2);
    const stepsOf = (answer: ExportedSpan | undefined): string[] =>
      spans.filter(({ parentSpanId }) => parentSpanId === answer?.spanId).map(({ name }) => name);
    expect(stepsOf(answers[0])).toEqual(['screen', 'understand', 'retrieve', 'consult', 'decide', 'compose']);
    const outcomes = answers.map(
      ({ attributes }) => attributes.find(({ key }) => key === 'outcome')?.value.stringValue,
    );
    expect(outcomes[0]).toBe('answered');
    expect(outcomes[1]).toMatch(/^refused-/);
    expect(stepsOf(answers[1])).not.toContain('compose');
  });
});
