import type { Clock } from '../../common/clock.ts';
import type { DayCounts, QuestionLog } from '../../conversations/question-log.ts';
import type { LibraryBase } from '../../library/library-base.ts';
import type { ModelSwitch, ModelSwitchState, SwitchEntry } from '../../operations/model-switch.ts';
import type { Review, ReviewBase } from '../../review/review-base.ts';

/** Times that can be looked at, in days; the first is the default: receipts are kept as long. */
export const PERIODS_DAYS = [30, 7, 90] as const;
/** Lines of the audit that are shown. */
const AUDIT_LINES = 20;
const DAY_MS = 86_400_000;

/** What a part of the service says of itself, in the order in which it is shown. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** What the sync of official sources says of itself. */
export interface SyncState {
  readonly facts: Facts;
  /** Sources whose text changed, the latest first; `on` is `YYYY-MM-DD`. */
  readonly changed: readonly { readonly sourceId: string; readonly on: string }[];
}

/** What the admin page shows, and may change. */
export interface AdminParts {
  readonly log: Pick<QuestionLog, 'counts'>;
  readonly review: ReviewBase;
  readonly modelSwitch: ModelSwitch;
  /** The base that is being served. */
  readonly base: () => Pick<LibraryBase, 'snapshot' | 'documents'>;
  readonly describeModel: () => Promise<Facts>;
  /** Absent where nothing is synchronised. */
  readonly describeSync?: () => Promise<SyncState>;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
}

/** The snapshot that is served. */
export interface IndexState {
  readonly snapshotId: string;
  readonly createdAt: string;
  readonly ageDays: number;
  readonly documents: number;
  readonly passages: number;
  /** Documents that should have been read against their sources again, each once, the longest due first. */
  readonly overdue: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly reviewBy: string;
  }[];
}

/** All that the page shows. A part that could not be read is absent: the others are needed all the more then. */
export interface AdminState {
  readonly days: number;
  /** First day looked at, `YYYY-MM-DD`, UTC. */
  readonly since: string;
  readonly counts?: readonly DayCounts[];
  readonly review?: Review;
  readonly index: IndexState;
  readonly model?: Facts;
  readonly modelSwitch?: ModelSwitchState;
  readonly audit?: readonly SwitchEntry[];
  readonly sync?: SyncState;
}

/** Reads all parts at once. Never rejects: what fails is reported and left out. */
export async function readAdminState(parts: AdminParts, days: number): Promise<AdminState> {
  const { log, review, modelSwitch, describeModel, describeSync, onFailure } = parts;
  const since = firstDay(parts.clock, days);
  const settle = async <Name extends string, T>(
    name: Name,
    read: () => Promise<T>,
  ): Promise<Partial<Record<Name, T>>> => {
    try {
      // One key of the given name: the compiler widens computed keys.
      return { [name]: await read() } as Partial<Record<Name, T>>;
    } catch (error) {
      onFailure(error);
      return {};
    }
  };
  const read = await Promise.all([
    settle('counts', () => log.counts(since)),
    settle('review', () => review(since)),
    settle('model', describeModel),
    settle('modelSwitch', () => modelSwitch.state()),
    settle('audit', () => modelSwitch.entries(AUDIT_LINES)),
    describeSync === undefined ? {} : settle('sync', describeSync),
  ]);
  const [counts, made, model, state, audit, sync] = read;
  return { days, since, index: indexState(parts), ...counts, ...made, ...model, ...state, ...audit, ...sync };
}

/** The first of so many days, today the last. */
export function firstDay(clock: Pick<Clock, 'now'>, days: number): string {
  return new Date(clock.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

function indexState({ base, clock }: Pick<AdminParts, 'base' | 'clock'>): IndexState {
  const { snapshot, documents } = base();
  const today = clock.today();
  const overdue = new Map(
    documents
      .filter(({ reviewBy }) => reviewBy < today)
      .map(({ documentId, title, reviewBy }) => [documentId, { documentId, title, reviewBy }]),
  );
  return {
    ...snapshot,
    ageDays: Math.max(0, Math.floor((clock.now() - Date.parse(snapshot.createdAt)) / DAY_MS)),
    documents: documents.length,
    passages: documents.reduce((sum, { chunkIds }) => sum + chunkIds.length, 0),
    overdue: [...overdue.values()].sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1)),
  };
}
