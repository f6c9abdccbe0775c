// A group of three that nobody guides: what its associations write in confidence is on every page of the build for those it is for,
// and on none for anybody else. Over 250 lines because it is one world, and everything that each of its people reads.
import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { sealParts, sealRemark } from "@/lib/documents/sealing";
import { exportKinds } from "@/lib/exports/rules";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildGroup, buildHeld, buildScheduled, buildUser } from "@/prisma/seed/builders";
import { ask, manyAtOnce } from "../support/asking";
import { rows } from "../support/database";
import { firstMemo } from "../support/memos";
import { addressOf, everyRoute, type Names, type Route } from "../support/places";
import { outcomeOf, send, sheetsIn } from "../support/posting";
import { sessionFor } from "../support/sign-in";
import { later, type ThreeWorld, threeWorld } from "../support/world";

test.describe.configure({ mode: "serial" });
test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what the server answers is the same for every screen");
  test.setTimeout(600_000);
});

/** What is written, each recognisable wherever it stands. */
const whispers = {
  handedIn: "kuiskaus-palautettu",
  begun: "kuiskaus-aloitettu",
  memo: "kuiskaus-muistiosta",
  remark: "kuiskaus-pyynnosta",
  ratherNot: "Kuiskausten Vihamiehet ry",
};
type Whisper = keyof typeof whispers;
/** What each stage of the group's writing has. */
const stages = ["in the making", "sent round", "approved by all, and all handed in"] as const;

const roles = [
  ...["host", "colleague", "guest", "former contact", "another group’s contact"],
  ...["facilitator of the convener", "coordinator", "another coordinator", "administrator", "nobody"],
] as const;
type Role = (typeof roles)[number];
const insiders = ["host", "colleague", "guest", "coordinator"] as const satisfies readonly Role[];

let world: ThreeWorld;
let cookies: Record<Role, string | null>;
let memoId = "";

test.beforeAll(async () => {
  if (test.info().project.name !== "desktop") return;
  const now = new Date();
  const made = { now, format: "organisation-visit", unguided: true } as const;
  world = await threeWorld({ ...made, other: { ratherNot: [whispers.ratherNot] } });
  const strangers = await threeWorld(made);
  const { group, programme, one, other, convenerId, facilitator } = world;
  const { former, elsewhere, administrator } = await write(systemViewer(), async (tx) => {
    await buildHeld(tx, group, "visit-1", later(now, -2), facilitator);
    await buildScheduled(tx, group.meetings["visit-2"] as string, later(now, 0, -1), facilitator);
    await tx.booking.deleteMany({ where: { userId: facilitator.id } });
    const contacts = [
      await buildUser(tx, { name: "Elli Eri" }),
      await buildUser(tx, { name: "Tiina Toinen" }),
    ];
    const enrolments = [];
    for (const [at, contact] of contacts.entries())
      enrolments.push(
        await buildEnrolment(tx, now, { programme, contact, answers: { name: `Muut ${at} ry` } }),
      );
    await buildGroup(tx, now, { programme, enrolments, state: "CONFIRMED" });
    return {
      former: await buildUser(tx, { name: "Entinen Yhdyshenkilö" }),
      elsewhere: contacts[0] as (typeof contacts)[number],
      administrator: await buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true }),
    };
  });
  await rows(
    `insert into "Participant" (id, "convenerId", "enrolmentId", "userId", name, locale, "isContact", "leftAt")
     values (gen_random_uuid(), $1, $2, $3, 'Entinen Yhdyshenkilö', 'fi', true, now())`,
    [convenerId, one.id, former.id],
  );
  await handIn(1, whispers.handedIn, true);
  await handIn(2, whispers.begun, false);
  memoId = randomUUID();
  const sealed = sealParts({ groupId: group.id, id: memoId }, { learned: whispers.memo });
  await rows(
    `insert into "Document" (id, "convenerId", "groupId", step, about, sealed) values ($1, $2, $3, 'memo', 'visit-1', $4)`,
    [memoId, convenerId, group.id, sealed],
  );
  await rows(
    `insert into "DocumentRemark" (id, "convenerId", "groupId", "documentId", round, "enrolmentId", sealed, "saidAt")
     values (gen_random_uuid(), $1, $2, $3, 0, $4, $5, now())`,
    [convenerId, group.id, memoId, other.id, sealRemark({ groupId: group.id, id: memoId }, whispers.remark)],
  );
  const people = {
    ...{ host: other.contact, guest: one.contact, colleague: world.colleague, "former contact": former },
    ...{ "another group’s contact": elsewhere, "facilitator of the convener": facilitator },
    ...{ coordinator: world.coordinator, "another coordinator": strangers.coordinator, administrator },
  };
  const known = await Promise.all(
    Object.entries(people).map(async ([role, { email }]) => [role, `session=${await sessionFor(email)}`]),
  );
  cookies = { nobody: null, ...Object.fromEntries(known) };
});

test("attack 1: what the associations of a group without a guide write is read by those it is for, on any page and in any file, at every stage", async () => {
  const found: Record<string, Record<string, Whisper[]>> = {};
  for (const stage of stages) {
    await goOn(stage);
    found[stage] = {};
    // Whoever has nothing to do with the group is asked when there is most to be found.
    for (const role of stage === stages[2] ? roles : insiders) found[stage][role] = await heardBy(role);
  }
  const coordinates: Whisper[] = ["ratherNot"];
  const nothing = Object.fromEntries(roles.map((role) => [role, [] as Whisper[]]));
  expect(found).toEqual({
    "in the making": {
      // Whom one would rather not meet is shown to one's own association and to those who coordinate.
      host: ["begun", "memo", "remark", "ratherNot"],
      guest: ["handedIn", "memo", "remark"],
      colleague: ["handedIn"],
      coordinator: coordinates,
    },
    "sent round": {
      host: ["begun", "memo", "ratherNot"],
      guest: ["handedIn", "memo"],
      colleague: ["handedIn"],
      coordinator: coordinates,
    },
    "approved by all, and all handed in": {
      ...nothing,
      host: ["handedIn", "begun", "memo", "ratherNot"],
      guest: ["handedIn", "begun", "memo"],
      colleague: ["handedIn", "begun", "memo"],
      coordinator: coordinates,
    },
  });
});

test("attack 1: who came to a visit that nobody guides is said by its host, and by nobody else who sends the host’s form", async () => {
  const place = addressOf("/meetings/[meeting]/attendance", names());
  const opens = await Promise.all(
    roles.map(async (role) => (await ask(place, { cookie: cookies[role] })).status),
  );
  expect(roles.filter((_, at) => opens[at] === 200)).toEqual(["host", "coordinator"]);
  const { text } = await ask(place, { cookie: cookies.host });
  const sheets = sheetsIn(place, text).filter(({ fields }) => fields.some(([name]) => name === "meetingId"));
  expect(sheets.length).toBeGreaterThan(1);
  const before = await everything();
  for (const role of roles.filter((one) => one !== "host" && one !== "coordinator"))
    for (const { action, path, fields } of sheets) {
      const filled = [
        ...fields,
        ["name", "Vieras"],
        ["enrolmentId", world.one.id],
        ["email", "vieras@esimerkki.example"],
      ];
      const answer = await send(action, path, filled as never, { cookie: cookies[role] });
      expect(answer.status, role).toBeLessThan(500);
      expect(outcomeOf(answer)?.goTo, `${role} ${path}`).toBeUndefined();
    }
  expect(await everything()).toEqual(before);
  // The form is right: its host is taken at their word.
  const own = sheets.find(({ texts }) => texts.includes("name"));
  const filled = own?.fields.filter(([name]) => name !== "enrolmentId" && name !== "name") ?? [];
  const answer = await send(
    own?.action ?? "",
    place,
    [...filled, ["name", "Vieras"], ["enrolmentId", world.one.id]],
    {
      cookie: cookies.host,
    },
  );
  expect(outcomeOf(answer)?.goTo).toContain("attendance");
});

/** The whispers that stand on some page or in some file of the build as somebody is answered, also as the router asks. */
async function heardBy(role: Role): Promise<Whisper[]> {
  const cookie = cookies[role];
  const places = everyRoute().flatMap((route) => (isOfSomebody(route) ? addressesOf(route) : []));
  const texts = await manyAtOnce(places, async (place) => {
    if (place.endsWith(".xlsx")) {
      const url = new URL(place, process.env.BASE_URL);
      const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: "manual" });
      const body = Buffer.from(await answer.arrayBuffer());
      return answer.status === 200 ? JSON.stringify(await readXlsxFile(body)) : body.toString();
    }
    const page = await ask(place, { cookie });
    expect(page.status, `${role} ${place}`).toBeLessThan(500);
    if (page.status !== 200) return page.text;
    return page.text + (await ask(place, { cookie, headers: { rsc: "1" } })).text;
  });
  const all = texts.join("\n");
  return (Object.keys(whispers) as Whisper[]).filter((one) => all.includes(whispers[one]));
}

/** Pages of the group, its people and its programme, and where one's own things are listed; not those of anybody. */
const isOfSomebody = (route: Route) =>
  /\[(group|meeting|enrolment|file)\]|^\/home$|^\/manage\/programmes\/\[programme\]\/\w+$/.test(route);

/** A route with the ids of each of the group's associations and meetings, and every file of it. */
function addressesOf(route: Route): string[] {
  const { one, other, third, group } = world;
  const own = names();
  const some: Names[] = [own];
  for (const { id } of [one, other, third])
    if (route.includes("[enrolment]")) some.push({ ...own, enrolment: id });
  for (const id of Object.values(group.meetings))
    if (route.includes("[meeting]")) some.push({ ...own, meeting: id });
  if (route.includes("[step]"))
    for (const step of ["self-assessment", firstMemo]) some.push({ ...own, step });
  if (route.startsWith("/manage/statistics")) some.push({ ...own, file: "2026.csv" });
  if (route.includes("[file]"))
    for (const kind of exportKinds)
      for (const type of ["xlsx", "csv"]) some.push({ ...own, file: `${kind}.${type}` });
  return [...new Set(some.map((each) => addressOf(route, each)))];
}

function names(): Names {
  const { group, programme, one, convenerId } = world;
  return {
    ...{ programme: programme.slug, group: group.id, enrolment: one.id, convener: convenerId },
    ...{ meeting: group.meetings["visit-2"] as string, step: "self-assessment", survey: "feedback" },
    ...{ page: "organisation", file: "enrolments.xlsx", participant: one.participants[0]?.id ?? "" },
  };
}

async function goOn(stage: (typeof stages)[number]): Promise<void> {
  const { group, convenerId, other, third } = world;
  if (stage === "sent round") {
    await rows(`update "Document" set state = 'SENT', round = 1 where id = $1`, [memoId]);
    await rows(
      `insert into "DocumentVersion" ("convenerId", "documentId", round, sealed, "sentAt")
       select "convenerId", id, 1, sealed, now() from "Document" where id = $1`,
      [memoId],
    );
  }
  if (stage !== "approved by all, and all handed in") return;
  for (const { id } of [other, third])
    await rows(
      `insert into "DocumentApproval" ("convenerId", "documentId", round, "groupId", "enrolmentId", "approvedAt") values ($1, $2, 1, $3, $4, now())`,
      [convenerId, memoId, group.id, id],
    );
  await rows(`update "Document" set state = 'APPROVED' where id = $1`, [memoId]);
  await rows(`update "DocumentVersion" set "approvedAt" = now() where "documentId" = $1`, [memoId]);
  await rows(`update "Submission" set "handedInAt" = now() where "groupId" = $1`, [group.id]);
  await handIn(3, "Kolmannen sanat.", true);
}

async function handIn(seat: number, words: string, isIn: boolean): Promise<void> {
  await rows(
    `insert into "Submission" (id, "convenerId", "groupId", step, "enrolmentId", answers, "handedInAt")
     select gen_random_uuid(), "convenerId", "groupId", 'self-assessment', "enrolmentId", $3, case when $4 then now() end
     from "Seat" where "groupId" = $1 and seat = $2`,
    [world.group.id, seat, JSON.stringify(Object.fromEntries(prompts.map((key) => [key, words]))), isIn],
  );
}

/** Words of the self-assessment that a page shows. */
const prompts = ["now", "well", "rubs"];

/** All that saying who came could change. */
async function everything() {
  const of = (table: string) =>
    rows(`select * from "${table}" where "convenerId" = $1 order by 1, 2`, [world.convenerId]);
  return Promise.all(["Meeting", "Attendance", "WalkIn", "Participant", "Unanswered", "Email"].map(of));
}
