/** How many faces stand beside the names of a session: more are a crowd that nobody recognises from afar. */
export const mostFaces = 4;
