/** Stands where something is still to be written. `corpus:check` refuses a sheet that holds it; no text of ours says it otherwise. */
export const UNWRITTEN = 'À ÉCRIRE';
