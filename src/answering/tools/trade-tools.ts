import type { FindHeadings } from '../../trade/hs-finder/find-headings.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { documentChecklistTool } from './document-checklist-tool.ts';
import { dutyEstimateTool } from './duty-estimate-tool.ts';
import { hsHeadingTool } from './hs-heading-tool.ts';
import { licenceTool } from './licence-tool.ts';
import { originProofTool } from './origin-proof-tool.ts';
import { regionalOfficeTool } from './regional-office-tool.ts';
import { timeLimitTool } from './time-limit-tool.ts';
import type { TradeTool } from './trade-tool.ts';

/** What the functions of `trade/` work with when they are called as tools. */
export interface TradeToolParts {
  readonly tables: TradeTables;
  readonly trade: Pick<TradeFunctions, 'estimateDuties'>;
  readonly findHeadings: FindHeadings;
}

/** Which tables each tool cannot do without. */
const TOOLS: readonly {
  readonly needs: readonly string[];
  readonly make: (parts: TradeToolParts) => TradeTool;
}[] = [
  { needs: ['duty-bands'], make: ({ trade }) => dutyEstimateTool(trade) },
  { needs: ['time-limits'], make: ({ tables }) => timeLimitTool(tables) },
  {
    needs: ['countries', 'agreements', 'trade-documents'],
    make: ({ tables }) => originProofTool(tables),
  },
  { needs: ['licences'], make: ({ tables }) => licenceTool(tables) },
  {
    needs: ['trade-documents', 'product-families', 'licences', 'countries'],
    make: ({ tables }) => documentChecklistTool(tables),
  },
  { needs: ['regions'], make: ({ tables }) => regionalOfficeTool(tables) },
  {
    needs: ['hs-headings', 'hs-chapters', 'hs-sections'],
    make: ({ findHeadings }) => hsHeadingTool(findHeadings),
  },
];

/** The functions of `trade/` as tools. One whose table the base does not have is not among them. */
export function tradeTools(parts: TradeToolParts): TradeTool[] {
  return TOOLS.filter(({ needs }) => needs.every((table) => parts.tables.has(table))).map(({ make }) =>
    make(parts),
  );
}
