import type { Clock } from '../common/clock.ts';
import type { AnswerDependencies } from './answer-state.ts';
import type { ChatModel } from './chat-model.ts';

/** How long what the switch said is held for true: as late as this the last process hears that the model is off. */
export const SWITCH_STANDS_MS = 2_000;
/** Longest wait for the switch: whoever asks must not wait for a database that hangs. */
const SWITCH_TIMEOUT_MS = 500;
/** How long what the switch said last stands while it says nothing: a machine that is busy for a moment must not turn the model off. */
const SILENT_STANDS_MS = 10_000;

/** Whether the model may write; `operations/model-switch.ts` is one. */
export interface OnOff {
  state(): Promise<{ readonly isOn: boolean }>;
}

/** What the wrapper works with. */
export interface SwitchableModelOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** Told why the switch could not be read. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * A model that people can turn off while the service runs, for {@link AnswerDependencies}: answers that begin while it is off are composed from the
 * passages, and nothing is said of it. The switch is asked at most every {@link SWITCH_STANDS_MS}. While it cannot be read, or not in
 * half a second, what it said in the last {@link SILENT_STANDS_MS} stands; after that it counts as off: what the passages say is
 * always right to say.
 */
export function switchableModel(
  model: ChatModel,
  modelSwitch: OnOff,
  { clock, onFailure }: SwitchableModelOptions,
): Required<Pick<AnswerDependencies, 'model' | 'isModelOn'>> {
  let asked: { readonly at: number; readonly isOn: Promise<boolean> } | undefined;
  let said: { readonly at: number; readonly isOn: boolean } | undefined;
  /** What comes too late for the one who asked is still news for the next. */
  const read = async (at: number): Promise<boolean> => {
    const { isOn } = await modelSwitch.state();
    said = { at, isOn };
    return isOn;
  };
  const ask = async (at: number): Promise<boolean> => {
    try {
      return await inTime(read(at));
    } catch (error) {
      onFailure(error);
      return said !== undefined && isWithin(SILENT_STANDS_MS, said.at, at) && said.isOn;
    }
  };
  return {
    model,
    isModelOn: () => {
      const now = clock.now();
      if (asked === undefined || !isWithin(SWITCH_STANDS_MS, asked.at, now))
        asked = { at: now, isOn: ask(now) };
      return asked.isOn;
    },
  };
}

/** A clock that was set back must not make anything stand for longer. */
function isWithin(ms: number, at: number, now: number): boolean {
  return Math.abs(now - at) < ms;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(`reading the model switch: expected it within ${SWITCH_TIMEOUT_MS} ms, received nothing`),
        ),
      SWITCH_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
