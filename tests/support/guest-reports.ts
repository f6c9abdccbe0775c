import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { buildHeld } from "@/prisma/seed/builders";
import { rows } from "./database";
import { correctedVisits } from "./formats/corrected-visits";
import { betweenVisits } from "./visits";
import { later, type PairWorld, type ThreeWorld, threeWorld } from "./world";

/** The address of the report on the first visit: its host is the first seat, its guest the second. */
export const firstReport = "learning-report.visit-1";

let known = false;

/** Makes the format known to this process. */
export function knowReports(): void {
  if (!known) addFormat(correctedVisits);
  known = true;
}

/** A pair between its visits, whose supervisors have said yes; the guest of the first writes a report. */
export async function reportWorld(now = new Date()): Promise<PairWorld> {
  knowReports();
  const world = await betweenVisits(now);
  const { programme, one, other, convenerId } = world;
  await rows(`update "Programme" set format = $2 where id = $1`, [programme.id, correctedVisits.key]);
  for (const [enrolment, name] of [
    [one, "host"],
    [other, "guest"],
  ] as const) {
    await namesSupervisor(enrolment.id, bossOf(name));
    await rows(
      `insert into "Endorsement" ("convenerId", "enrolmentId", name, email, "askedAt", answer, "answeredAt")
       values ($1, $2, 'Pomo', $3, $4, 'yes', $4)`,
      [convenerId, enrolment.id, bossOf(name), now],
    );
  }
  return world;
}

/** A ring of three, the first of whose visits has been held: the second and the third seat were its guests. */
export async function reportRing(now = new Date()): Promise<ThreeWorld> {
  knowReports();
  const world = await threeWorld({ now });
  await write(systemViewer(), (tx) =>
    buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator),
  );
  await rows(`update "Programme" set format = $2 where id = $1`, [world.programme.id, correctedVisits.key]);
  return world;
}

/** The address of a side's supervisor. */
export const bossOf = (side: "host" | "guest") => `pomo.${side}@tyo.example`;

/** The answers of an enrolment name somebody as its supervisor. */
export async function namesSupervisor(enrolmentId: string, email: string): Promise<void> {
  await rows(
    `update "Response" set answers = answers || jsonb_build_object('supervisor', 'Pomo', 'supervisorAddress', $2::text)
     where "enrolmentId" = $1`,
    [enrolmentId, email],
  );
}

/** A report as its form sends it: what was learned, and what may be published. */
export function reportParts(learned: string, onward = ""): Record<string, string> {
  return {
    ...{ "part-when": "22.2.2027, Espoo", "part-goals": "Onnistui.", "part-learned": learned },
    ...{ "part-copy": "Aamukahvit.", "part-gift": "Ovi on auki.", "part-tell": "", "part-public": onward },
  };
}

/** What went round last, as somebody has read it who presses something. */
export async function readReport({ group }: PairWorld) {
  const [row] = await rows<{ round: number }>('select round from "Document" where "groupId" = $1', [
    group.id,
  ]);
  return { groupId: group.id, step: firstReport, version: row?.round ?? 0 };
}

/** A token like any, which nobody was sent. */
export const someToken = () => randomUUID().replaceAll("-", "").padEnd(43, "x");
