import { describeConversationStoreContract } from '../conversation-store.contract.ts';
import { createMemoryStore } from './memory-store.ts';

describeConversationStoreContract('the store in memory', createMemoryStore);
