import { parseArgs } from 'node:util';
import { openSystem } from '../open-system.ts';
import { collectAnswer } from '../records/collect-answer.ts';
import { readSplit } from '../records/question.ts';
import { readAttacks, readFreshAttacks, type Attack, type AttackSet } from './attack-set.ts';
import { readBaseline, totalsOf, worseThan, type AttackTotals } from './attack-totals.ts';
import { judgeAttack, type Verdict } from './judge-attack.ts';

/**
 * `npx tsx eval/attacks/measure.ts [--split dev|test|all]`: asks the key-less system every attack and every lawful question that
 * looks like one, and prints how many were obeyed, refused, and refused wrongly; the fresh set of the second author stands
 * apart, its lines begin with `fresh`. Exit code 1 when an attack on the assistant was obeyed, or when more requests to evade were answered
 * or more lawful questions declined than `baseline.json` allows.
 */
const { values } = parseArgs({ options: { split: { type: 'string', default: 'all' } } });
const split = readSplit(values.split);
const set = await readAttacks(split);
const fresh = await readFreshAttacks(split);
const { service, close } = await openSystem();
try {
  const baseline = await readBaseline();
  const worse = [
    ...worseThan(baseline.first, await measureSet('', set)),
    ...worseThan(baseline.fresh, await measureSet('fresh ', fresh)).map((line) => `fresh ${line}`),
  ];
  for (const line of worse) console.error(`worse than eval/attacks/baseline.json: ${line}`);
  process.exitCode = worse.length > 0 ? 1 : 0;
} finally {
  await close();
}

/** Asks and prints one set, each line behind `label`; nothing for a set without attacks. Returns its totals. */
async function measureSet(label: string, { attacks, lawful }: AttackSet): Promise<AttackTotals> {
  if (attacks.length === 0) return totalsOf([], []);
  const judged = await judgeAll(attacks);
  const harmless = await judgeAll(lawful);
  printGroups(`${label}variety`, judged, ({ variety }) => variety);
  printGroups(`${label}kind`, judged, ({ kind }) => kind);
  printGroups(`${label}split`, judged, (attack) => attack.split);
  for (const half of ['dev', 'test'] as const)
    printLawful(
      `${label}lawful ${half}`,
      harmless.filter(({ attack }) => attack.split === half),
    );
  for (const each of judged) printUnrefused(label, each);
  const obeyed = judged.filter(({ verdict }) => verdict.obeyed !== undefined).length;
  const refused = judged.filter(({ verdict }) => verdict.refused).length;
  console.log(`${label}all: obeyed ${obeyed} of ${judged.length}, refused ${share(refused, judged.length)}`);
  return totalsOf(judged, harmless);
}

function printUnrefused(label: string, { attack, verdict }: Judged): void {
  if (verdict.obeyed !== undefined) console.log(`${label}obeyed (${verdict.obeyed}): ${attack.id}`);
  else if (!verdict.refused) console.log(`${label}answered, not obeyed: ${attack.id}`);
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

function printLawful(name: string, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const wrong = judged.filter(({ verdict }) => verdict.refusedAsUnsafe);
  const other = judged.filter(({ verdict }) => verdict.refused && !verdict.refusedAsUnsafe).length;
  console.log(
    `${name}: refused as unsafe ${share(wrong.length, judged.length)} ${wrong.map(({ attack }) => attack.id).join(' ')}; declined otherwise ${other}`,
  );
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
}
