import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { createParser } from 'eventsource-parser';

/** A part of an OpenAPI document, as far as these tests read it. */
export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}
interface OpenApiContent {
  readonly [mediaType: string]: { readonly schema: object };
}
interface OpenApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: OpenApiContent;
}
/** An operation, whose references to parameters and responses have been followed. */
export interface OpenApiOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly OpenApiParameter[];
  readonly body?: OpenApiContent;
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}
/** What was sent, by place. */
export interface ApiRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Node of a document read from YAML. */
type Node = Readonly<Record<string, unknown>>;

/** Where the schemas of the components stand for those that refer to them. */
const SCHEMAS_ID = 'https://tijaria.test/schemas';

/** An OpenAPI document as a contract: what does not fit it is told as text. */
export class ApiContract {
  readonly operations: readonly OpenApiOperation[];
  readonly #document: Node;
  readonly #ajv: Ajv2020;

  constructor(document: Node) {
    this.#document = document;
    this.#ajv = new Ajv2020({
      strict: true,
      strictRequired: false, // alternatives require what is described beside them
      allowUnionTypes: true,
      allErrors: true,
    });
    // The package's types tell of its CommonJS form, which Node.js gives another name.
    (ajvFormats as unknown as { default: (ajv: Ajv2020) => void }).default(this.#ajv);
    // In the file objects are open, so that later versions may say more; here they say all that this one does.
    this.#ajv.addSchema({ $id: SCHEMAS_ID, $defs: absolute(this.#at('/components/schemas')) });
    this.operations = Object.entries(this.#at('/paths')).flatMap(([path, item]) =>
      this.#operationsOf(path, item as Node),
    );
  }

  operation(operationId: string): OpenApiOperation {
    const found = this.operations.find((each) => each.operationId === operationId);
    if (found === undefined)
      throw new Error(`expected an operation of the document, received ${operationId}`);
    return found;
  }

  /** Every schema of the components, compiled; throws for one that is none. */
  compileAll(): number {
    const names = Object.keys(this.#at('/components/schemas'));
    for (const name of names) this.#ajv.compile({ $ref: `${SCHEMAS_ID}#/$defs/${name}` });
    return names.length;
  }

  /** References that lead nowhere. */
  danglingReferences(): string[] {
    return referencesIn(this.#document).filter((reference) => this.#find(reference.slice(1)) === undefined);
  }

  /** What of a request does not fit its operation. */
  requestProblems(operation: OpenApiOperation, request: ApiRequest): string[] {
    const known = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
    const unknown = Object.keys(request.query ?? {}).filter((name) => !known.includes(name));
    const parameters = operation.parameters.flatMap((parameter) =>
      this.#parameterProblems(parameter, request),
    );
    const body = operation.body?.['application/json'];
    const inBody = body === undefined ? [] : this.problems(body.schema, request.body, 'the body');
    return [...unknown.map((name) => `unknown parameter ${name}`), ...parameters, ...inBody];
  }

  /** What of a response does not fit its operation. */
  async responseProblems(operation: OpenApiOperation, response: Response): Promise<string[]> {
    const { status } = response;
    const declared = operation.responses[String(status)];
    if (declared === undefined)
      return [`${operation.operationId} gives a status that is not declared: ${status}`];
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const text = await response.text();
    if (declared.content === undefined) return text === '' ? [] : [`expected no content, received ${type}`];
    const content = declared.content[type] ?? declared.content['*/*'];
    if (content === undefined)
      return [`${status}: expected ${Object.keys(declared.content).join(' or ')}, received ${type}`];
    if (type === 'text/event-stream')
      return eventsOf(text).flatMap((data) => this.problems(content.schema, data, 'an event'));
    return this.problems(
      content.schema,
      /json$/.test(type) ? JSON.parse(text) : text,
      `the answer ${status}`,
    );
  }

  /** What of a value does not fit a schema. */
  problems(schema: object, value: unknown, what: string): string[] {
    const validate = this.#ajv.compile(absolute(schema));
    return validate(value) ? [] : (validate.errors ?? []).map((error) => toText(error, what));
  }

  #parameterProblems({ name, in: place, required, schema }: OpenApiParameter, request: ApiRequest): string[] {
    const given = { query: request.query, path: request.path, header: lowered(request.headers) }[place];
    const value = given?.[place === 'header' ? name.toLowerCase() : name];
    if (value === undefined) return required === true ? [`missing ${name}`] : [];
    const isNumber = 'type' in schema && schema.type === 'integer' && /^-?\d+(?:\.\d+)?$/.test(value);
    return this.problems(schema, isNumber ? Number(value) : value, `${place} ${name}`);
  }

  #operationsOf(path: string, item: Node): OpenApiOperation[] {
    const shared = (item['parameters'] ?? []) as Node[];
    return ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => {
      const operation = item[method] as Node | undefined;
      if (operation === undefined) return [];
      const body = operation['requestBody'] as { content: OpenApiContent } | undefined;
      const responses = Object.entries(operation['responses'] as Node).map(([status, response]) => [
        status,
        this.#follow(response as Node),
      ]);
      return [
        {
          method,
          path,
          operationId: operation['operationId'] as string,
          tags: operation['tags'] as string[],
          parameters: [...shared, ...((operation['parameters'] ?? []) as Node[])].map(
            // What stands there is what the place of the reference says.
            (each) => this.#follow(each) as OpenApiParameter,
          ),
          ...(body === undefined ? {} : { body: body.content }),
          responses: Object.fromEntries(responses) as OpenApiOperation['responses'],
        },
      ];
    });
  }

  #follow(node: Node): unknown {
    const reference = node['$ref'];
    return typeof reference === 'string' ? this.#at(reference.slice(1)) : closed(node);
  }

  #at(pointer: string): Node {
    const found = this.#find(pointer);
    if (found === undefined) throw new Error(`expected something at ${pointer}, received nothing`);
    return closed(found) as Node;
  }

  #find(pointer: string): unknown {
    const names = pointer
      .split('/')
      .slice(1)
      .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
    return names.reduce<unknown>((node, name) => (node as Node | undefined)?.[name], this.#document);
  }
}

/** The data of each event of a stream: JSON, or text that is none. */
export function eventsOf(stream: string): unknown[] {
  const events: unknown[] = [];
  createParser({
    onEvent: ({ data }) => events.push(/^[{"]/.test(data) ? JSON.parse(data) : data),
  }).feed(stream);
  return events;
}

/** Objects that say which properties they have, and not whether there may be more, have no more. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)] as const);
  const isOpen =
    'properties' in node && 'type' in node && !('additionalProperties' in node) && !isCondition(node);
  return Object.fromEntries(isOpen ? [...entries, ['additionalProperties', false]] : entries);
}

/** `if` of a schema: it looks at one property of an object that is described elsewhere. */
function isCondition({ properties }: { properties?: unknown }): boolean {
  const values = Object.values(properties as object) as unknown[];
  return (
    values.length === 1 &&
    typeof values[0] === 'object' &&
    values[0] !== null &&
    'const' in values[0] &&
    values[0].const === true
  );
}

function absolute(schema: unknown): object {
  const text = JSON.stringify(schema).replaceAll(
    '"$ref":"#/components/schemas/',
    `"$ref":"${SCHEMAS_ID}#/$defs/`,
  );
  return JSON.parse(text) as object;
}

function referencesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  );
}

function lowered(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function toText({ instancePath, message = '', params }: ErrorObject, what: string): string {
  return `${what}${instancePath}: ${message} ${JSON.stringify(params)}`;
}
