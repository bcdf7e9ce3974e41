import type { Express } from 'express';

/** A route of an application: `get /api/chat/{answerId}`, as OpenAPI writes it. */
export interface AppRoute {
  readonly method: string;
  readonly path: string;
}

/** A route of more methods than this takes all that there are. */
const MOST_METHODS = 5;

/** Every route of an application, in the order in which they are tried; one that takes all methods has `all` as its method. */
export function routesOf(app: Express): AppRoute[] {
  // Express does not type what its router holds.
  const { stack } = app.router as unknown as {
    stack: { route?: { path: unknown; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) => {
    // What only looks at requests on their way is mounted for several addresses at once.
    if (route === undefined || typeof route.path !== 'string' || /\*rest$/.test(route.path)) return [];
    const path = route.path.replace(/[:*](\w+)/g, '{$1}');
    const methods = Object.keys(route.methods);
    return methods.length > MOST_METHODS
      ? [{ method: 'all', path }]
      : methods.map((method) => ({ method, path }));
  });
}
