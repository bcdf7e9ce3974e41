import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeModelSwitchContract } from '../model-switch.contract.ts';
import { createFileModelSwitch } from './file-model-switch.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'switch-'));
});
afterAll(() => rm(root, { recursive: true }));
const folder = (): Promise<string> => mkdtemp(join(root, 'd-'));

describeModelSwitchContract('a folder', async () => {
  const directory = join(await folder(), 'data');
  return { here: createFileModelSwitch(directory), there: createFileModelSwitch(directory) };
});

describe('a switch in a folder', () => {
  const why = { by: 'keeper', reason: 'test', at: '2026-11-27T10:00:00.000Z' };

  it('only adds to its audit, and leaves no other files', async () => {
    const directory = await folder();
    const modelSwitch = createFileModelSwitch(directory);
    await modelSwitch.set(false, why);
    const before = await readFile(join(directory, 'model-switch.jsonl'), 'utf8');
    await modelSwitch.set(true, why);
    expect(await readFile(join(directory, 'model-switch.jsonl'), 'utf8')).toMatch(before);
    expect((await readdir(directory)).sort()).toEqual(['model-switch.json', 'model-switch.jsonl']);
  });

  it('reads past half a line that a killed process left', async () => {
    const directory = await folder();
    const modelSwitch = createFileModelSwitch(directory);
    await modelSwitch.set(false, why);
    await appendFile(join(directory, 'model-switch.jsonl'), '{"isOn":tr');
    expect(await modelSwitch.entries(9)).toHaveLength(1);
    await modelSwitch.set(true, why);
    expect((await modelSwitch.entries(9)).map(({ isOn }) => isOn)).toEqual([true, false]);
  });

  it('refuses a state that it did not write, until it is set again', async () => {
    const directory = await folder();
    const modelSwitch = createFileModelSwitch(directory);
    await writeFile(join(directory, 'model-switch.json'), '{"isOn":"maybe"}');
    await expect(modelSwitch.state()).rejects.toMatchObject({ code: 'internal' });
    await modelSwitch.set(false, why);
    expect(await modelSwitch.state()).toMatchObject({ isOn: false });
  });

  it('rejects where it cannot write, and works again afterwards', async () => {
    const directory = await folder();
    const inFile = join(directory, 'file');
    await writeFile(inFile, '');
    const modelSwitch = createFileModelSwitch(inFile);
    await expect(modelSwitch.set(false, why)).rejects.toThrow(/EEXIST|ENOTDIR/);
    await rm(inFile);
    await modelSwitch.set(false, why);
    expect(await modelSwitch.state()).toMatchObject({ isOn: false });
  });
});
