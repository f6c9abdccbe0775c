import { systemViewer } from "@/lib/auth/viewers";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { standOnList } from "@/lib/listings/commands";
import { listedPath } from "@/lib/listings/minting-tx";
import type { Listed } from "@/lib/listings/schema";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { agreed, type Circles, circles, enrols, reader } from "./circles";
import { rows } from "./database";
import { listedCircle } from "./formats/listed-circle";
import { viewerOf } from "./world";

/** Three readers of a circle, one of whom somebody else's colleague is not, and somebody who has nothing to do with it. */
export type ListedWorld = Circles & {
  groupId: string;
  people: Person[];
  stranger: Person;
  convenerId: string;
};

const readers = [
  ["Aino", "Kirjakauppa Oy"],
  ["Bertta", "Kaupunginkirjasto"],
  ["Cecilia", "Kirjakauppa Oy"],
] as const;

/** The circle has begun; with `held` it has met for the last time. */
export async function listedReaders(now: Date, held = true): Promise<ListedWorld> {
  if (formatsWith(({ key }) => key === listedCircle.key).length === 0) addFormat(listedCircle);
  const world = await circles(now, "OPEN", listedCircle.key);
  const ids: string[] = [];
  for (const [name, workplace] of readers)
    ids.push(
      await enrols(world, { ...reader(name, `${name.toLowerCase()}@lukupiiri.example`), workplace }, now),
    );
  const { groupId, people } = await agreed(world, ids, now);
  if (held) await meetForTheLastTime(groupId, now);
  const stranger = await write(systemViewer(), (tx) => buildUser(tx, { name: "Valto Vieras" }));
  const [programme] = await rows<{ id: string }>('select "convenerId" as id from "Programme" where id = $1', [
    world.programme.id,
  ]);
  return { ...world, groupId, people, stranger, convenerId: programme?.id ?? "" };
}

/** All meetings of a group have been held. */
export async function meetForTheLastTime(groupId: string, now: Date): Promise<void> {
  await rows(
    `update "Meeting" set state = 'HELD', "heldAt" = $2, "startsAt" = $2::timestamptz - interval '2 hours', "endsAt" = $2 where "groupId" = $1`,
    [groupId, now],
  );
}

/** The reader by this place, as who asks. */
export const asReader = ({ people }: ListedWorld, place: number) => viewerOf(people[place] as Person);

/** Somebody comes to the list, or changes what stands there. */
export function stands(
  world: ListedWorld,
  place: number,
  now: Date,
  said: Partial<Listed> = {},
): Promise<string> {
  const { id: programmeId } = world.programme;
  const input: Listed = {
    programmeId,
    themes: ["poetry"],
    askAbout: null,
    showsEmail: "yes",
    phone: "",
    ...said,
  };
  return standOnList(asReader(world, place), input, now);
}

/** What stands on lists, as the database has it. */
export const listings = () =>
  rows<{ id: string; userId: string; themes: string[]; askedAt: Date | null; remindedAt: Date | null }>(
    'select * from "Listing" order by "saidAt", id',
  );

/** The token of a link as the mail that is sent has it. */
export async function listedLink(listingId: string): Promise<string> {
  const path = await write(systemViewer(), (tx) => listedPath(tx, listingId));
  return path?.split("/").at(-1) ?? "";
}
