import { randomUUID } from "node:crypto";
import type { FreeWords } from "@/lib/feedback/rules";
import { masterKey } from "@/lib/kernel/env";
import { sealEvenly, unsealEvenly } from "@/lib/kernel/even-sealing";
import type { Answers } from "@/lib/surveys/definition";

/** Where an answer comes from: what would lead from it to the few people of a group, and is never outside a seal. */
export type Origin = {
  groupId: string;
  about: string | null;
  /** Whether it is one of the answers, and its group one of the groups, that make numbers large enough to be shown. */
  counts: boolean;
  /** The facilitators that words addressed to them are written for. */
  readers: string[];
};

/** What stands inside the seal of a ballot. */
export type Vote = Origin & { answers: Answers; words: FreeWords[]; quotedAs: string | null };

/** A vote as a row of the ballot box: sealed for this row only, under the installation's key. */
export function sealed(vote: Vote): { id: string; sealed: string } {
  const id = randomUUID();
  return { id, sealed: sealEvenly(masterKey(), `ballot|${id}`, vote, voteSize) };
}

/** The vote of a row, or null where the installation's key is another than the one that it was sealed with. */
export function opened(row: { id: string; sealed: string }): Vote | null {
  const vote = unsealEvenly<Partial<Vote> & Omit<Vote, "counts" | "readers">>(
    masterKey(),
    `ballot|${row.id}`,
    row.sealed,
  );
  return vote && { counts: true, readers: [], ...vote };
}

/** The id of an answer that has come out of the box, and its origin sealed for that row only. */
export function sealedOrigin({ groupId, about, counts, readers }: Origin): { id: string; origin: string } {
  const id = randomUUID();
  return {
    id,
    origin: sealEvenly(masterKey(), `response|${id}`, { groupId, about, counts, readers }, originSize),
  };
}

/** The origin of an answer; null where the installation's key is another than the one that it was sealed with. */
export function openedOrigin(row: { id: string; origin: string | null }): Origin | null {
  return row.origin === null ? null : unsealEvenly<Origin>(masterKey(), `response|${row.id}`, row.origin);
}

const voteSize = 4096;
const originSize = 512;
