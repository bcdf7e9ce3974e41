import type { ServerResponse } from 'node:http';

/** The office of the one region that the fake profile has; a sample. */
const OFFICE = {
  region: 'souss-massa',
  name: { fr: 'Souss-Massa', ar: 'سوس-ماسة', en: 'Souss-Massa' },
  capital: { fr: 'Agadir', ar: 'أكادير', en: 'Agadir' },
};

/** Answers the requests that are not questions: the office of a place. True when `path` was one of them. */
export function sendLookup(path: string, response: ServerResponse): boolean {
  if (path !== '/api/offices') return false;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ place: '', office: OFFICE, candidates: [] }));
  return true;
}
