import type { Request } from 'express';

/**
 * The origin of the page that asks, if it is another site's: undefined for requests without `Origin` (not from a page, or from
 * one of ours that only reads) and for those of our own pages, which are at `publicUrl` or at the host that was asked.
 * A page that hides its origin (`null`) is another site's.
 */
export function foreignOrigin(request: Request, publicUrl: string | undefined): string | undefined {
  const origin = request.get('origin');
  if (origin === undefined || !URL.canParse(origin)) return origin;
  const { host } = new URL(origin);
  const isOurs =
    host === request.get('host') || (publicUrl !== undefined && origin === new URL(publicUrl).origin);
  return isOurs ? undefined : origin;
}
