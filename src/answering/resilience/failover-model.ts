import type { Clock } from '../../common/clock.ts';
import { TijariaError, type ErrorCode } from '../../common/errors.ts';
import type { AskOptions, ChatMessage, ChatModel, ModelPiece } from '../chat-model.ts';
import { CircuitBreaker, type CircuitOptions, type CircuitState } from './circuit-breaker.ts';

/** What speaks of the provider, and not of the question: the next one may do better. */
const PROVIDER_FAILURES: ReadonlySet<ErrorCode> = new Set([
  'model-unauthorized',
  'model-rate-limited',
  'model-unavailable',
  'model-timeout',
  'model-interrupted',
]);

/** Three answers in a row that failed are no accident; half a minute is what a restart or a lift of a limit takes. */
const CIRCUIT: CircuitOptions = { failures: 3, pauseMs: 30_000 };

/** A model as it is told of: its name, and whether it is being spared. */
export interface ProviderState {
  readonly model: string;
  readonly circuit: CircuitState;
}

/** One model made of several. */
export interface FailoverModel extends ChatModel {
  /** In the order in which they are asked. */
  providers(): readonly ProviderState[];
}

/** How models stand in for each other. */
export interface FailoverOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Told of each failure that another model makes good. */
  readonly onFailover: (error: TijariaError) => void;
  readonly circuit?: CircuitOptions;
}

interface Provider {
  readonly model: ChatModel;
  readonly circuit: CircuitBreaker;
}

/**
 * Asks the first of the models that is not being spared, and the next one when it fails before it wrote anything: half an
 * answer of one is never continued by another. A model that failed three times in a row is spared for half a minute. When all
 * are, the failure is `model-unavailable` at once, instead of a wait for each. `id` is the first one's; who wrote is told
 * through `AskOptions.onModel`. Throws what the last one threw, as {@link ChatModel} says.
 *
 * @throws TijariaError `internal` when there is no model.
 */
export function createFailoverModel(
  models: readonly ChatModel[],
  { clock, onFailover, circuit = CIRCUIT }: FailoverOptions,
): FailoverModel {
  const providers = models.map((model): Provider => ({ model, circuit: new CircuitBreaker(circuit) }));
  const [first] = models;
  if (first === undefined)
    throw new TijariaError('internal', 'choosing models: expected at least one, received none');
  return {
    id: first.id,
    stream: (messages, options = {}) => ask(providers, { clock, onFailover }, messages, options),
    providers: () => providers.map(({ model, circuit: { state } }) => ({ model: model.id, circuit: state })),
  };
}

async function* ask(
  providers: readonly Provider[],
  { clock, onFailover }: Pick<FailoverOptions, 'clock' | 'onFailover'>,
  messages: readonly ChatMessage[],
  options: AskOptions,
): AsyncGenerator<ModelPiece, void, undefined> {
  let failure: TijariaError | undefined;
  for (const provider of providers) {
    if (!provider.circuit.enter(clock.now())) continue;
    if (failure !== undefined) onFailover(failure);
    let hasWritten = false;
    try {
      for await (const piece of watched(provider, clock, messages, options)) {
        hasWritten = true;
        yield piece;
      }
      return;
    } catch (error) {
      if (hasWritten || !isOfProvider(error)) throw error;
      failure = error;
    }
  }
  throw failure ?? allSpared(providers);
}

/** The stream of one model, whose end its circuit learns: well, ill, or given up by its reader. */
async function* watched(
  { model, circuit }: Provider,
  clock: Pick<Clock, 'now'>,
  messages: readonly ChatMessage[],
  options: AskOptions,
): AsyncGenerator<ModelPiece, void, undefined> {
  let end: 'well' | 'ill' | 'given up' = 'given up';
  try {
    for await (const piece of model.stream(messages, options)) {
      options.onModel?.(model.id);
      yield piece;
    }
    end = 'well';
  } catch (error) {
    // An answer that broke off may have reached its limit, which says nothing of the provider.
    if (isOfProvider(error) && error.code !== 'model-interrupted') end = 'ill';
    throw error;
  } finally {
    if (end === 'well') circuit.succeeded();
    else if (end === 'ill') circuit.failed(clock.now());
    else circuit.cancelled();
  }
}

function isOfProvider(error: unknown): error is TijariaError {
  return error instanceof TijariaError && PROVIDER_FAILURES.has(error.code);
}

function allSpared(providers: readonly Provider[]): TijariaError {
  return new TijariaError(
    'model-unavailable',
    `asking a model: expected one that answers, received failures of ${providers.map(({ model }) => model.id).join(', ')} ` +
      'just before; they are asked again in a moment',
  );
}
