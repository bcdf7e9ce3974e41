import type { Express } from 'express';

/** A route of an application: `get /api/chat/{answerId}`, as OpenAPI writes it. */
export interface AppRoute {
  readonly method: string;
  readonly path: string;
}

/** Every route of an application, in the order in which they are tried; one that takes all methods has `all` as its method. */
export function routesOf(app: Express): AppRoute[] {
  // Express does not type what its router holds.
  const { stack } = app.router as unknown as {
    stack: { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => ({
          method: method === '_all' ? 'all' : method,
          path: route.path.replace(/[:*](\w+)/g, '{$1}'),
        })),
  );
}
