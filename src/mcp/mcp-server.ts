import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { TijariaError } from '../common/errors.ts';
import { answerQuestionTool, type AnswerQuestionDependencies } from './answer-question-tool.ts';
import { callTool } from './call-tool.ts';
import type { McpHandler } from './mcp-request.ts';
import type { McpTool } from './mcp-tool.ts';
import { readSheetTool, type ReadSheetDependencies } from './read-sheet-tool.ts';
import { searchBaseTool, type SearchBaseDependencies } from './search-base-tool.ts';
import { listSheets, readSheetResource, SHEET_TEMPLATE } from './sheet-resources.ts';
import { toolOffer } from './tool-offer.ts';
import { tradeMcpTools, type TradeMcpDependencies } from './trade-mcp-tools.ts';

/** What the tools and resources work with. */
export interface McpDependencies
  extends
    ReadSheetDependencies,
    SearchBaseDependencies,
    AnswerQuestionDependencies,
    Omit<TradeMcpDependencies, 'base' | 'clock' | 'tables' | 'trade'> {
  readonly base: ReadSheetDependencies['base'];
  readonly trade: TradeMcpDependencies['trade'] & Pick<TradeMcpDependencies, 'tables'>;
  /** The service's own address, else that of the request counts. */
  readonly publicUrl?: string;
  /** Told about faults of the program; what a client did wrong is told to the client. */
  readonly onFailure: (error: unknown) => void;
}

const INSTRUCTIONS =
  "Rules, procedures and figures of Morocco's foreign trade, each with its source and the day it holds for. " +
  'Cite authority, title and date of the sources that a result gives. Search with search_base, read with read_sheet; ' +
  'for figures and lists call the tool that works them out.';

/** Answers requests of the protocol, each with a server of its own that forgets it. */
export function mcpAnswerer(dependencies: McpDependencies): McpHandler {
  const tools = mcpTools(dependencies);
  const offers = [...tools.values()].map(toolOffer);
  return async (request, response) => {
    if (Array.isArray(request.body))
      throw new TijariaError(
        'request-invalid',
        'reading a message: expected one, received a batch; send each alone',
      );
    const origin = dependencies.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
    const server = openServer(tools, offers, origin, dependencies);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    // A client that leaves stops what is under way.
    response.on('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  };
}

function mcpTools(dependencies: McpDependencies): ReadonlyMap<string, McpTool> {
  const { trade } = dependencies;
  const tools = [
    searchBaseTool(dependencies),
    readSheetTool(dependencies),
    answerQuestionTool(dependencies),
    ...tradeMcpTools({ ...dependencies, tables: trade.tables }),
  ];
  return new Map(tools.map((tool) => [tool.name, tool]));
}

function openServer(
  tools: ReadonlyMap<string, McpTool>,
  offers: ReturnType<typeof toolOffer>[],
  origin: string,
  dependencies: McpDependencies,
): McpServer {
  const mcp = new McpServer(
    { name: 'tijaria', title: 'TijarIA', version: '1' },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  const { server } = mcp;
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: offers }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    callTool(params, tools, { origin, signal }, dependencies.onFailure),
  );
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    told(() => listSheets(dependencies.base, params?.cursor), dependencies.onFailure),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [SHEET_TEMPLATE],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) =>
    told(async () => {
      const text = await readSheetResource(uri, origin, dependencies);
      return { contents: [{ uri, mimeType: SHEET_TEMPLATE.mimeType, text }] };
    }, dependencies.onFailure),
  );
  return mcp;
}

/** Runs what reads resources. What does not fit is told in our words, a fault of the program without any. */
async function told<Result>(
  read: () => Result | Promise<Result>,
  onFailure: (error: unknown) => void,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TijariaError && (error.code === 'not-found' || error.code === 'request-invalid'))
      throw new McpError(ErrorCode.InvalidParams, error.message);
    onFailure(error);
    throw new McpError(
      ErrorCode.InternalError,
      'reading resources: expected some, received none; try again later',
    );
  }
}
