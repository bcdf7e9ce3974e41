import { TijariaError } from './errors.ts';

/** A server that speaks the OpenAI protocol. */
export interface OpenAiEndpoint {
  /** Root of the protocol, `/v1` included, without credentials. */
  readonly baseUrl: string;
  /** Empty for endpoints that ask for none. */
  readonly apiKey: string;
}

/**
 * Checks that the key can be sent in a header, whose constructor would refuse it in a message that quotes it.
 * `doing` opens the message: `preparing the embedder`.
 *
 * @throws TijariaError `config-invalid` for a key with anything but printable ASCII without spaces.
 */
export function requireSendableKey({ apiKey }: OpenAiEndpoint, doing: string): void {
  if (/^[\x21-\x7e]*$/.test(apiKey)) return;
  throw new TijariaError(
    'config-invalid',
    `${doing}: expected an API key of printable ASCII without spaces, received other characters; check for a line break or a quote copied along`,
  );
}

/** What the SDK's client is made with: nothing is looked up in the environment, repeated or logged on its own. */
export function clientOptions({ baseUrl, apiKey }: OpenAiEndpoint) {
  return {
    baseURL: baseUrl,
    apiKey: apiKey === '' ? 'none' : apiKey,
    // Stated so that the SDK does not look for them in the environment, send them along or log on its own.
    adminAPIKey: null,
    organization: null,
    project: null,
    logLevel: 'off',
    maxRetries: 0,
    ...(apiKey === '' && { defaultHeaders: { Authorization: null } }),
  } as const;
}
