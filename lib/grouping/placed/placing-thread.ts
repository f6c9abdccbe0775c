// What a thread runs where many are placed with each other: bundled to built/placing.mjs (scripts/lib/threads.mjs).
export { answer as default } from "@/lib/grouping/placed/answering";
