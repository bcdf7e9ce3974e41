import { context, SpanStatusCode, trace, type Attributes, type Context } from '@opentelemetry/api';
import { TijariaError } from './errors.ts';

/** A stretch of work as a trace shows it. Names and attributes are ours: never what a person wrote, no id of an answer. */
export interface Span {
  /** Begins a part of it. */
  child(name: string): Span;
  set(attributes: Attributes): void;
  /** Ends it, once; with an error, of which only the code is told. */
  end(error?: unknown): void;
}

/** Begins a trace. Where no exporter was started (`otel-exporter.ts`) it costs next to nothing and goes nowhere. */
export function startSpan(name: string): Span {
  return spanIn(context.active(), name);
}

function spanIn(parent: Context, name: string): Span {
  const span = trace.getTracer('tijaria').startSpan(name, {}, parent);
  return {
    child: (childName) => spanIn(trace.setSpan(parent, span), childName),
    set: (attributes) => void span.setAttributes(attributes),
    end: (error) => {
      if (error !== undefined) {
        const code = error instanceof TijariaError ? error.code : 'internal';
        span.setStatus({ code: SpanStatusCode.ERROR, message: code });
      }
      span.end();
    },
  };
}
