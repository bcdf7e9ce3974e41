import { tool, type StructuredToolInterface } from '@langchain/core/tools';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import type { ToolOffer } from '../chat-model.ts';
import type { AnswerTools, ToolContext, ToolFinding, ToolOutcome } from './answer-tools.ts';
import type { TradeTool } from './trade-tool.ts';
import { tradeTools, type TradeToolParts } from './trade-tools.ts';

/** What the tools work with. */
export interface TradeToolDependencies extends TradeToolParts {
  /** Told about faults of the program; what a model did wrong is told to the model. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The functions of `trade/` as LangChain tools: `invoke` takes the arguments and gives the finding as JSON, so that they
 * serve in any LangChain agent too. The context says language and date of the answer.
 */
export function langchainTradeTools(
  dependencies: TradeToolDependencies,
  context: ToolContext,
): StructuredToolInterface[] {
  return tradeTools(dependencies).map((each) => toLangchain(each, context));
}

/** The tools behind our own port, for the answers; none without tables. */
export function createTradeTools(dependencies: TradeToolDependencies): AnswerTools {
  const tools = new Map(tradeTools(dependencies).map((each) => [each.name, each]));
  return {
    offers: [...tools.values()].map(toOffer),
    run: async ({ name, arguments: text }, context) => {
      const found = tools.get(name);
      if (found === undefined)
        return refuse(`calling a tool: expected one of ${[...tools.keys()].join(', ')}`);
      const given = readArguments(text);
      if (given === undefined) return refuse(`reading the arguments of ${name}: expected a JSON object`);
      return run(found, given, context, dependencies.onFailure);
    },
  };
}

async function run(
  trade: TradeTool,
  given: Record<string, unknown>,
  context: ToolContext,
  onFailure: (error: unknown) => void,
): Promise<ToolOutcome> {
  const checked = trade.schema.safeParse(given);
  if (!checked.success) {
    const problems = checked.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'all'}: ${message}`,
    );
    return refuse(`reading the arguments of ${trade.name}: ${problems.join('; ')}`);
  }
  try {
    const told: unknown = await toLangchain(trade, context).invoke(given);
    return { ok: true, finding: JSON.parse(String(told)) as ToolFinding };
  } catch (error) {
    if (error instanceof TijariaError && error.code === 'request-invalid') return refuse(errorMessage(error));
    onFailure(error);
    return refuse(`running ${trade.name}: expected a result, received none; answer without it`);
  }
}

function toLangchain(trade: TradeTool, context: ToolContext) {
  const { name, description, schema } = trade;
  return tool((given) => JSON.stringify(trade.find(given, context)), { name, description, schema });
}

function toOffer(trade: TradeTool): ToolOffer {
  const {
    name,
    description = '',
    parameters,
  } = convertToOpenAITool(toLangchain(trade, { language: 'en', asOf: '' })).function;
  // The dialect of the schema is known to those who read it.
  const shape = Object.entries(parameters).filter(([key]) => key !== '$schema');
  return { name, description, parameters: Object.fromEntries(shape) };
}

/** The arguments, without those that are null: models write that for what is not known. */
function readArguments(text: string): Record<string, unknown> | undefined {
  try {
    const given: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  } catch {
    return undefined;
  }
}

function refuse(error: string): ToolOutcome {
  return { ok: false, error };
}
