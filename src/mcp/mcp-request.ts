import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request whose body was read and parsed. */
export type ParsedRequest = IncomingMessage & { readonly body?: unknown };

/** Answers a request of the protocol; rejects with `request-invalid` for a batch. */
export type McpHandler = (request: ParsedRequest, response: ServerResponse) => Promise<void>;
