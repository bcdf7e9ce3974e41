import type { Clock } from '../common/clock.ts';
import { createAdminRouter } from '../http/admin/admin-router.ts';
import type { AppDependencies } from '../http/create-app.ts';
import type { SyncState } from '../http/admin/admin-state.ts';
import { createReviewBase } from '../review/review-base.ts';
import type { ServerStorage } from './choose-server-storage.ts';
import type { Service } from './open-service.ts';
import type { Writing } from './open-writing.ts';

/** What the keepers' page is made from. */
export interface AdminParts {
  readonly token: string;
  readonly publicUrl?: string;
  readonly storage: ServerStorage;
  readonly writing: Writing | undefined;
  readonly describeSync: () => Promise<SyncState>;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
}

/** Everything under `/admin`, over one service. */
export function openAdmin(service: Service, parts: AdminParts): NonNullable<AppDependencies['admin']> {
  const { token, publicUrl, storage, writing, describeSync, clock, onFailure } = parts;
  return createAdminRouter({
    token,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    attempts: storage.usage,
    log: storage.questions,
    review: createReviewBase({ log: storage.questions, retrieval: service.retrieval, clock }),
    modelSwitch: storage.modelSwitch,
    base: () => service.base,
    describeModel: async () => (writing === undefined ? { model: 'none' } : describeWriting(writing)),
    describeSync,
    clock,
    onFailure,
  });
}

/** Models with the state of their circuits, and what they used today. */
async function describeWriting({ providers, budget }: Writing): Promise<Record<string, string | number>> {
  const models = providers().map(({ model, circuit }) => [model, circuit] as const);
  return { ...Object.fromEntries(models), tokensToday: await budget.spent() };
}
