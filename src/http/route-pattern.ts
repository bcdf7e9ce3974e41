import type { Request } from 'express';

/** A prefix under which something is mounted, such as `/assets`. */
const MOUNT = /^\/[a-z.]{1,20}$/;
/** Said of addresses that no route takes: what was asked for is text of a caller. */
const UNMATCHED = 'unmatched';
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * The pattern of the route that a request came to (`/api/chat/:answerId`), never the address itself: that may hold a question.
 * To be asked for once the response is over.
 */
export function routePattern(request: Request): string {
  const mount = request.baseUrl.toLowerCase();
  const prefix = MOUNT.test(mount) ? mount : '';
  // Express leaves `route` undefined until one matched; its type does not say so.
  const route = request.route as { readonly path?: unknown } | undefined;
  if (typeof route?.path === 'string')
    return `${prefix}${route.path === '/' && prefix !== '' ? '' : route.path}`;
  return prefix === '' ? UNMATCHED : `${prefix}/*`;
}

/** The method of a request, if it is one that is known; else `other`. */
export function knownMethod({ method }: Pick<Request, 'method'>): string {
  return METHODS.has(method) ? method : 'other';
}
