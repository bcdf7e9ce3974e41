import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { keptText } from '../../conversations/kept-text.ts';
import { isLanguage, LANGUAGES, type Language } from '../../source/language.ts';
import { formatReview } from '../../review/format-review.ts';
import { rememberReviews } from '../../review/remember-reviews.ts';
import { wantedLanguage } from '../library/page-route.ts';
import { parseRequest } from '../parse-body.ts';
import {
  hasAdminSession,
  isAdminToken,
  requireAdmin,
  requireOwnOrigin,
  type AdminAccess,
} from './admin-access.ts';
import { ADMIN_PATH, signInPage } from './admin-frame.ts';
import { adminPage } from './admin-page.ts';
import { ADMIN_COOKIE, ADMIN_SESSION_MS, signAdminSession } from './admin-session.ts';
import { firstDay, PERIODS_DAYS, readAdminState, type AdminParts } from './admin-state.ts';

/** Who may open the admin page, and what it shows. */
export type AdminDependencies = AdminAccess & AdminParts;

/** Shortest admin token, characters. */
export const ADMIN_TOKEN_CHARS = 32;
/** A form holds a token, or a name and a reason. */
const MAX_FORM_BYTES = 8 * 1024;
const MAX_NAME_CHARS = 200;

const pageSchema = z.object({
  language: z.enum(LANGUAGES).optional(),
  days: z.coerce
    .number()
    .refine(
      (days) => PERIODS_DAYS.some((each) => each === days),
      `expected one of ${PERIODS_DAYS.join(', ')}`,
    )
    .default(PERIODS_DAYS[0]),
});
const signInSchema = z.object({ token: z.string().max(512), language: z.enum(LANGUAGES).optional() });
const written = z
  .string()
  .max(MAX_NAME_CHARS)
  .transform((text) => keptText(text, 'fr').trim())
  .refine((text) => text !== '', 'expected some words');
const switchSchema = z.object({
  set: z.enum(['on', 'off']),
  by: written,
  reason: written,
  language: z.enum(LANGUAGES).optional(),
});

/**
 * Everything under `/admin`, for `app.use('/admin', …)`: the page, its JSON twin at `/admin/status`, the review file, the form that signs
 * in, the switch of the model. Throws `config-invalid` for a token that is too short to be a secret.
 */
export function createAdminRouter(dependencies: AdminDependencies): Router {
  if (dependencies.token.length < ADMIN_TOKEN_CHARS)
    throw new TijariaError(
      'config-invalid',
      `opening /admin: expected a token of ${ADMIN_TOKEN_CHARS} characters or more, received ${dependencies.token.length}; make one with openssl rand -base64 32`,
    );
  const parts = { ...dependencies, review: rememberReviews(dependencies.review, dependencies.clock) };
  const router = express.Router();
  const form = express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: 10 });
  const [inside, own] = [requireAdmin(parts), requireOwnOrigin(parts)];
  router.use(keptByNobody);
  router.get('/', pageRoute(parts));
  router.post('/session', own, form, signInRoute(parts));
  router.post('/sign-out', own, signOutRoute);
  router.get('/status', inside, statusRoute(parts));
  router.get('/review.md', inside, reviewRoute(parts));
  // Programs may send JSON.
  router.post('/model', own, inside, form, express.json({ limit: MAX_FORM_BYTES }), switchRoute(parts));
  return router;
}

/** Neither caches nor search engines; forms must say where they come from, which the stricter policy would hide. */
const keptByNobody: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-robots-tag', 'noindex, nofollow');
  response.setHeader('referrer-policy', 'same-origin');
  next();
};

function pageRoute(parts: AdminDependencies): RequestHandler {
  return async (request, response) => {
    const { days, language = wantedLanguage(request) } = parseRequest(pageSchema, request.query);
    if (hasAdminSession(request, parts))
      send(response, adminPage(await readAdminState(parts, days), language));
    else {
      response.setHeader('www-authenticate', 'Bearer');
      send(response, signInPage(language), 401);
    }
  };
}

function signInRoute(parts: AdminDependencies): RequestHandler {
  return async (request, response) => {
    const { token, language = wantedLanguage(request) } = parseRequest(signInSchema, request.body ?? {});
    const { fault, retryAfterMs = 0 } = await judge(token, request, parts);
    if (retryAfterMs > 0) response.setHeader('retry-after', Math.ceil(retryAfterMs / 1000));
    if (fault !== undefined) {
      send(response, signInPage(language, fault), fault === 'wrong' ? 401 : 429);
      return;
    }
    const { clock, publicUrl } = parts;
    response.cookie(ADMIN_COOKIE, signAdminSession(clock.now() + ADMIN_SESSION_MS, parts.token), {
      ...COOKIE,
      secure: request.secure || publicUrl?.startsWith('https:') === true,
      maxAge: ADMIN_SESSION_MS,
    });
    response.redirect(303, `${ADMIN_PATH}?language=${language}`);
  };
}

const COOKIE = { httpOnly: true, sameSite: 'strict', path: ADMIN_PATH } as const;

async function judge(
  token: string,
  request: Request,
  access: AdminAccess,
): Promise<{ fault?: 'wrong' | 'tooMany'; retryAfterMs?: number }> {
  try {
    return (await isAdminToken(token, request, access)) ? {} : { fault: 'wrong' };
  } catch (error) {
    if (!(error instanceof TijariaError) || error.code !== 'rate-limited') throw error;
    return { fault: 'tooMany', retryAfterMs: error.retryAfterMs ?? 0 };
  }
}

/** Needs no session: whoever has none is signed out already. */
const signOutRoute: RequestHandler = (_request, response) => {
  response.clearCookie(ADMIN_COOKIE, COOKIE);
  response.redirect(303, ADMIN_PATH);
};

function statusRoute(parts: AdminParts): RequestHandler {
  return async (request, response) => {
    const { days } = parseRequest(pageSchema, request.query);
    response.json(await readAdminState(parts, days));
  };
}

function reviewRoute({ review, clock }: AdminParts): RequestHandler {
  return async (request, response) => {
    const { days } = parseRequest(pageSchema, request.query);
    const made = await review(firstDay(clock, days));
    response.attachment(`review-${made.madeOn}.md`);
    response.type('text/markdown').send(formatReview(made));
  };
}

/** Sets the switch and writes its line of the audit, then shows the page. */
function switchRoute({ modelSwitch, clock }: AdminParts): RequestHandler {
  return async (request, response) => {
    const { set, by, reason, language } = parseRequest(switchSchema, request.body ?? {});
    await modelSwitch.set(set === 'on', { by, reason, at: new Date(clock.now()).toISOString() });
    if (request.accepts(['json', 'html']) === 'json') response.json(await modelSwitch.state());
    else response.redirect(303, `${ADMIN_PATH}${languageQuery(language)}#model`);
  };
}

function languageQuery(language: Language | undefined): string {
  return isLanguage(language) ? `?language=${language}` : '';
}

function send(response: Response, page: string, status = 200): void {
  response.status(status).type('html').send(page);
}
