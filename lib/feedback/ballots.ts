import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import type { FreeWords } from "@/lib/feedback/rules";
import { seal, unseal } from "@/lib/sealing";
import type { Answers } from "@/lib/surveys/definition";

/** What stands inside the seal of a ballot. */
export type Vote = {
  surveyId: string;
  groupId: string;
  about: string | null;
  answers: Answers;
  words: FreeWords[];
  quotedAs: string | null;
  /** The facilitators that words addressed to them are written for. */
  readers?: string[];
};

/** A vote as a row of the ballot box: sealed for this row only, under the installation's key. */
export function sealed(vote: Vote): { id: string; sealed: string } {
  const id = randomUUID();
  return { id, sealed: seal(key(), place(id), JSON.stringify(vote)) };
}

/** The vote of a row, or null where the installation's key is another than the one that it was sealed with. */
export function opened(row: { id: string; sealed: string }): Vote | null {
  const text = unseal(key(), place(row.id), row.sealed);
  return text === null ? null : (JSON.parse(text) as Vote);
}

function place(id: string): string {
  return `ballot|${id}`;
}

function key(): Buffer {
  return Buffer.from(env().KYLASSA_NOTE_KEY, "base64");
}
