import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import type { Person } from "@/prisma/seed/builders";
import { firstMinutes, minutesParts } from "./papers";
import { type PairWorld, viewerOf } from "./world";

/** Whoever leads writes the memo: keeps it, sends it round or publishes it, over what stands there now. */
export async function writeMinutes(
  { group, facilitator }: PairWorld,
  talked: string,
  {
    now,
    move = "send",
    step = firstMinutes,
  }: { now: Date; move?: "draft" | "send" | "publish"; step?: string },
): Promise<string> {
  const { version = 0 } = (await readDocument(viewerOf(facilitator), group.id, step, { now })) ?? {};
  const sheet = { groupId: group.id, step, version, move };
  return saveDocument(viewerOf(facilitator), sheet, minutesParts(talked), now);
}

/** A sentence of what goes round, as the button beside it names it. */
export async function sentenceOf(
  { group }: PairWorld,
  reader: Person,
  words: string,
  { now, browser = "", step = firstMinutes }: { now: Date; browser?: string; step?: string },
) {
  const read = await readDocument(viewerOf(reader), group.id, step, { now, browser });
  const found = (read?.toCorrect?.parts ?? [])
    .flatMap(({ key, sentences }) => sentences.map((one) => ({ part: key, ...one })))
    .find(({ text }) => text.includes(words));
  if (!read || !found) throw new Error(`no such sentence to be read: ${words}`);
  const { part, index, mark } = found;
  return { groupId: group.id, step, version: read.round, about: { part, index, mark } };
}
