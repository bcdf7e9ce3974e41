import { addressOf } from './addresses.ts';

/** A page's path with the parameters that make another page of it, without its language: `/search?theme=markets`. */
export function pagePath(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const language = 'fr';
  return addressOf(language, path, parameters).slice(`/${language}`.length);
}
