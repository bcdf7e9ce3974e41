/** What the person wants: a fact, how to do something, which papers, or a code for goods. It decides the form of the answer. */
export type Intent = 'fact' | 'procedure' | 'documents' | 'classification';
