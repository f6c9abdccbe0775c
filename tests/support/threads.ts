import { makeThreads } from "@/scripts/lib/threads.mjs";

/** Before the first test: what runs in threads is made anew, as every start does it. */
export default makeThreads;
