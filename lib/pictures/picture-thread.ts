// What a thread runs where the pictures of links are drawn: bundled to built/picture.mjs (scripts/lib/threads.mjs).
export { drawn as default } from "@/lib/pictures/drawing";
