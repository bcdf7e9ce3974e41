import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import { writeAside } from '../../common/write-aside.ts';
import type { ModelSwitch, ModelSwitchState, SwitchEntry } from '../model-switch.ts';

const entrySchema = z.object({ isOn: z.boolean(), by: z.string(), reason: z.string(), at: z.string() });

/**
 * The switch as `model-switch.json` in a folder, read anew each time, so that every process of the machine sees it; its audit
 * as lines of `model-switch.jsonl`, which are only ever added. A file that says something else is refused with `internal`.
 */
export function createFileModelSwitch(directory: string): ModelSwitch {
  const [path, auditPath] = [join(directory, 'model-switch.json'), join(directory, 'model-switch.jsonl')];
  let last: Promise<void> = Promise.resolve();
  return {
    async state() {
      const text = await readOrEmpty(path);
      return text === '' ? { isOn: true } : toState(text, path);
    },
    set(isOn, { by, reason, at }) {
      const entry: SwitchEntry = { isOn, by, reason, at };
      const write = async (): Promise<void> => {
        await mkdir(directory, { recursive: true });
        const audit = await readOrEmpty(auditPath);
        // A process that was killed while it wrote leaves half a line: it must not spoil this one.
        const gap = audit === '' || audit.endsWith('\n') ? '' : '\n';
        await appendFile(auditPath, `${gap}${JSON.stringify(entry)}\n`, { flush: true });
        await writeAside(path, JSON.stringify(entry));
      };
      const done = last.then(write);
      last = done.catch(() => undefined);
      return done;
    },
    async entries(limit) {
      const lines = (await readOrEmpty(auditPath)).split('\n');
      const entries = lines.flatMap((line) => toEntry(line) ?? []);
      return limit > 0 ? entries.slice(-limit).reverse() : [];
    },
  };
}

function toState(text: string, path: string): ModelSwitchState {
  const entry = toEntry(text);
  if (entry === undefined) {
    throw new TijariaError(
      'internal',
      `reading the switch of the model: expected what this service wrote, received something else in ${path}; switch it again, or remove the file to switch the model on`,
    );
  }
  const { isOn, by, reason, at } = entry;
  return { isOn, changedAt: at, by, reason };
}

function toEntry(line: string): SwitchEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
