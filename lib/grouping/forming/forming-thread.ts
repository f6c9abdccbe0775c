// What a thread runs where groups of persons or tables of a day are found: bundled to built/forming.mjs (scripts/lib/threads.mjs).
import type { MessagePort } from "node:worker_threads";
import { type Answered, type Asked, answerOf, type Question } from "@/lib/grouping/forming/questions";

/** Answers, and tells how far it is where somebody wants to know. */
export default function answer<N extends keyof Asked>({
  progress,
  ...question
}: Question<N> & { progress?: MessagePort }): Answered[N] {
  return answerOf<N>(question, progress && ((share) => progress.postMessage(share)));
}
