import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { askSupervisors } from "@/lib/endorsements/clock-commands";
import { endorse } from "@/lib/endorsements/commands";
import { consentPath } from "@/lib/endorsements/minting-tx";
import type { Given } from "@/lib/endorsements/rules";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { write } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import type { Person } from "@/prisma/seed/builders";
import { type Circles, circles, enrols, reader } from "./circles";
import { rows } from "./database";
import { sentCircle } from "./formats/sent-circle";
import { viewerOf } from "./world";

/** Three readers whom their employers send, drafted as a circle, and the supervisors that they have named. */
export type Sent = Circles & { ids: string[]; groupId: string; people: Person[] };

const names = ["Aino", "Bertta", "Cecilia"];

/** The world as it is two days after all have enrolled; nobody has been asked yet. */
export async function sentReaders(now: Date): Promise<Sent> {
  if (formatsWith(({ key }) => key === sentCircle.key).length === 0) addFormat(sentCircle);
  const before = addDays(now, -2);
  const made = await circles(before, "OPEN", sentCircle.key);
  const world = { ...made, coordinator: { ...made.coordinator, email: coordinates } };
  await rows('update "User" set email = $2 where id = $1', [world.coordinator.id, coordinates]);
  const ids: string[] = [];
  for (const name of names) {
    const own = {
      ...reader(name, `${name.toLowerCase()}@lukupiiri.example`),
      ...{ supervisor: `Pomo ${name}`, supervisorAddress: boss(name) },
    };
    ids.push(await enrols(world, own, before));
  }
  const draft = { programmeId: world.programme.id, enrolmentIds: ids };
  const groupId = (await draftTicked(viewerOf(world.coordinator), draft, now)) as string;
  const people = await rows<Person>(
    `select u.id, u.name, u.email, u.locale from "User" u join "Enrolment" e on e."personId" = u.id order by array_position($1::uuid[], e.id)`,
    [ids],
  );
  return { ...world, ids, groupId, people };
}

/** The address of whoever coordinates. */
export const coordinates = "kaisa@kirjasto.example";

/** The address of somebody's supervisor. */
export const boss = (name: string) => `pomo.${name.toLowerCase()}@tyo.example`;

/** The clock asks whom it has to, and reminds. */
export const clock = (at: Date) => askSupervisors(systemViewer(), at);

/** The token of a link as the mail that is sent has it. */
export async function linkFor(enrolmentId: string): Promise<string> {
  const path = await write(systemViewer(), (tx) => consentPath(tx, enrolmentId));
  return path?.split("/").at(-1) ?? "";
}

/** A token like any, which nobody was sent. */
export const otherToken = () => mintToken();
export const tokenHash = hashOf;

/** A supervisor answers. */
export async function says(
  enrolmentId: string,
  answer: Given,
  now: Date,
  words: string | null = null,
): Promise<void> {
  await endorse(visitorViewer("fi"), { token: await linkFor(enrolmentId), endorses: answer, words }, now);
}
