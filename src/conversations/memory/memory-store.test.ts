import { describeConversationStoreContract } from '../conversation-store.contract.ts';
import { describeQuestionLogContract } from '../question-log.contract.ts';
import { describeSubjectCountsContract } from '../subject-counts.contract.ts';
import { createMemoryStore } from './memory-store.ts';
import { createMemorySubjectCounts } from './memory-subject-counts.ts';

describeConversationStoreContract('the store in memory', createMemoryStore);
describeQuestionLogContract('the store in memory', createMemoryStore);
describeSubjectCountsContract('counts in memory', createMemorySubjectCounts);
