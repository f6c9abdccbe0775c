// What a thread runs where many pairs are looked for: bundled to built/solving.mjs (scripts/lib/threads.mjs).
export { answer as default } from "@/lib/grouping/pairs/answering";
