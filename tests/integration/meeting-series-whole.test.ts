import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { askForBriefs } from "@/lib/briefs/clock-commands";
import { writeBrief } from "@/lib/briefs/commands";
import { getBriefs } from "@/lib/briefs/queries";
import { hearReaders } from "@/lib/documents/clock-commands";
import { saveDocument } from "@/lib/documents/commands";
import { correctSentence, publishDocument, strikeSentence } from "@/lib/documents/correcting-commands";
import { readDocument } from "@/lib/documents/queries";
import { renewLink } from "@/lib/enrolments/company-commands";
import { getCompany } from "@/lib/enrolments/company-queries";
import { exportProgramme } from "@/lib/exports/commands";
import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { completeGroups } from "@/lib/groups/clock-commands";
import { write } from "@/lib/kernel/db";
import { moveMeeting } from "@/lib/meetings/commands";
import { joinVisitsByLink, removeFromVisits } from "@/lib/meetings/company-commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { answerRhythms, chooseRhythm } from "@/lib/meetings/rhythm-commands";
import { nameForRole } from "@/lib/meetings/role-commands";
import { suggestChange } from "@/lib/orders/answer-commands";
import { markInvoiced, rewriteOffer } from "@/lib/orders/commands";
import { listOrders } from "@/lib/orders/queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { type Orders, orders } from "../support/ordered";
import { accepted, offered, rewritten, sent, standing } from "../support/orders";
import { proposed } from "../support/rhythms";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-01-11T10:00:00Z");
const planted = "Meillä esihenkilö huutaa puhelimessa.";
const secret = "Minun työpaikallani kukaan ei tervehdi.";
let world: Orders;
let groupId = "";
let people: Person[] = [];

beforeAll(emptyDatabase);
afterAll(closeDatabase);
vi.setConfig({ testTimeout: 240_000 });

const coordinator = () => viewerOf(world.coordinator);
const contact = () => viewerOf(world.contact);
const leader = () => viewerOf(world.leader);
const managed = async () => {
  const programme = await getManagedProgramme(coordinator(), world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return programme;
};
const stage = async () => (await listOrders(coordinator(), world.programme.id))[0]?.stage;
const meetings = () =>
  rows<{ id: string; step: string; on: string; sequence: number; version: number; startsAt: Date }>(
    `select id, step, sequence, version, "startsAt", to_char("startsAt", 'YYYY-MM-DD') as on from "Meeting" where "groupId" = $1 order by ordinal`,
    [groupId],
  );
/** What has been written to whom since it was last asked: how many of which mail. */
const heard = new Set<string>();
async function told(): Promise<Record<string, string[]>> {
  const mails = await rows<{ id: string; to: string; template: string }>(
    `select id, split_part("toAddress", '@', 1) as to, template from "Email" order by template, "toAddress"`,
  );
  const since: Record<string, string[]> = {};
  for (const { id, to, template } of mails) {
    if (heard.has(id)) continue;
    heard.add(id);
    since[template] = [...(since[template] ?? []), to];
  }
  return since;
}
const joined = async (name: string, locale: "fi" | "sv" | "en") => {
  const person = await write(systemViewer(), (tx) =>
    buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example`, locale }),
  );
  const linkId = (await getCompany(contact(), world.request.id))?.linkId ?? "";
  await joinVisitsByLink(viewerOf(person), { linkId, name, locale, groundRules: "yes" }, now);
  return person;
};
const meetingParts = {
  "part-topic": "Neuvottelut",
  "part-insights": "Yksi asia kerrallaan.",
  "part-facts": "",
};
const memo = (talked: string) => ({
  ...{ "part-when": "Tampere", "part-length": "3 tuntia", "part-present": "6 osallistujaa" },
  ...{ ...meetingParts, "part-talked": talked, "part-open": "", "part-next": "Jaksaminen" },
});

it("formats 3 f 1: a request becomes an offer at the price of the list, is rewritten once and accepted by link", async () => {
  world = await orders(now, meetingSeries, (email) => ({
    ...{
      name: "Tilaajaliitto ry",
      audience: ["stewards"],
      goals: "Keinoja avata keskustelu.",
      meetings: "5",
    },
    ...{
      contactName: "Tilda Tilaaja",
      email,
      contactLanguage: "fi",
      where: "place",
      invoice: "PL 1, Helsinki",
    },
  }));
  expect(await stage()).toBe("request");
  groupId = await offered(world, now);
  expect(await rows('select "priceCents" as cents, meetings from "Order"')).toEqual([
    { cents: 325_000, meetings: 5 },
  ]);
  expect(await stage()).toBe("offer");
  const { orderId } = await standing(groupId);
  await suggestChange(contact(), { groupId, orderId, suggestion: "Aloitetaanko helmikuussa?" }, now);
  await rewriteOffer(coordinator(), { groupId, orderId }, now);
  await rewritten(world, groupId, now, { rhythm: "Helmikuusta alkaen" });
  await sent(world, groupId, now);
  await accepted(world, groupId, now);
  expect(await stage()).toBe("accepted");
  expect(await meetings()).toHaveLength(5);
  expect(await told()).toMatchObject({
    "offer-change-suggested": ["kaisa"],
    "offer-accepted": ["kaisa", "tilda"],
    "group-confirmed": ["outi"],
  });
});

it("formats 3 f 2: the contact names an expert, and six join by one link, in three languages", async () => {
  const naming = async () =>
    (await getGroupPlan(contact(), groupId, now))?.plan.find(({ kind }) => kind === "naming")?.status;
  expect(await naming()).toBe("open");
  const expert = { name: "Erja", email: "erja@liitto.example", locale: "fi" as const };
  await nameForRole(contact(), { groupId, role: "expert", ...expert }, now);
  expect(await naming()).toBe("done");
  await renewLink(contact(), { enrolmentId: world.request.id }, now);
  const names = ["Aino", "Bo", "Ciara", "Daavid", "Eva", "Finn"];
  people = [];
  for (const [index, name] of names.entries())
    people.push(await joined(name, (["fi", "sv", "en"] as const)[index % 3] as "fi"));
  expect(await told()).toEqual({
    "group-role-named": ["erja"],
    "company-joined": ["aino", "bo", "ciara", "daavid", "eva", "finn"],
  });
});

const everybody = ["aino", "bo", "ciara", "daavid", "erja", "eva", "finn", "outi"];

it("formats 3 f 3: three rhythms, one chosen; five entries for each; meeting 3 moved, four untouched", async () => {
  const [row] = await rows<{ id: string }>(`select id from "User" where email = 'erja@liitto.example'`);
  const expert = { ...world.leader, id: row?.id ?? "" };
  const one = await proposed(world, groupId, now, "leader", "2027-02-02", 3);
  const two = await proposed(world, groupId, now, "leader", "2027-02-03", 2);
  const three = await proposed(world, groupId, now, "leader", "2027-02-04", 4);
  expect(await told()).toEqual({ "rhythms-proposed": everybody.filter((who) => who !== "outi") });
  for (const person of [expert, ...people])
    await answerRhythms(
      viewerOf(person),
      { groupId, votes: { [one]: "yes", [two]: "no", [three]: "if-need-be" } },
      now,
    );
  expect(await told()).toEqual({ "rhythms-answered": ["outi"] });
  expect(await chooseRhythm(leader(), { groupId, rhythmId: one, days: {}, sure: "yes" }, now)).toMatchObject({
    scheduled: 5,
  });
  expect(await told()).toEqual({
    "meeting-scheduled": everybody.flatMap((who) => Array(5).fill(who)),
    "rhythm-chosen": ["tilda"],
  });
  const before = await meetings();
  const third = before[2];
  await moveMeeting(
    leader(),
    {
      meetingId: third?.id ?? "",
      version: third?.version ?? 0,
      day: "2027-03-17",
      from: "17:00",
      until: "20:00",
    },
    now,
  );
  const after = await meetings();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(
    after.filter((one, index) => one.sequence !== before[index]?.sequence).map(({ step }) => step),
  ).toEqual(["meeting-3"]);
  expect(await told()).toEqual({ "meeting-changed": everybody });
});

it("the trainer alone reads what somebody would like to bring to the group", async () => {
  const at = new Date("2027-01-20T08:00:00Z");
  await askForBriefs(systemViewer(), at);
  const asked = await told();
  expect(Object.values(asked).flat()).toEqual(["aino", "bo", "ciara", "daavid", "eva", "finn"]);
  const [aino] = people as [Person];
  const [survey] = await rows<{ id: string }>(`select id from "Survey" where step = 'case'`);
  const [question] = await rows<{ key: string }>(
    `select q->>'key' as key from "Survey" s, jsonb_array_elements(s.definition->'pages') p, jsonb_array_elements(p->'questions') q where s.step = 'case' limit 1`,
  );
  await writeBrief(
    viewerOf(aino),
    { groupId, step: "case", surveyId: survey?.id ?? "", version: 0 },
    { [question?.key ?? ""]: secret },
    at,
  );
  expect(JSON.stringify(await getBriefs(leader(), groupId))).toContain(secret);
  for (const viewer of [contact(), coordinator()])
    expect(JSON.stringify(await getBriefs(viewer, groupId))).not.toContain(secret);
});

it("formats 3 f 4: the expert's correction, a sentence struck, and a published memo without it, which the orderer reads only then", async () => {
  const [first] = await meetings();
  const at = later(new Date(first?.startsAt ?? now), 0, 4);
  const present = (
    await rows<{ id: string }>(
      `select id from "Participant" where "takesPart" and "leftAt" is null order by place`,
    )
  ).map(({ id }) => id);
  await holdMeeting(
    leader(),
    { meetingId: first?.id ?? "", version: first?.version ?? 0, present: present.slice(0, 5) },
    at,
  );
  expect(await stage()).toBe("running");
  const step = "memo.meeting-1";
  await saveDocument(
    leader(),
    { groupId, step, version: 0, move: "send" },
    memo(`Puhuttiin ajasta. ${planted}`),
    at,
  );
  expect(await readDocument(contact(), groupId, step, { now: at })).toMatchObject({ approved: null });
  const [aino] = people as [Person];
  const read = await readDocument(viewerOf(aino), groupId, step, { now: at, browser: "a phone" });
  const sentences = (read?.toCorrect?.parts ?? []).flatMap(({ key, sentences: own }) =>
    own.map((one) => ({ part: key, ...one })),
  );
  const about = (words: string) => {
    const { part = "", index = 0, mark = "" } = sentences.find(({ text }) => text.includes(words)) ?? {};
    return { groupId, step, version: read?.round ?? 0, about: { part, index, mark } };
  };
  await strikeSentence(viewerOf(aino), about("huutaa"), "a phone");
  const [erja] = await rows<{ id: string }>(`select id from "User" where email = 'erja@liitto.example'`);
  await correctSentence(
    viewerOf({ ...aino, id: erja?.id ?? "" }),
    { ...about("ajasta"), fact: "Puhuttiin työajasta.", source: "TES 4 §", isFact: "yes" } as never,
    at,
  );
  const heardAt = later(at, 6);
  await hearReaders(systemViewer(), heardAt);
  const [{ version = 0, round = 0 } = {}] = await rows<{ version: number; round: number }>(
    'select version, round from "Document" where "groupId" = $1',
    [groupId],
  );
  expect(version).toBeGreaterThan(0);
  await publishDocument(leader(), { groupId, step, version: round }, heardAt);
  const published = JSON.stringify(
    (await readDocument(contact(), groupId, step, { now: heardAt }))?.approved,
  );
  expect(published).toContain("Puhuttiin");
  expect(published).not.toContain("huutaa");
  await told();
});

it("formats 3 f 5 and 8: one goes and the group goes on; the orderer learns no name of who came, no case and no answer", async () => {
  const finn = people.at(-1) as Person;
  const [row] = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [finn.id]);
  const at = new Date("2027-02-15T10:00:00Z");
  await removeFromVisits(contact(), { enrolmentId: world.request.id, participantId: row?.id ?? "" }, at);
  const { "meeting-left": gone = [] } = await told();
  expect(gone).toEqual(Array(4).fill("finn"));
  expect((await rows<{ state: string }>('select state from "Group"'))[0]?.state).toBe("CONFIRMED");
  const [first] = await meetings();
  const seen = JSON.stringify([
    await getMeeting(contact(), first?.id ?? ""),
    await getGroupPlan(contact(), groupId, at),
    await getBriefs(contact(), groupId),
  ]);
  for (const hidden of [secret, planted]) expect(seen).not.toContain(hidden);
});

it("formats 3 f 6: the final report begins with what the house knows, and its numbers are the ticks", async () => {
  let at = now;
  for (const meeting of (await meetings()).slice(1)) {
    at = later(new Date(meeting.startsAt), 0, 4);
    const present = await rows<{ id: string }>(
      `select id from "Participant" where "takesPart" and "leftAt" is null order by place`,
    );
    const ids = present.map(({ id }) => id).slice(0, 4);
    await holdMeeting(leader(), { meetingId: meeting.id, version: meeting.version, present: ids }, at);
  }
  expect(await stage()).toBe("report");
  for (const person of people.slice(0, 5))
    await answerSurvey(
      viewerOf(person),
      { groupId, step: "closing", about: null },
      { understand: "5", recommend: "9" },
      later(at, 1),
    );
  const step = "final-report";
  const begun = await readDocument(leader(), groupId, step, { now: later(at, 2) });
  const text = JSON.stringify(begun);
  expect(text).toContain("Keinoja avata keskustelu.");
  expect(text).toContain("Yksi asia kerrallaan.");
  const parts = {
    ...{ "part-goals": "Tavoitteet", "part-course": "Viisi kertaa", "part-insights": "Yksi asia" },
    ...{
      "part-intentions": "Kokeillaan",
      "part-proposals": "Opas",
      "part-feedback": "",
      "part-thanks": "Kiitos",
    },
  };
  await saveDocument(leader(), { groupId, step, version: 0, move: "publish" }, parts, later(at, 3));
  const read = JSON.stringify(
    (await readDocument(contact(), groupId, step, { now: later(at, 3) }))?.approved,
  );
  expect(read).toContain("Opas");
  await completeGroups(systemViewer(), later(at, 40));
  await askLater(systemViewer(), later(at, 40));
  const end = { groupId, step: "orderer-end", about: null, enrolmentId: world.request.id, version: 0 };
  await answerInName(contact(), end, { goals: "yes" }, later(at, 41));
  expect(await untold()).toEqual([]);
});

it("formats 3 f 1 and c: the order is invoiced, and its row has the cents", async () => {
  const sheets = await exportProgramme(coordinator(), await managed(), "orders", "fi");
  const text = JSON.stringify(sheets);
  expect(text).toMatch(/325000|3250/);
  expect(text).toContain("Tilaajaliitto");
  const { orderId } = await standing(groupId);
  await markInvoiced(coordinator(), { groupId, orderId, invoiced: "yes" }, later(now, 200));
  expect(await stage()).toBe("invoiced");
  expect(await refusal(markInvoiced(contact(), { groupId, orderId, invoiced: "yes" }, now))).toBe(
    "not-allowed",
  );
});
