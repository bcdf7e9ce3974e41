import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Longest wait for the collector, at each export and at the end, milliseconds. */
const EXPORT_TIMEOUT_MS = 5_000;

/** Where traces go. */
export interface ExporterOptions {
  /** Base address of an OpenTelemetry collector that takes OTLP over HTTP; `/v1/traces` is added. */
  readonly endpoint: string;
  /** Told, in one line, when spans cannot be delivered; they are dropped then. */
  readonly onFailure: (line: string) => void;
}

/**
 * Sends the spans of `tracing.ts` to a collector, in batches, aside from the work they tell of. Resolves to what sends the last
 * of them and ends it. Once per process.
 */
export function startExporter({ endpoint, onFailure }: ExporterOptions): { stop(): Promise<void> } {
  const ignore = (): void => undefined;
  const tell = (line: string): void => onFailure(line);
  diag.setLogger(
    { error: tell, warn: tell, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'tijaria' }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  provider.register();
  return {
    stop: async () => {
      await provider.shutdown().catch((error: unknown) => onFailure(String(error)));
    },
  };
}
