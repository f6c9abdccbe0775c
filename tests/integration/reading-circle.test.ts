import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { personalPath } from "@/lib/auth/minting";
import { getLink } from "@/lib/auth/queries";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { beginEnrolment, submitEnrolment } from "@/lib/enrolments/commands";
import { nameAnew } from "@/lib/enrolments/contact-answers-tx";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { listTwins } from "@/lib/enrolments/duplicate-queries";
import { joinEnrolments } from "@/lib/enrolments/joining-commands";
import { moveEnrolment } from "@/lib/enrolments/moving-commands";
import { addParticipant } from "@/lib/enrolments/people-commands";
import { putBack } from "@/lib/enrolments/putting-back-tx";
import { getEnrolment } from "@/lib/enrolments/queries";
import { stageOf } from "@/lib/enrolments/stage";
import { addFormat } from "@/lib/formats/registry";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { listWaitingMembers } from "@/lib/grouping/sets/waiting-queries";
import { accept } from "@/lib/kernel/accepting";
import { to } from "@/lib/kernel/addresses";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { updateProfile } from "@/lib/people/commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { undo } from "@/lib/undo/commands";
import type { Before } from "@/lib/undo/kinds";
import { listUndos } from "@/lib/undo/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import {
  type Circles,
  circles,
  enrols as enrolsIn,
  opensLink as opensLinkOf,
  reader,
  saveReader,
  sends as sendsIn,
} from "../support/circles";
import { emptyDatabase, rows } from "../support/database";
import { readingCircle } from "../support/formats/reading-circle";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

let world: Circles;
let coordinator: Circles["coordinator"];
let programme: Circles["programme"];

beforeAll(() => addFormat(readingCircle));
beforeEach(async () => {
  await emptyDatabase();
  world = await circles(now);
  ({ coordinator, programme } = world);
});
afterAll(closeDatabase);

const save = (id: string, answers: Record<string, string>, viewer?: Viewer) =>
  saveReader(id, answers, now, viewer);
const opensLink = (address: string, id: string) => opensLinkOf(address, id, now);
const sends = (name: string, address: string) => sendsIn(world, reader(name, address), now);
const enrols = (name: string, address: string) => enrolsIn(world, reader(name, address), now);

const row = async (id: string) =>
  (
    await rows<Record<string, string | null>>(
      `select e.state::text as state, e.part, e.name, e."organisationId", u.email as person,
         (select string_agg(a.email, ',' order by a.email) from "Participant" p join "User" a on a.id = p."userId"
           where p."enrolmentId" = e.id and p."isContact" and p."leftAt" is null) as contacts
       from "Enrolment" e left join "User" u on u.id = e."personId" where e.id = $1`,
      [id],
    )
  )[0];

describe("a person who enrols", () => {
  it("is told nothing by what they have sent of whether that address takes part, until its link is opened", async () => {
    await enrols("Leena Lukija", "leena@lukupiiri.example");
    const again = await sends("Joku Muu", "leena@lukupiiri.example");
    const anew = await sends("Sulo Lukija", "sulo@lukupiiri.example");
    const seen = async (id: string) => {
      const own = visitorViewer("fi", id);
      const enrolment = await getEnrolment(own, id);
      return [enrolment?.state, enrolment && stageOf(enrolment, now), enrolment?.version];
    };
    expect(await seen(again)).toEqual(["SUBMITTED", "link-first", 2]);
    expect(await seen(anew)).toEqual(await seen(again));
    await opensLink("leena@lukupiiri.example", again);
    expect(await seen(again)).toEqual(["SUBMITTED", "read-soon", 2]);
    await opensLink("sulo@lukupiiri.example", anew);
    expect(await seen(anew)).toEqual(["ACCEPTED", "paired-soon", 3]);
  });

  it("is not taken in by a link that is opened when the programme is over", async () => {
    const id = await sends("Sulo Lukija", "sulo@lukupiiri.example");
    await rows(`update "Programme" set state = 'CANCELLED' where id = $1 returning 1`, [programme.id]);
    await opensLink("sulo@lukupiiri.example", id);
    expect((await row(id))?.state).toBe("SUBMITTED");
  });

  it("is taken in with the sending where they have signed in", async () => {
    const start = { programme: programme.slug, path: "full", keyHash: randomUUID() } as const;
    const { enrolmentId: id } = await beginEnrolment(visitorViewer("fi"), start, now);
    await save(id, reader("Leena Lukija", "leena@lukupiiri.example"));
    const leena = await write(systemViewer(), (tx) =>
      buildUser(tx, { name: "Leena", email: "leena@lukupiiri.example" }),
    );
    await submitEnrolment({ ...viewerOf(leena), enrolmentId: id }, id, now);
    expect((await row(id))?.state).toBe("ACCEPTED");
  });

  it("is asked to press the button of their link where they are signed in already and have not taken part yet", async () => {
    const id = await sends("Leena Lukija", "leena@lukupiiri.example");
    const [leena] = await rows<Person>(
      `select id, name, email, locale from "User" where email like 'leena%'`,
    );
    const path = await write(systemViewer(), (tx) =>
      personalPath(tx, leena?.id ?? "", to.enrolment(id), new Date()),
    );
    const token = path.split("/").at(-1) ?? "";
    const link = () => getLink(viewerOf(leena as Person), token, new Date());
    expect(await link()).toMatchObject({ kind: "person", accepts: true });
    await opensLink("leena@lukupiiri.example", id);
    expect(await link()).toMatchObject({ kind: "person", accepts: false });
  });

  it("is taken in once their link is opened, of no organisation, as the contact of themselves, and is told both in mails", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    expect(await row(id)).toEqual({
      ...{ state: "ACCEPTED", part: "reader", name: "Leena Lukija", organisationId: null },
      ...{ person: "leena@lukupiiri.example", contacts: "leena@lukupiiri.example" },
    });
    expect(await rows('select 1 from "Organisation"')).toEqual([]);
    const told = await rows<{ template: string }>(
      `select template from "Email" where "toAddress" = 'leena@lukupiiri.example' order by id`,
    );
    expect(told.map(({ template }) => template)).toEqual(["enrolment-submitted", "enrolment-accepted"]);
  });

  it("has one place: a second answer is sent like the first, waits, and is not taken in until the first is withdrawn", async () => {
    const first = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const second = await enrols("L. Lukija", "leena@lukupiiri.example");
    expect((await row(second))?.state).toBe("SUBMITTED");
    const accept = () => acceptEnrolment(viewerOf(coordinator), { enrolmentId: second }, now);
    expect(await refusal(accept())).toBe("enrolment-person-twice");
    await withdrawWithGroup(viewerOf(coordinator), { enrolmentId: first, reason: null }, now);
    await accept();
    expect((await row(second))?.state).toBe("ACCEPTED");
  });

  it("stays who they are: nobody is added, nobody follows them, and a right address is theirs all the same", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const viewer = viewerOf(coordinator);
    const added = { enrolmentId: id, name: "Toinen", email: "toinen@lukupiiri.example", isContact: false };
    expect(
      await refusal(
        addParticipant(viewer, { ...added, locale: "fi" } as never, now, () => Promise.resolve()),
      ),
    ).toBe("enrolment-of-a-person");
    expect(await refusal(save(id, reader("Toinen Lukija", "toinen@lukupiiri.example"), viewer))).toBe(
      "enrolment-of-a-person",
    );
    await save(id, reader("Leena Lukija", "leena@oikea.example"), viewer);
    expect(await row(id)).toMatchObject({ person: "leena@oikea.example", contacts: "leena@oikea.example" });
  });

  it("is of no organisation that could be said to be another, and no two of one name are taken for one", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const other = await enrols("Leena Lukija", "toinen.leena@lukupiiri.example");
    expect(
      await refusal(moveEnrolment(viewerOf(coordinator), { enrolmentId: id, to: "" } as never, now)),
    ).toBe("not-allowed");
    expect((await row(other))?.state).toBe("ACCEPTED");
    expect(await listTwins(viewerOf(coordinator), programme.id)).toEqual([]);
    const joining = { keepId: id, oneId: id, otherId: other };
    expect(await refusal(joinEnrolments(viewerOf(coordinator), joining, now))).toBe("enrolment-of-a-person");
  });

  it("is shown as one who has answered twice under one address, whose two answers can be joined", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const other = await enrols("L. Lukija", "leena@lukupiiri.example");
    const twins = await listTwins(viewerOf(coordinator), programme.id);
    expect(twins.map(({ because, one }) => [because, one.id])).toEqual([["contact", [id, other].sort()[0]]]);
    await joinEnrolments(viewerOf(coordinator), { keepId: id, oneId: id, otherId: other }, now);
    expect([(await row(id))?.state, (await row(other))?.state]).toEqual(["ACCEPTED", "WITHDRAWN"]);
  });

  it("has both answers back where their joining is undone, whichever was kept", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const other = await enrols("L. Lukija", "leena@lukupiiri.example");
    const states = async () => [(await row(id))?.state, (await row(other))?.state];
    const viewer = viewerOf(coordinator);
    for (const keepId of [id, other]) {
      await joinEnrolments(viewer, { keepId, oneId: id, otherId: other }, now);
      const { undos } = await listUndos(viewer, {}, 1, now);
      await undo(viewer, { id: undos[0]?.id ?? "" }, undoers, now);
      expect(await states()).toEqual(["ACCEPTED", "SUBMITTED"]);
    }
  });

  it("has their old address back when the correction is undone", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    await save(id, reader("Leena Lukija", "leena@oikea.example"), viewerOf(coordinator));
    const [undo] = await rows<{ before: Before<"participant-replaced"> }>(
      `select before from "Undo" where kind = 'participant-replaced'`,
    );
    const none = () => Promise.resolve();
    await write(viewerOf(coordinator), (tx) =>
      putBack(tx, viewerOf(coordinator), undo?.before as never, now, { left: none, joined: none }),
    );
    expect(await row(id)).toMatchObject({
      person: "leena@lukupiiri.example",
      contacts: "leena@lukupiiri.example",
    });
  });

  it("is told so, and nothing is changed, where their right address is one that takes part already, or their old one is by now", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const other = await enrols("Sulo Lukija", "sulo@lukupiiri.example");
    const corrects = (address: string) => save(id, reader("Leena Lukija", address), viewerOf(coordinator));
    expect(await refusal(corrects("sulo@lukupiiri.example"))).toBe("enrolment-person-twice");
    expect((await row(id))?.person).toBe("leena@lukupiiri.example");
    await withdrawWithGroup(viewerOf(coordinator), { enrolmentId: other, reason: null }, now);
    await corrects("leena@oikea.example");
    await enrols("Leena Toinen", "leena@lukupiiri.example");
    const viewer = viewerOf(coordinator);
    const { undos } = await listUndos(viewer, {}, 1, now);
    const change = undos.find(({ kind }) => kind === "participant-replaced");
    expect(await refusal(undo(viewer, { id: change?.id ?? "" }, undoers, now))).toBe(
      "enrolment-person-twice",
    );
    expect((await row(id))?.person).toBe("leena@oikea.example");
  });

  it("is asked on under their right address all that they were asked, in no group too, and so again when it is undone", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const two = await enrols("Sulo Lukija", "sulo@lukupiiri.example");
    const [leena] = await rows<{ id: string }>(`select id from "User" where email like 'leena%'`);
    for (const [enrolmentId, step] of [
      [id, "before"],
      [id, "after"],
      [two, "before"],
    ])
      await rows(
        `insert into "Unanswered" (id, "convenerId", "enrolmentId", step, "userId", "openUntil")
         select gen_random_uuid(), "convenerId", id, $2, $3, now() from "Enrolment" where id = $1 returning 1`,
        [enrolmentId, step, leena?.id],
      );
    const asked = () =>
      rows<Record<string, string>>(
        `select u.email, a.step, a."enrolmentId" = $1 as own from "Unanswered" a join "User" u on u.id = a."userId" order by 3, 2`,
        [id],
      );
    const of = (address: string) => [
      { email: "leena@lukupiiri.example", step: "before", own: false },
      { email: address, step: "after", own: true },
      { email: address, step: "before", own: true },
    ];
    await save(id, reader("Leena Lukija", "leena@oikea.example"), viewerOf(coordinator));
    expect(await asked()).toEqual(of("leena@oikea.example"));
    const viewer = viewerOf(coordinator);
    const { undos } = await listUndos(viewer, {}, 1, now);
    await undo(viewer, { id: undos[0]?.id ?? "" }, undoers, now);
    expect(await asked()).toEqual(of("leena@lukupiiri.example"));
  });

  it("has their answers say their new address when they change it themselves", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    const [leena] = await rows<{ id: string }>(`select id from "User" where email like 'leena%'`);
    const change = { userId: leena?.id ?? "", from: "leena@lukupiiri.example", to: "leena@uusi.example" };
    await write(systemViewer(), (tx) => nameAnew(tx, change));
    const [said] = await rows<{ address: string }>(
      `select answers->>'address' as address from "Response" where "enrolmentId" = $1`,
      [id],
    );
    expect(said?.address).toBe("leena@uusi.example");
  });

  it("is listed as whoever typed it says, until they have accepted it and said themselves who they are", async () => {
    const id = await sends("Pilkattu Nimi", "sulo@lukupiiri.example");
    const [sulo] = await rows<Person>(`select id, name, email, locale from "User" where email like 'sulo%'`);
    const own = viewerOf(sulo as Person);
    const says = (name: string) => updateProfile(own, { name, phone: "", locale: "fi" });
    await says("Sulo Selkeä");
    expect((await row(id))?.name).toBe("Pilkattu Nimi");
    await write(own, (tx) => accept(tx, sulo?.id as string, [id]));
    expect((await row(id))?.name).toBe("Sulo Selkeä");
    await says("Sulo Selvä");
    await save(
      id,
      { ...reader("Pilkattu Nimi", "sulo@lukupiiri.example"), book: "Seitsemän veljestä" },
      viewerOf(coordinator),
    );
    expect((await row(id))?.name).toBe("Sulo Selvä");
  });

  it("is seen by name by the coordinator, and by nobody who has nothing to do with them", async () => {
    const id = await enrols("Leena Lukija", "leena@lukupiiri.example");
    await enrols("Sulo Salainen", "sulo@lukupiiri.example");
    const [sulo] = await rows<Person>(`select id, name, email, locale from "User" where email like 'sulo%'`);
    expect((await getEnrolment(viewerOf(coordinator), id))?.name).toBe("Leena Lukija");
    expect(await getEnrolment(viewerOf(sulo as Person), id)).toBeNull();
  });
});

describe("a group formed by hand", () => {
  const names = ["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni"];
  const everybody = async () => {
    const ids: string[] = [];
    for (const name of names)
      ids.push(await enrols(`${name} Lukija`, `${name.toLowerCase()}@lukupiiri.example`));
    return ids;
  };
  const form = (enrolmentIds: string[], viewer = viewerOf(coordinator)) =>
    draftTicked(viewer, { programmeId: programme.id, enrolmentIds }, now);

  it("is of a size that the format allows, and is refused with the size in a sentence otherwise", async () => {
    const ids = await everybody();
    const waiting = async () => (await listWaitingMembers(viewerOf(coordinator), programme.id)).members;
    expect((await waiting()).map(({ name }) => name)).toEqual(names.map((name) => `${name} Lukija`));
    for (const n of [2, 6])
      await expect(form(ids.slice(0, n))).rejects.toMatchObject({
        refusal: { code: "group-size", params: { n, least: 3, most: 5, exact: "no" } },
      });
    const group = await form(ids.slice(0, 3));
    const [made] = await rows<Record<string, unknown>>(
      `select state::text as state, predicted, assignment, (select count(*)::int from "Seat" s where s."groupId" = g.id) as seats from "Group" g where id = $1`,
      [group],
    );
    expect(made).toEqual({ state: "DRAFT", predicted: null, assignment: null, seats: 3 });
    expect((await waiting()).map(({ id }) => id)).toEqual(ids.slice(3));
    expect(await refusal(form(ids.slice(2, 5)))).toBe("already-in-a-group");
  });

  it("is formed by nobody who does not coordinate the programme, and shows nobody who waits", async () => {
    const ids = await everybody();
    const [aino] = await rows<Person>(`select id, name, email, locale from "User" where email like 'aino%'`);
    expect(await refusal(form(ids.slice(0, 3), viewerOf(aino as Person)))).toBe("not-found");
    expect(await listWaitingMembers(viewerOf(aino as Person), programme.id)).toEqual({
      total: 0,
      members: [],
    });
  });
});
