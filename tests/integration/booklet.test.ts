import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { readBooklet } from "@/lib/documents/booklet-queries";
import { saveDocument } from "@/lib/documents/commands";
import { givenText } from "@/lib/documents/given";
import { readDocument } from "@/lib/documents/queries";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { addFormat } from "@/lib/formats/registry";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import {
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { openHouses } from "../support/formats/open-houses";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const visitor = visitorViewer("fi");
type House = { id: string; contact: Person };

beforeAll(() => addFormat(openHouses));
beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Three hosts whose doors have been open, the second of whom lets its page be published, and a guest. */
async function round() {
  const coordinator = await write(systemViewer(), (tx) => buildUser(tx, { name: "Kaisa Koordi" }));
  const kaisa = viewerOf(coordinator);
  const programme = await write(systemViewer(), async (tx) => {
    const { id: convenerId } = await buildConvener(tx, { name: "Keskus", coordinators: [coordinator] });
    return buildProgramme(tx, now, { convenerId, format: openHouses.key, state: "OPEN" });
  });
  const enrol = (name: string, answers: Record<string, string>, part: "host" | "guest") =>
    write(systemViewer(), async (tx): Promise<House> => {
      const contact = await buildUser(tx, { name: `${name} avaa` });
      const state = part === "host" ? "SUBMITTED" : "ACCEPTED";
      const { id } = await buildEnrolment(tx, now, { programme, answers, contact, part, state });
      return { id, contact };
    });
  const hosts: House[] = [];
  for (const [name, differs] of [
    ["Kahvila", {}],
    ["Verstas", { publish: "yes" }],
    ["Puutarha", {}],
  ] as const) {
    const card = { name, municipality: "Kajaani", description: `${name} keskustassa.`, forWhom: "Kaikille." };
    const host = await enrol(
      name,
      { ...card, clients: "Tule käymään.", contactName: name, ...differs },
      "host",
    );
    await acceptEnrolment(kaisa, { enrolmentId: host.id }, now);
    hosts.push(host);
  }
  const guest = await enrol("Vieras", { fullName: "Ville Vieras" }, "guest");
  const [row] = await rows<{ version: number }>('select version from "Programme"');
  await startProgramme(kaisa, { programmeId: programme.id, version: row?.version ?? 0 }, now);
  await rows(`update "Meeting" set state = 'HELD', "startsAt" = $1, "endsAt" = $2, "heldAt" = $2`, [
    later(now, -1),
    later(now, -1, 1.5),
  ]);
  const [group] = await rows<{ id: string }>('select id from "Group"');
  return { programme, hosts, guest, coordinator, groupId: group?.id ?? "" };
}

type Round = Awaited<ReturnType<typeof round>>;
const parts = { "part-who": "Kaikille avoin.", "part-clients": "Tule.", "part-reach": "kahvila@x.example" };
const approve = ({ groupId }: Round, { contact }: House, n: number) =>
  saveDocument(
    viewerOf(contact),
    { groupId, step: `booklet.stop-${n}`, version: 0, move: "send" },
    parts,
    now,
  );
const pages = async ({ programme }: Round, viewer = visitor) =>
  (await readBooklet(viewer, programme.slug, "booklet"))?.pages.map(({ name }) => name) ?? null;

describe("a booklet of hosts' cards", () => {
  test("a page begins with what its host's card says, and with nothing that only those who guide read", async () => {
    const world = await round();
    const [kahvila] = world.hosts as [House];
    const read = await readDocument(viewerOf(kahvila.contact), world.groupId, "booklet.stop-1", { now });
    if (!read) throw new Error("no page");
    expect(
      read.template.parts.map(({ key, given }) => [key, givenText("fi", read, given, read.given)]),
    ).toEqual([
      ["who", "Kahvila keskustassa.\n\nKaikille."],
      ["clients", "Tule käymään."],
      ["notDone", ""],
      ["reach", ""],
    ]);
    expect(read.goesRound).toBe(false);
    for (const other of [world.hosts[1] as House, world.guest])
      expect(
        (await readDocument(viewerOf(other.contact), world.groupId, "booklet.stop-1", { now }))?.given ??
          null,
      ).toBeNull();
  });

  test("visit round f 9: a page missing approval is not in the booklet", async () => {
    const world = await round();
    const [kahvila, verstas] = world.hosts as [House, House];
    expect([await pages(world), await pages(world, viewerOf(world.guest.contact))]).toEqual([null, []]);
    expect(await approve(world, kahvila, 1)).toBe("publish");
    await saveDocument(
      viewerOf(verstas.contact),
      { groupId: world.groupId, step: "booklet.stop-2", version: 0, move: "draft" },
      parts,
      now,
    );
    expect(await pages(world, viewerOf(world.guest.contact))).toEqual(["Kahvila"]);
    for (const by of [kahvila.contact, world.coordinator, world.guest.contact])
      expect(
        await refusal(
          saveDocument(
            viewerOf(by),
            { groupId: world.groupId, step: "booklet.stop-3", version: 0, move: "publish" },
            parts,
            now,
          ),
        ),
      ).toMatch(/^not-(allowed|found)$/);
  });

  test("anybody reads the pages that their hosts let be published, as long as they do; who takes part reads all", async () => {
    const world = await round();
    const [kahvila, verstas] = world.hosts as [House, House];
    await approve(world, verstas, 2);
    await approve(world, kahvila, 1);
    expect(await pages(world)).toEqual(["Verstas"]);
    for (const { contact } of [world.guest, kahvila, { contact: world.coordinator }])
      expect(await pages(world, viewerOf(contact))).toEqual(["Kahvila", "Verstas"]);
    const stranger = await write(systemViewer(), (tx) => buildUser(tx, { name: "Vieras" }));
    expect(await pages(world, viewerOf(stranger))).toEqual(["Verstas"]);
    await rows(`update "Response" set answers = answers - 'publish' where "enrolmentId" = $1`, [verstas.id]);
    expect(await pages(world)).toBeNull();
    expect(await readBooklet(visitor, world.programme.slug, "intake")).toBeNull();
  });

  test("the page of a host who has left is in it no more", async () => {
    const world = await round();
    const [kahvila, verstas] = world.hosts as [House, House];
    await approve(world, verstas, 2);
    await approve(world, kahvila, 1);
    await withdrawWithGroup(viewerOf(verstas.contact), { enrolmentId: verstas.id, reason: null }, now);
    expect([await pages(world), await pages(world, viewerOf(world.guest.contact))]).toEqual([
      null,
      ["Kahvila"],
    ]);
  });
});
