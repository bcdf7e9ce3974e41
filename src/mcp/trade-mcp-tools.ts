import type { TradeTool } from '../answering/tools/trade-tool.ts';
import { tradeTools, type TradeToolParts } from '../answering/tools/trade-tools.ts';
import type { Clock } from '../common/clock.ts';
import type { LibraryBase } from '../library/library-base.ts';
import { LANGUAGES, type Language } from '../source/language.ts';
import { citedFinding, findingAnswer, findingSchema } from './finding.ts';
import { date, language, mcpTool, type McpTool } from './mcp-tool.ts';

/** What the tools of trade work with. */
export interface TradeMcpDependencies extends TradeToolParts {
  readonly base: Pick<LibraryBase, 'statements' | 'sources'>;
  readonly clock: Pick<Clock, 'today'>;
}

/** Name among our own tools → name and title among those of the protocol. */
const NAMES: Readonly<Record<string, readonly [name: string, title: string]>> = {
  duty_estimate: ['estimate_duties', 'Estimate duties and taxes of an import'],
  document_checklist: ['list_documents', 'List the documents of an operation'],
  regional_office: ['find_office', 'Find the regional foreign trade office'],
  hs_heading: ['find_heading', 'Find headings of the Harmonized System'],
  time_limit: ['last_day', 'Reckon the last day of a time limit'],
  licence: ['check_licence', 'Check whether goods need a licence'],
  origin_proof: ['prove_origin', 'Find the proof of origin for a preference'],
};

/** The functions of `trade/` as tools of the protocol: the same that a model of ours may call, with what they rest on cited. */
export function tradeMcpTools(dependencies: TradeMcpDependencies): McpTool[] {
  return tradeTools(dependencies).map((trade) => toMcpTool(trade, dependencies));
}

function toMcpTool(trade: TradeTool, { base, clock }: TradeMcpDependencies): McpTool {
  const [name, title] = NAMES[trade.name] ?? [trade.name, trade.name];
  return mcpTool({
    name,
    title,
    description: `${trade.description} Each line is cited: text, authority, date, address.`,
    input: trade.schema.extend({ date, language }),
    output: findingSchema,
    run: async (given, { origin }) => {
      const { date: day, language: wanted, ...rest } = given;
      const asOf = typeof day === 'string' ? day : clock.today();
      const context = { language: languageOf(wanted), asOf };
      const finding = trade.find(rest, context);
      return findingAnswer(await citedFinding(finding, base, { ...context, origin }));
    },
  });
}

/** The schema has checked it; its type is lost where schemas of many tools meet. */
function languageOf(value: unknown): Language {
  return LANGUAGES.find((each) => each === value) ?? 'fr';
}
