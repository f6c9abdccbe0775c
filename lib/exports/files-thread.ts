// What a thread runs where large files are made: bundled to built/files.mjs (scripts/lib/threads.mjs).
export { made as default } from "@/lib/exports/files";
