import { randomBytes } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { SuggestQuestions } from '../answering/suggest-questions.ts';
import type { Clock } from '../common/clock.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { chatRoute, type Answer, type ClientOf } from './chat-route.ts';
import { mountApi } from './api/mount-api.ts';
import { checklistRoute } from './checklist-route.ts';
import { compressResponses } from './compress-responses.ts';
import { completionsRoute, modelsRoute } from './completions-route.ts';
import { eraseRoute, exportRoute } from './conversations-route.ts';
import { dutiesRoute } from './duties-route.ts';
import { feedbackRoute } from './feedback-route.ts';
import { hsRoute } from './hs-route.ts';
import { mountLibrary, type LibraryDependencies } from './library/mount-library.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import { createClientKeys } from './limits/client-keys.ts';
import { limitConversations, limitRates } from './limits/limit-rates.ts';
import { mountMcp } from './mcp-route.ts';
import { officesRoute } from './offices-route.ts';
import { notFound, problemHandler } from './problem.ts';
import { receiptRoute } from './receipt/receipt-route.ts';
import { profileOptionsRoute } from './profile-options-route.ts';
import { createResumableAnswers, type ResumableAnswers } from './resumable/resumable-answers.ts';
import { resumeRoute, stopRoute } from './resumable/resume-route.ts';
import { suggestionsRoute } from './suggestions-route.ts';
import { searchRoute } from './search-route.ts';
import { admitOrigins, requireSession, type SessionDependencies } from './sessions/admit-origins.ts';
import { sessionRoute } from './sessions/session-route.ts';
import type { WidgetSite } from './sessions/widget-sites.ts';
import { keepInBounds, mountUpkeep, ratesOf, type Upkeep } from './upkeep.ts';

/** Random bytes of a secret that nobody chose: as many as the signature has. */
const SECRET_BYTES = 32;

/** What the HTTP layer needs of the house. */
export interface AppDependencies extends LibraryDependencies {
  /** Answers, and keeps their receipts in `conversations` when those are kept at all. */
  readonly answer: Answer;
  readonly conversations: ConversationStore;
  /** How long receipts are kept; 0 when they are not. */
  readonly receiptDays: number;
  /** Facts about what is served, for `/readyz`. */
  readonly describe: () => Readonly<Record<string, unknown>>;
  /** Questions to begin with. */
  readonly suggest: SuggestQuestions;
  readonly newAnswerId: () => string;
  readonly clock: Clock;
  /** Folder of the built pages and widget. */
  readonly webDir: string;
  readonly onFailure: (error: unknown) => void;
  /** Answers that readers may come back to, shared with the applications before and after this one; else its own. */
  readonly answers?: ResumableAnswers;
  /** Sites whose pages may ask; without them, only the service's own. */
  readonly widgetSites?: readonly WidgetSite[];
  /** Answers the Model Context Protocol at `/mcp`; without it there is no such address. */
  readonly mcp?: (answer: Answer) => RequestHandler;
  /** What their sessions are signed with and keys of clients are made from, at least 32 characters; else something random. */
  readonly sessionSecret?: string;
  /** Limits, health and metrics; without it, neither limits nor metrics. */
  readonly upkeep?: Upkeep;
  /** Everything under `/admin` (`admin/admin-router.ts`); without it there is nothing. */
  readonly admin?: RequestHandler;
}

/** The application: pages, API and health. It does not listen; `server.ts` does. */
export function createApp(dependencies: AppDependencies): Express {
  const { conversations, search, trade, findHeadings, newAnswerId, clock, webDir } = dependencies;
  const secret = dependencies.sessionSecret ?? randomBytes(SECRET_BYTES).toString('base64url');
  const keys = createClientKeys(secret, clock);
  const clientOf: ClientOf = (request) => keys.client(request);
  const answer = keepInBounds(dependencies.answer, dependencies.upkeep);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(compressResponses());
  mountUpkeep(app, dependencies);

  const sessions = sessionsOf(dependencies, secret);
  app.use('/api', admitOrigins(sessions));
  const rates = ratesOf(dependencies, keys);
  if (rates !== undefined) limitRates(app, rates);
  if (dependencies.admin !== undefined) app.use('/admin', dependencies.admin);
  app.use(express.json({ limit: MAX_BODY_BYTES }));
  if (rates !== undefined) app.post('/api/chat', limitConversations(rates));
  app.post('/api/session', sessionRoute(sessions));
  app.use('/api', requireSession(sessions));

  const { answers = createResumableAnswers({ onFailure: dependencies.onFailure }) } = dependencies;
  app.post('/api/chat', chatRoute({ answer, answers, newAnswerId, clientOf, tables: trade.tables }));
  app.get('/api/chat/:answerId', resumeRoute(answers));
  app.delete('/api/chat/:answerId', stopRoute(answers));
  app.post('/api/feedback', feedbackRoute(conversations, clock));
  app.get('/api/profile-options', profileOptionsRoute(trade.tables));
  app.get('/api/suggestions', suggestionsRoute(dependencies.suggest, clock));
  app.get('/api/search', searchRoute(search));
  app.get('/api/duties/estimate', dutiesRoute(trade.estimateDuties, clock));
  app.get('/api/documents/checklist', checklistRoute(trade.tables, clock));
  app.get('/api/offices', officesRoute(trade.tables, clock));
  app.get('/api/hs', hsRoute(findHeadings));
  app.post('/v1/chat/completions', completionsRoute({ answer, newAnswerId, clientOf, clock }));
  app.get('/v1/models', modelsRoute);
  mountApi(app, dependencies);
  if (dependencies.mcp !== undefined) mountMcp(app, dependencies.mcp(answer), sessions);
  app.get('/api/conversations/:id', exportRoute(conversations));
  app.delete('/api/conversations/:id', eraseRoute(conversations));

  app.get('/answers/:id', receiptRoute(conversations, dependencies.receiptDays));
  app.get('/widget.js', (_request, response) => response.sendFile('widget.js', { root: webDir }));
  app.use('/assets', express.static(webDir, { index: false, maxAge: '1h' }));
  mountLibrary(app, { ...dependencies, answer, clientOf });
  app.use(notFound);
  app.use(problemHandler(dependencies.onFailure));
  return app;
}

function sessionsOf(dependencies: AppDependencies, secret: string): SessionDependencies {
  const { widgetSites = [], publicUrl, clock } = dependencies;
  return {
    sites: widgetSites,
    secret,
    clock,
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
}

/** Nothing but our own files runs, and no script may write HTML. */
function securityHeaders(): ReturnType<typeof helmet> {
  const self = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:'],
        fontSrc: self,
        connectSrc: self,
        baseUri: ["'none'"],
        formAction: self,
        frameAncestors: self,
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // The widget is meant to be loaded by other sites.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}
