import type { McpHandler } from './mcp-request.ts';
import type { McpDependencies } from './mcp-server.ts';

/**
 * Answers `POST /mcp`: the Model Context Protocol over streamable HTTP. Nothing is kept between two requests, so that any of
 * several processes can take any of them. The protocol's library is loaded by the first request: it takes 0.2 s.
 */
export function createMcpHandler(dependencies: McpDependencies): McpHandler {
  let opened: Promise<McpHandler> | undefined;
  return async (request, response) => {
    opened ??= import('./mcp-server.ts').then(({ mcpAnswerer }) => mcpAnswerer(dependencies));
    const answer = await opened;
    await answer(request, response);
  };
}
