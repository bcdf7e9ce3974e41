import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../common/digest.ts';
import { describeFile, openChecked } from './checked-file.ts';

// More than is read and digested at a time.
const content = Buffer.alloc(
  17_000_000,
  Uint8Array.from({ length: 251 }, (_, i) => (i * 7) % 251),
);
const expected = { bytes: content.length, sha256: sha256(content) };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checked-file-'));
  path = join(folder, 'file');
  await writeFile(path, content);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Descriptors of this process that stand for the file. */
async function openDescriptors(): Promise<number> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(path)).length;
}

describe('a checked file', () => {
  it('is as it was described, also when it was removed since', async () => {
    expect(await describeFile(path)).toEqual(expected);
    const file = await openChecked(path, expected);
    await rm(path);
    expect(file.size).toBe(content.length);
    await file.verify();
    expect((await file.readAll()).equals(content)).toBe(true);
    const some = Buffer.alloc(10);
    expect(file.read(some, 16_000_000)).toBe(10);
    expect(some.equals(content.subarray(16_000_000, 16_000_010))).toBe(true);
    expect(file.read(some, content.length - 3)).toBe(3);
    file.close();
  });

  it('is refused when its size is another one, and opened without one', async () => {
    await expect(openChecked(path, { ...expected, bytes: 7 })).rejects.toThrow('17000000 bytes instead of 7');
    const file = await openChecked(path, { sha256: expected.sha256 });
    await file.verify();
    file.close();
  });

  it('is refused where it is digested when its bytes are others', async () => {
    const file = await openChecked(path, { ...expected, sha256: 'f'.repeat(64) });
    await expect(file.verify()).rejects.toThrow('other bytes than were published');
    await expect(file.readAll()).rejects.toThrow('other bytes than were published');
    file.close();
  });

  it('is closed after what is being read of it has been read, and once', async () => {
    const file = await openChecked(path, expected);
    const reading = file.readAll();
    file.close();
    file.close();
    expect((await reading).equals(content)).toBe(true);
    await expect(file.verify()).rejects.toThrow('a file that was closed');
  });

  it.skipIf(process.platform !== 'linux')('leaves no descriptor open', async () => {
    const file = await openChecked(path, expected);
    expect(await openDescriptors()).toBe(1);
    const reading = file.verify();
    file.close();
    await reading;
    await expect(openChecked(path, { ...expected, bytes: 7 })).rejects.toThrow();
    expect(await openDescriptors()).toBe(0);
  });
});
