import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { paperVisits } from "./formats/paper-visits";
import { betweenVisits } from "./visits";
import type { PairWorld } from "./world";

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
