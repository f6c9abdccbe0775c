import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { askListed, offerLists } from "@/lib/listings/clock-commands";
import { answerListed, leaveEmployer, leaveList } from "@/lib/listings/commands";
import { getContactList, getListedByLink, getOwnListing, listOwnLists } from "@/lib/listings/queries";
import { Listed } from "@/lib/listings/schema";
import { addDays } from "@/lib/time/days";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { circles, enrols, reader } from "../support/circles";
import { emptyDatabase, rows } from "../support/database";
import { hostile } from "../support/hostile";
import {
  asReader,
  type ListedWorld,
  listedLink,
  listedReaders,
  listings,
  meetForTheLastTime,
  stands,
} from "../support/listed";
import { otherToken } from "../support/sent";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const year = 366;
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const anybody = () => visitorViewer("fi");
const clock = (days: number) => askListed(systemViewer(), addDays(now, days));
const list = (world: ListedWorld, place: number) =>
  getContactList(asReader(world, place), world.programme.slug);
const own = (world: ListedWorld, place: number) =>
  getOwnListing(asReader(world, place), world.programme.slug);
const names = async (world: ListedWorld, place: number) =>
  (await list(world, place))?.people.map(({ name }) => name) ?? null;
const mails = async (template: string) =>
  (
    await rows<{ to: string }>(
      'select "toAddress" as to from "Email" where template = $1 order by "createdAt", 1',
      [template],
    )
  ).map(({ to }) => to.split("@")[0]);
const here = ({ programme }: ListedWorld) => ({ programmeId: programme.id });
const firstId = async () => (await listings())[0]?.id ?? "";

describe("who has taken part", () => {
  it("is shown to nobody before they press, and then as they chose: by the name and organisation of their enrolment", async () => {
    const world = await listedReaders(now);
    expect(await names(world, 1)).toEqual([]);
    await stands(world, 0, now, {
      themes: ["novels", "poetry"],
      askAbout: "Miten lukea?",
      phone: "040 123 4567",
    });
    await stands(world, 1, now, { showsEmail: undefined, phone: "+358 40 000 0001" });
    const people = (await list(world, 2))?.people ?? [];
    expect(
      people.map(({ id: _, themes, ...one }) => ({ ...one, themes: themes.map(({ key }) => key) })),
    ).toEqual([
      {
        ...{ name: "Aino", organisation: "Kirjakauppa Oy", themes: ["poetry", "novels"] },
        ...{ askAbout: "Miten lukea?", email: "aino@lukupiiri.example", phone: "040 123 4567" },
      },
      {
        ...{ name: "Bertta", organisation: "Kaupunginkirjasto", themes: ["poetry"] },
        ...{ askAbout: null, email: null, phone: "+358 40 000 0001" },
      },
    ]);
  });

  it("changes it, and is there once however often they press at one moment", async () => {
    const world = await listedReaders(now);
    await Promise.allSettled([1, 2, 3, 4].map(() => stands(world, 0, now)));
    expect(await listings()).toHaveLength(1);
    await stands(world, 0, now, { themes: ["essays"] });
    expect((await listings()).map(({ themes }) => themes)).toEqual([["essays"]]);
  });

  it("leaves it by one press, and nothing of them is kept", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now, { askAbout: "Sinuhe-salaisuus" });
    await leaveList(asReader(world, 0), here(world));
    expect(await names(world, 1)).toEqual([]);
    for (const table of ["Listing", "Activity", "Receipt", "Undo", "Email"])
      expect(await rows(`select 1 from "${table}" t where t::text like '%Sinuhe-salaisuus%'`)).toEqual([]);
    expect((await own(world, 0))?.listed).toBeNull();
  });

  it("must show something to be reached by, and themes that the programme has", async () => {
    const world = await listedReaders(now);
    expect(await refusal(stands(world, 0, now, { showsEmail: undefined }))).toBe("contacts-nothing-shared");
    expect(await refusal(stands(world, 0, now, { themes: ["poetry", "cars"] }))).toBe("not-found");
    expect(await listings()).toEqual([]);
  });

  it("keeps a theme that is offered no more, and others cannot choose it", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now, { themes: ["poetry"] });
    await rows(
      `update "Programme" set themes = (select json_agg(t || case when t->>'key' = 'poetry' then '{"retired": true}' else '{}' end::jsonb)
       from jsonb_array_elements(themes::jsonb) t) returning 1`,
    );
    await stands(world, 0, now, { themes: ["poetry", "novels"] });
    expect(await refusal(stands(world, 1, now, { themes: ["poetry"] }))).toBe("not-found");
    expect((await own(world, 0))?.themes.map(({ key }) => key)).toContain("poetry");
    expect((await own(world, 1))?.themes.map(({ key }) => key)).not.toContain("poetry");
  });

  it("is on it no more, at once and without a trace, when they leave their enrolment or it leaves", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await stands(world, 1, now);
    await rows(
      `update "Participant" p set "leftAt" = $1 from "Listing" l where l."participantId" = p.id and p."userId" = $2`,
      [now, world.people[0]?.id],
    );
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where "personId" = $1`, [world.people[1]?.id]);
    expect(await names(world, 2)).toEqual([]);
    expect(await clock(1)).toBe(2);
    expect(await listings()).toEqual([]);
    expect(await mails("listing-ended")).toEqual([]);
  });

  it("and has left their employer, is off every list on which they stood as of that house", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await stands(world, 2, now);
    // The same circle at other conveners, under the same house, and under another.
    const slugs = [];
    for (const workplace of ["KIRJAKAUPPA  OY", "Museo"]) {
      const other = await circles(now, "OPEN", "listed-circle");
      const answers = { ...reader("Aino", "aino@lukupiiri.example"), workplace };
      const id = await enrols(other, answers, now);
      await rows(
        `insert into "Listing" (id, "convenerId", format, "userId", "participantId", themes, email, "saidAt")
         select gen_random_uuid(), "convenerId", 'listed-circle', "userId", id, '{poetry}', true, $2
         from "Participant" where "enrolmentId" = $1`,
        [id, now],
      );
      slugs.push(other.programme.slug);
    }
    expect(await listings()).toHaveLength(4);
    await leaveEmployer(asReader(world, 0), here(world));
    const left = await rows<{ slug: string }>(
      `select g.slug from "Listing" l join "Participant" p on p.id = l."participantId"
       join "Enrolment" e on e.id = p."enrolmentId" join "Programme" g on g.id = e."programmeId" where l."userId" = $1`,
      [world.people[0]?.id],
    );
    expect(left).toEqual([{ slug: slugs[1] }]);
    expect(await names(world, 2)).toEqual(["Cecilia"]);
  });

  it("goes from it when they are erased", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await listedLink(await firstId());
    await rows('delete from "Participant" where "userId" = $1', [world.people[0]?.id]);
    expect(await listings()).toEqual([]);
    expect(await rows('select 1 from "ListingLink"')).toEqual([]);
  });

  it("may say there whatever can be typed, and it is shown as it was", async () => {
    const world = await listedReaders(now);
    for (const text of hostile) {
      const said = Listed.safeParse({
        ...here(world),
        themes: ["poetry"],
        askAbout: text,
        showsEmail: "yes",
        phone: "",
      });
      if (!said.success) continue;
      await stands(world, 0, now, said.data);
      expect((await list(world, 0))?.people[0]?.askAbout ?? null).toBe(said.data.askAbout);
    }
  });
});

describe("a list is there", () => {
  it("for who has not met for the last time as one to read, not to stand on", async () => {
    const world = await listedReaders(now, false);
    expect(await names(world, 0)).toEqual([]);
    expect(await own(world, 0)).toBeNull();
    expect(await refusal(stands(world, 0, now))).toBe("not-found");
    expect((await listOwnLists(asReader(world, 0)))[0]?.own).toBeNull();
    await meetForTheLastTime(world.groupId, now);
    expect((await own(world, 0))?.listed).toBeNull();
    expect((await listOwnLists(asReader(world, 0)))[0]?.own).toEqual({
      slug: world.programme.slug,
      stands: false,
    });
  });

  it("for its convener's coordinators, who stand on none", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    const viewer = viewerOf(world.coordinator);
    expect(await getContactList(viewer, world.programme.slug)).toMatchObject({
      people: [{ name: "Aino" }],
      own: null,
    });
    expect(await getOwnListing(viewer, world.programme.slug)).toBeNull();
  });

  it("for nobody else: a stranger, who is not signed in, of another convener, of another format, who has left or was not taken in", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now, { askAbout: "Vain mukana olleille" });
    const { slug } = world.programme;
    const other = await write(systemViewer(), async (tx) => {
      const coordinator = await buildUser(tx, { name: "Toini Toinen" });
      const { id: convenerId } = await buildConvener(tx, { name: "Toinen", coordinators: [coordinator] });
      const same = await buildProgramme(tx, now, { convenerId, format: "listed-circle" });
      return { coordinator, same };
    });
    const foreign = await write(systemViewer(), (tx) =>
      buildProgramme(tx, now, { convenerId: world.convenerId, format: "peer-visits" }),
    );
    for (const viewer of [
      anybody(),
      viewerOf(world.stranger),
      viewerOf(other.coordinator),
      viewerOf({ ...world.stranger, isAdmin: true } as never),
    ]) {
      expect(await getContactList(viewer, slug)).toBeNull();
      expect(await getOwnListing(viewer, slug)).toBeNull();
      // Whoever stands on no list leaves none.
      await leaveEmployer(viewer, here(world));
      await leaveList(viewer, here(world));
    }
    // The other convener's list of the same format is another, and knows nobody of this one.
    expect((await getContactList(viewerOf(other.coordinator), other.same.slug))?.people).toEqual([]);
    expect(await getContactList(asReader(world, 0), other.same.slug)).toBeNull();
    expect(await getContactList(asReader(world, 0), foreign.slug)).toBeNull();
    expect(await getContactList(asReader(world, 0), "no-such")).toBeNull();
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where "personId" = $1`, [world.people[1]?.id]);
    await rows(`update "Participant" set "leftAt" = $1 where "userId" = $2`, [now, world.people[2]?.id]);
    expect(await list(world, 1)).toBeNull();
    expect(await list(world, 2)).toBeNull();
    expect(await listings()).toHaveLength(1);
  });
});

describe("the yearly question", () => {
  it("is asked once, reminded of once, and silence ends it with a mail that says so", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    for (const days of [year - 3, year, year, year + 1, year + 13]) await clock(days);
    expect(await mails("listing-asked")).toEqual(["aino"]);
    for (const days of [year + 14, year + 14, year + 29]) await clock(days);
    expect(await mails("listing-asked")).toEqual(["aino", "aino"]);
    expect(await names(world, 1)).toEqual(["Aino"]);
    for (const days of [year + 30, year + 30, year + 31]) await clock(days);
    expect(await listings()).toEqual([]);
    expect(await mails("listing-ended")).toEqual(["aino"]);
    expect((await own(world, 0))?.listed).toBeNull();
    await stands(world, 0, addDays(now, year + 40));
    expect(await names(world, 1)).toEqual(["Aino"]);
  });

  it("is answered yes by its link without an account: a look answers nothing, one press spends all links", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now, { askAbout: "Runoista" });
    await clock(year);
    const id = await firstId();
    const [one, two] = [await listedLink(id), await listedLink(id)];
    for (let looks = 0; looks < 3; looks++)
      expect(await getListedByLink(anybody(), one)).toMatchObject({
        person: { name: "Aino", askAbout: "Runoista" },
      });
    expect(await listings()).toMatchObject([{ askedAt: addDays(now, year) }]);
    const pressed = await Promise.all(
      [one, two, one, two].map((token) =>
        answerListed(anybody(), { token, stays: "yes" }, addDays(now, year + 2)).then(
          () => "yes",
          ({ refusal: { code } }) => code,
        ),
      ),
    );
    expect(pressed.toSorted()).toEqual([...Array(3).fill("list-link-spent"), "yes"]);
    expect(await getListedByLink(anybody(), two)).toBeNull();
    await clock(year + 40);
    expect(await listings()).toMatchObject([{ askedAt: null, remindedAt: null }]);
    expect(await mails("listing-asked")).toEqual(["aino"]);
    await clock(2 * year + 2);
    expect(await mails("listing-asked")).toEqual(["aino", "aino"]);
  });

  it("is answered no by its link: they are gone, and asked nothing any more", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await clock(year);
    const token = await listedLink(await firstId());
    await answerListed(anybody(), { token, stays: "no" }, addDays(now, year));
    expect(await names(world, 1)).toEqual([]);
    for (const days of [14, 30, 400]) await clock(year + days);
    expect([await mails("listing-asked"), await mails("listing-ended")]).toEqual([["aino"], []]);
    for (const tried of [token, otherToken(), "x", ""]) {
      expect(await getListedByLink(anybody(), tried)).toBeNull();
      expect(await refusal(answerListed(anybody(), { token: tried, stays: "yes" }, now))).toBe(
        "list-link-spent",
      );
    }
  });

  it("is answered by changing what stands there, too; its links lead nowhere then", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await clock(year);
    const token = await listedLink(await firstId());
    await stands(world, 0, addDays(now, year + 1), { themes: ["novels"] });
    expect(await getListedByLink(anybody(), token)).toBeNull();
    expect(await refusal(answerListed(anybody(), { token, stays: "no" }, now))).toBe("list-link-spent");
    await clock(year + 60);
    expect(await listings()).toHaveLength(1);
  });

  it("has a link that is stored as its hash alone, and shows no other's contact", async () => {
    const world = await listedReaders(now);
    await stands(world, 0, now);
    await stands(world, 1, now, { phone: "040 765 4321" });
    await clock(year);
    const token = await listedLink(await firstId());
    expect(await rows('select 1 from "ListingLink" l where l::text like $1', [`%${token}%`])).toEqual([]);
    expect(JSON.stringify(await getListedByLink(anybody(), token))).not.toContain("765 4321");
  });
});

describe("the list is offered", () => {
  it("by a mail, once, to those whose group has met for the last time, and not in July", async () => {
    const july = new Date("2027-06-30T10:00:00Z");
    const world = await listedReaders(july, false);
    expect(await offerLists(systemViewer(), july)).toBe(0);
    await meetForTheLastTime(world.groupId, july);
    await stands(world, 2, july);
    await offerLists(systemViewer(), addDays(july, 1));
    expect(await mails("listing-offered")).toEqual([]);
    for (const days of [33, 34, 58]) await offerLists(systemViewer(), addDays(july, days));
    expect((await mails("listing-offered")).toSorted()).toEqual(["aino", "bertta"]);
  });

  it("to nobody whose group met long ago, or who has left", async () => {
    const world = await listedReaders(now);
    await rows(`update "Participant" set "leftAt" = $1 where "userId" = $2`, [now, world.people[0]?.id]);
    expect(await offerLists(systemViewer(), addDays(now, 61))).toBe(0);
    expect(await offerLists(systemViewer(), addDays(now, 1))).toBe(2);
    expect((await mails("listing-offered")).toSorted()).toEqual(["bertta", "cecilia"]);
  });
});
