import { systemViewer } from "@/lib/auth/viewers";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { paperVisits } from "./formats/paper-visits";
import { betweenVisits } from "./visits";
import { type PairWorld, viewerOf } from "./world";

/** A pair between its visits whose lead writes memos; an assistant corrects them with those who take part. */
export type PaperWorld = PairWorld & { assistant: Person };

/** The address of the first meeting's memo, and of the report. */
export const firstMinutes = "minutes.visit-1";
export const finalReport = "final-report";

/** Such a world. Its format is known from the first of them on. */
export async function paperWorld(now = new Date()): Promise<PaperWorld> {
  knowPapers();
  const world = await betweenVisits(now);
  const { convenerId, group, programme } = world;
  await rows(`update "Programme" set format = $2 where id = $1`, [programme.id, paperVisits.key]);
  const assistant = await write(systemViewer(), async (tx) => {
    const person = await buildUser(tx, { name: "Anni Asiantuntija" });
    const guide = { convenerId, programmeId: programme.id, userId: person.id };
    await tx.programmeFacilitator.create({ data: { ...guide, ...accepted(person) } });
    await tx.groupFacilitator.create({
      data: { convenerId, groupId: group.id, userId: person.id, role: "assistant" },
    });
    return person;
  });
  return { ...world, assistant };
}

let known = false;

/** Makes the format known to this process. */
export function knowPapers(): void {
  if (!known) addFormat(paperVisits);
  known = true;
}

/** Its words as its form sends them, with what was talked of and learned. */
export function minutesParts(talked: string, insights = "Kysyminen auttaa."): Record<string, string> {
  return {
    ...{ "part-day": "22.2.2027, Espoo", "part-length": "2 h 30 min", "part-who": "4 osallistujaa" },
    ...{ "part-talked": talked, "part-insights": insights },
  };
}

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
