// What a thread runs where a file is read: bundled to built/reading.mjs (scripts/lib/threads.mjs).
export { readFile as default } from "@/lib/imports/reading";
