import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { endHouseContact, nameHouseContact } from "@/lib/houses/commands";
import { getHouses, getManagedHouses, listOwnHouses } from "@/lib/houses/queries";
import type { NamingHouseContact } from "@/lib/houses/schema";
import { write } from "@/lib/kernel/db";
import { mergeOrganisations } from "@/lib/organisations/merging-commands";
import { addOrganisation, addOtherName } from "@/lib/organisations/register-commands";
import { buildConvener, buildGroup, buildHeld, buildScheduled, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { diaryVisits } from "../support/formats/diary-visits";
import { swap } from "../support/swap";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const hilla = "hilla@naapuriapu.example";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = PairWorld & { slug: string; house: string; other: PairWorld["other"] };

/** Two organisations, of which the one has been at the other's and will have it as its guest. */
async function visited(): Promise<World> {
  if (formatsWith(({ key }) => key === diaryVisits.key).length === 0) addFormat(diaryVisits);
  const world = await pairWorld({ now, format: diaryVisits.key });
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator, { address: "Katu 1" });
    const second = world.group.meetings["visit-2"] as string;
    await buildScheduled(tx, second, later(now, 21), world.facilitator, { address: "Katu 2" });
  });
  const [row] = await rows<{ slug: string; house: string }>(
    `select p.slug, e.name as house from "Programme" p, "Enrolment" e where p.id = $1 and e.id = $2`,
    [world.programme.id, world.one.id],
  );
  return { ...world, slug: row?.slug ?? "", house: row?.house ?? "" };
}

const names = (world: World, said: Partial<NamingHouseContact> = {}, by = viewerOf(world.coordinator)) =>
  nameHouseContact(
    by,
    {
      ...{ programmeId: world.programme.id, house: world.house, name: "Hilla Hallinto", email: hilla },
      ...{ locale: "fi" as const, ...said },
    },
    now,
  );

async function asHilla() {
  const [user] = await rows<{ id: string }>('select id from "User" where email = $1', [hilla]);
  return personViewer({ id: user?.id ?? "", isAdmin: false, locale: "fi" });
}

describe("the contact of a house", () => {
  it("is named by a coordinator, gets one mail, and reads the numbers of their own house and nothing else", async () => {
    const world = await visited();
    await names(world);
    await names(world);
    expect(
      await rows(`select "toAddress" as to from "Email" where template = 'house-contact-named'`),
    ).toEqual([{ to: hilla }]);
    const viewer = await asHilla();
    const read = await getHouses(viewer, world.slug);
    expect(read?.houses).toEqual([
      {
        ...{ name: world.house, takingPart: 1 },
        numbers: {
          out: expect.objectContaining({}),
          in: expect.objectContaining({}),
        },
      },
    ]);
    const [one] = read?.houses ?? [];
    const sums = [
      one?.numbers.out.held,
      one?.numbers.out.agreed,
      one?.numbers.in.held,
      one?.numbers.in.agreed,
    ];
    const [host] = await rows<{ first: boolean }>(
      `select "hostEnrolmentId" = $1 as first from "Meeting" where step = 'visit-1' and "groupId" = $2`,
      [world.one.id, world.group.id],
    );
    const [has, none] = [
      { people: 1, days: 1 },
      { people: 0, days: 0 },
    ];
    expect(sums).toEqual(host?.first ? [none, has, has, none] : [has, none, none, has]);
    for (const secret of [world.one.contact.name, world.other.contact.name, "@"])
      expect(JSON.stringify(read)).not.toContain(secret);
    expect(await listOwnHouses(viewer)).toMatchObject([{ slug: world.slug }]);
  });

  it("is of a house whose people take part; nobody else names one, and nobody where a format has none", async () => {
    const world = await visited();
    expect(await refusal(names(world, { house: "Keksitty talo ry" }))).toBe("not-found");
    const other = await write(systemViewer(), async (tx) => {
      const coordinator = await buildUser(tx, { name: "Toini Toinen" });
      await buildConvener(tx, { name: "Toinen", coordinators: [coordinator] });
      return coordinator;
    });
    const admin = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const others = [other, world.one.contact, world.facilitator, world.stranger].map(viewerOf);
    for (const viewer of [...others, admin, visitorViewer("fi")]) {
      expect(await refusal(names(world, {}, viewer))).toBe("not-found");
      expect(await getManagedHouses(viewer, world.slug)).toBeNull();
    }
    expect(await rows('select 1 from "HouseContact"')).toEqual([]);
    expect(await rows('select 1 from "User" where email = $1', [hilla])).toEqual([]);
    await rows(`update "Programme" set format = 'peer-visits' where id = $1`, [world.programme.id]);
    expect(await refusal(names(world))).toBe("not-found");
    expect(await getManagedHouses(viewerOf(world.coordinator), world.slug)).toBeNull();
  });

  it("is the only one who reads them: for others, who take part, guide or coordinate too, there is no such page", async () => {
    const world = await visited();
    await names(world);
    for (const person of [
      world.one.contact,
      world.other.contact,
      world.facilitator,
      world.coordinator,
      world.stranger,
    ])
      expect(await getHouses(viewerOf(person), world.slug)).toBeNull();
    expect(await getHouses(visitorViewer("fi"), world.slug)).toBeNull();
    expect(await getHouses(await asHilla(), "no-such")).toBeNull();
  });

  it("reads nothing more once they are taken off, and is signed out; who takes part stays signed in", async () => {
    const world = await visited();
    await names(world);
    await names(world, { email: world.one.contact.email });
    const viewer = await asHilla();
    for (const id of [viewer.userId, world.one.contact.id])
      await rows(
        `insert into "Session" (id, "sessionToken", "userId", expires) values (gen_random_uuid(), $1::text, $1::uuid, now() + interval '1 day')`,
        [id],
      );
    const managed = await getManagedHouses(viewerOf(world.coordinator), world.slug);
    expect(managed?.contacts.map(({ email }) => email).toSorted()).toEqual(
      [hilla, world.one.contact.email].toSorted(),
    );
    expect(
      await refusal(endHouseContact(viewerOf(world.stranger), { contactId: managed?.contacts[0]?.id ?? "" })),
    ).toBe("not-found");
    for (const { id } of managed?.contacts ?? [])
      await endHouseContact(viewerOf(world.coordinator), { contactId: id });
    expect(await getHouses(viewer, world.slug)).toBeNull();
    expect(await rows('select "userId" from "Session"')).toEqual([{ userId: world.one.contact.id }]);
  });
});

describe("a house that is written in several ways", () => {
  const uusimaa = "Uudenmaan liitto";
  const spelt = ["Uudenmaan liitto", "UUDENMAAN LIITTO", "Nylands förbund", "Uudenmaan liitto (Helsinki)"];
  const others = ["Uudenmaan liitto Oy", "Sade ry", "Martat ry"];

  /** Experts of these workplaces, of whom the second is the guest of the last, and the last of the third. */
  async function experts() {
    const workplaces = [...spelt, ...others];
    const world = await swap(
      now,
      workplaces.map((workplace, at) => ({ name: `Asiantuntija ${"abcdefgh"[at]}`, workplace })),
    );
    const coordinator = viewerOf(world.coordinator);
    const [{ convenerId = "", slug = "" } = {}] = await rows<{ convenerId: string; slug: string }>(
      'select "convenerId", slug from "Programme" where id = $1',
      [world.programme.id],
    );
    const registers = (name: string, municipality: string) =>
      addOrganisation(coordinator, { convenerId, name, municipality, businessId: null, website: "" }, now);
    const id = await registers(uusimaa, "Helsinki");
    await addOtherName(coordinator, { id, otherName: "Nylands förbund" });
    await registers("Säde ry", "");
    for (const town of ["Oulu", "Turku"]) await registers("Martat ry", town);
    const [, second, third, , , , last] = world.experts;
    for (const [host, guest, held] of [
      [last, second, true],
      [third, last, false],
    ] as const)
      await write(systemViewer(), async (tx) => {
        const enrolments = [host, guest].filter((one) => one !== undefined);
        const shape = { programme: world.programme, enrolments, state: "CONFIRMED" as const };
        const group = await buildGroup(tx, now, { ...shape, mode: "shadowing", hosting: 1 });
        const meetingId = group.meetings["days-1"] as string;
        await buildScheduled(tx, meetingId, later(now, held ? -7 : 7), null, { address: "Katu 1" });
        if (held) await tx.meeting.update({ where: { id: meetingId }, data: { state: "HELD", heldAt: now } });
      });
    const name = (house: string, email = hilla) =>
      nameHouseContact(
        coordinator,
        { ...{ programmeId: world.programme.id, house, name: "Hilla Hallinto" }, email, locale: "fi" },
        now,
      );
    return { coordinator, convenerId, slug, id, registers, name };
  }

  it("is one, in all names that its organisation has in the register, and nobody else's people are in its numbers", async () => {
    const { coordinator, slug, name } = await experts();
    const managed = await getManagedHouses(coordinator, slug);
    expect(managed?.houses).toEqual(["Sade ry", uusimaa, "Uudenmaan liitto Oy"]);
    expect(managed?.unclear).toEqual(["Martat ry"]);
    for (const spelling of ["nylands förbund", uusimaa]) await name(spelling);
    expect(await rows('select 1 from "HouseContact"')).toHaveLength(1);
    const read = await getHouses(await asHilla(), slug);
    expect(read?.houses).toEqual([
      {
        ...{ name: expect.any(String), takingPart: 4 },
        numbers: {
          out: { held: { people: 1, days: 1 }, agreed: { people: 0, days: 0 } },
          in: { held: { people: 0, days: 0 }, agreed: { people: 1, days: 1 } },
        },
      },
    ]);
    // Of a name that may be two nobody is named, nor of one that is only alike.
    expect(await refusal(name("Martat ry"))).toBe("not-found");
    expect(await refusal(name("Säde ry"))).toBe("not-found");
    const sade = "sade@naapuriapu.example";
    await name("Sade ry", sade);
    const [user] = await rows<{ id: string }>('select id from "User" where email = $1', [sade]);
    const own = await getHouses(personViewer({ id: user?.id ?? "", isAdmin: false, locale: "fi" }), slug);
    expect(own?.houses.map(({ name, takingPart }) => [name, takingPart])).toEqual([["Sade ry", 1]]);
  });

  it("becomes one when two organisations are merged, and its contact reads both from then on", async () => {
    const { coordinator, slug, id, registers, name } = await experts();
    await name("Uudenmaan liitto Oy");
    const took = async () =>
      (await getHouses(await asHilla(), slug))?.houses.map(({ takingPart }) => takingPart);
    expect(await took()).toEqual([1]);
    const otherId = await registers("Uudenmaan liitto Oy", "");
    expect(await took()).toEqual([1]);
    await mergeOrganisations(coordinator, { keepId: id, otherId }, now);
    expect(await took()).toEqual([5]);
  });
});
