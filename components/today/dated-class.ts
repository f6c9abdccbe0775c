/** A row that begins with its time, which stands above the rest on a phone. */
export const datedClass = "grid gap-x-5 border-b border-line py-2.5 sm:grid-cols-[15em_minmax(0,1fr)]";
