import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Beside this file, as beside the program that it is bundled into. */
const FILE = new URL('./openapi.yaml', import.meta.url);

/** The description of the API: OpenAPI 3.1, as written in `openapi.yaml`. */
export async function readOpenApi(): Promise<Readonly<Record<string, unknown>>> {
  // Written by hand and checked against the running service by tests, not at each start.
  return parse(await readFile(FILE, 'utf8')) as Readonly<Record<string, unknown>>;
}
