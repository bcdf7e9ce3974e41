import type { Express } from 'express';
import { openApiRoute } from '../openapi/openapi-route.ts';
import { changesRoute } from './changes-route.ts';
import { documentRoute } from './document-route.ts';
import { documentsRoute, type DocumentsDependencies } from './documents-route.ts';

/** The document base for programs, and the description of the whole API. After `/api/documents/checklist`, which is no id. */
export function mountApi(app: Express, dependencies: DocumentsDependencies): void {
  app.get('/api/documents', documentsRoute(dependencies));
  app.get('/api/documents/:id', documentRoute(dependencies));
  app.get('/api/changes', changesRoute(dependencies));
  app.get('/openapi.json', openApiRoute());
}
