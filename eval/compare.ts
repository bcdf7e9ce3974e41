import { parseArgs } from 'node:util';
import { BASELINE_FILE, readBaseline, readReport, REPORT_FILE } from './files.ts';
import { gate } from './report/gate.ts';

/** `tsx eval/compare.ts [--report file] [--baseline file]`: holds a report against the baseline; exit code 1 on a drop. */
const { values } = parseArgs({
  options: {
    report: { type: 'string', default: REPORT_FILE },
    baseline: { type: 'string', default: BASELINE_FILE },
  },
});
const { passed, lines } = gate(await readReport(values.report), await readBaseline(values.baseline));
console.log(lines.join('\n'));
process.exitCode = passed ? 0 : 1;
