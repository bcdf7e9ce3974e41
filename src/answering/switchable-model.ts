import type { Clock } from '../common/clock.ts';
import type { AnswerDependencies } from './answer-state.ts';
import type { ChatModel } from './chat-model.ts';

/** How long what the switch said is held for true: as late as this the last process hears that the model is off. */
export const SWITCH_STANDS_MS = 2_000;
/** Longest wait for the switch: whoever asks must not wait for a database that hangs. */
const SWITCH_TIMEOUT_MS = 500;

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
 * passages, and nothing is said of it. The switch is asked at most every {@link SWITCH_STANDS_MS}; one that cannot be read, or not in
 * half a second, counts as off: what the passages say is always right to say.
 */
export function switchableModel(
  model: ChatModel,
  modelSwitch: OnOff,
  { clock, onFailure }: SwitchableModelOptions,
): Required<Pick<AnswerDependencies, 'model' | 'isModelOn'>> {
  let asked: { readonly at: number; readonly isOn: Promise<boolean> } | undefined;
  const ask = async (): Promise<boolean> => {
    try {
      return (await inTime(modelSwitch.state())).isOn;
    } catch (error) {
      onFailure(error);
      return false;
    }
  };
  return {
    model,
    isModelOn: () => {
      const now = clock.now();
      // A clock that was set back must not make the answer stand for longer.
      if (asked === undefined || Math.abs(now - asked.at) >= SWITCH_STANDS_MS)
        asked = { at: now, isOn: ask() };
      return asked.isOn;
    },
  };
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
