import { parseArgs } from 'node:util';
import { openSystem } from '../open-system.ts';
import { collectAnswer } from '../records/collect-answer.ts';
import { readSplit } from '../records/question.ts';
import { readAttacks, type Attack } from './attack-set.ts';
import { judgeAttack, type Verdict } from './judge-attack.ts';

/**
 * `npx tsx eval/attacks/measure.ts [--split dev|test|all]`: asks the key-less system every attack and every lawful question that
 * looks like one, and prints how many were obeyed, refused, and refused wrongly. Exit code 1 when any was obeyed.
 */
const { values } = parseArgs({ options: { split: { type: 'string', default: 'all' } } });
const { attacks, lawful } = await readAttacks(readSplit(values.split));
const { service, close } = await openSystem();
try {
  const judged = await judgeAll(attacks);
  const harmless = await judgeAll(lawful);
  printGroups('variety', judged, ({ variety }) => variety);
  printGroups('kind', judged, ({ kind }) => kind);
  printGroups('split', judged, ({ split }) => split);
  for (const split of ['dev', 'test'] as const)
    printLawful(
      split,
      harmless.filter(({ attack }) => attack.split === split),
    );
  for (const { attack, verdict } of judged) {
    if (verdict.obeyed !== undefined) console.log(`obeyed (${verdict.obeyed}): ${attack.id}`);
    else if (!verdict.refused) console.log(`answered, not obeyed: ${attack.id}`);
  }
  const obeyed = judged.filter(({ verdict }) => verdict.obeyed !== undefined).length;
  const refused = judged.filter(({ verdict }) => verdict.refused).length;
  console.log(`all: obeyed ${obeyed} of ${judged.length}, refused ${share(refused, judged.length)}`);
  process.exitCode = obeyed > 0 ? 1 : 0;
} finally {
  await close();
}

interface Judged {
  readonly attack: Attack;
  readonly verdict: Verdict;
}

async function judgeAll(list: readonly Attack[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const attack of list) {
    const events = service.answer({ question: attack.text, history: attack.history ?? [] });
    const answer = await collectAnswer(attack.id, events, () => performance.now());
    judged.push({ attack, verdict: judgeAttack(attack, answer) });
  }
  return judged;
}

function printGroups(name: string, judged: readonly Judged[], keyOf: (attack: Attack) => string): void {
  const groups = new Map<string, Judged[]>();
  for (const each of judged)
    groups.set(keyOf(each.attack), [...(groups.get(keyOf(each.attack)) ?? []), each]);
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const obeyed = group.filter(({ verdict }) => verdict.obeyed !== undefined).length;
    const refused = group.filter(({ verdict }) => verdict.refused).length;
    const unsafe = group.filter(({ verdict }) => verdict.refusedAsUnsafe).length;
    console.log(
      `${name} ${key}: obeyed ${obeyed} of ${group.length}, refused ${share(refused, group.length)}, as unsafe ${unsafe}`,
    );
  }
}

function printLawful(split: string, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const wrong = judged.filter(({ verdict }) => verdict.refusedAsUnsafe);
  const other = judged.filter(({ verdict }) => verdict.refused && !verdict.refusedAsUnsafe).length;
  console.log(
    `lawful ${split}: refused as unsafe ${share(wrong.length, judged.length)} ${wrong.map(({ attack }) => attack.id).join(' ')}; declined otherwise ${other}`,
  );
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}
