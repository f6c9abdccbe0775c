/** Where the part of the agenda that is on is gone to. */
export const nowAnchor = "run-sheet-now";
