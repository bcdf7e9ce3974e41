import { DirectoryLoader } from '@langchain/classic/document_loaders/fs/directory';
import { TextLoader } from '@langchain/classic/document_loaders/fs/text';
import { DocxLoader } from '@langchain/community/document_loaders/fs/docx';
import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { createLangchainEmbeddings } from '../engines/langchain-embeddings.ts';

/**
 * Program: `langchainIngest.js <corpus> <folder>`: what LangChain's introduction does with a folder of documents. Loads the
 * sheets, tables, PDF and DOCX files, cuts them by the splitter's usual size, embeds them with the same embedder as ours and keeps
 * them in its HNSW store. Prints one line of JSON: {@link LangchainIngest}.
 */
const CHUNK = { chunkSize: 1_000, chunkOverlap: 200 } as const;
const FOLDERS = ['sheets', 'tables', 'documents'];

/** What the script did. */
export interface LangchainIngest {
  readonly files: number;
  readonly chunks: number;
  readonly characters: number;
}

const [corpus = '', folder = ''] = process.argv.slice(2);
const text = (path: string): TextLoader => new TextLoader(path);
const loaders = {
  '.md': text,
  '.yaml': text,
  '.csv': text,
  '.pdf': (path: string) => new PDFLoader(path, { splitPages: false }),
  '.docx': (path: string) => new DocxLoader(path),
};
const loaded = await Promise.all(
  FOLDERS.map((name) => new DirectoryLoader(`${corpus}/${name}`, loaders).load()),
);
const documents = loaded.flat();
const chunks = await new RecursiveCharacterTextSplitter(CHUNK).splitDocuments(documents);
const store = await HNSWLib.fromDocuments(chunks, await createLangchainEmbeddings());
await store.save(folder);
const done: LangchainIngest = {
  files: documents.length,
  chunks: chunks.length,
  characters: documents.reduce((sum, { pageContent }) => sum + pageContent.length, 0),
};
console.log(JSON.stringify(done));
