import type { RequestHandler } from 'express';
import type { Health } from './probe.ts';

/** What the route tells. */
export interface ReadyzDependencies {
  readonly checkHealth: () => Promise<Health>;
  /** Facts about what is served. */
  readonly describe: () => Readonly<Record<string, unknown>>;
  readonly isDraining: () => boolean;
}

/**
 * `GET /readyz`: whether requests should be sent here. 200 while answers can be made, `ok` or `degraded` (something that they can
 * do without is away); 503 `down` when none can be, 503 `draining` when the process is about to stop.
 */
export function readyzRoute({ checkHealth, describe, isDraining }: ReadyzDependencies): RequestHandler {
  return async (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (isDraining()) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    const { status, checks } = await checkHealth();
    const rest = Object.keys(checks).length === 0 ? {} : { checks };
    response.status(status === 'down' ? 503 : 200).json({ status, ...describe(), ...rest });
  };
}
