import { pathToFileURL } from 'node:url';

/** True when the module with this `import.meta.url` is the program that was started, not an import of it. */
export function isMain(moduleUrl: string): boolean {
  return moduleUrl === pathToFileURL(process.argv[1] ?? '').href;
}
