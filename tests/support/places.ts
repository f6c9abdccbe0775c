import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildGroup, buildProgramme, buildUser, type Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { worldOfForms } from "./form-readers";
import { draftTo } from "./message-drafts";
import { afterVisits, closingStep, feedbackStep, interim } from "./visits";
import { type PairWorld, pairWorld } from "./world";

/** A page or file of the build, as its folders are called: `/groups/[group]/notes`. */
export type Route = string;

/** Every page and file of the build that is served, but the one that stands for all that is not there. */
export function everyRoute(): Route[] {
  const manifest = ".next/server/app-paths-manifest.json";
  if (!existsSync(manifest)) throw new Error("these journeys need a production build: npm test -- e2e");
  return Object.keys(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>)
    .filter((entry) => entry.startsWith("/[locale]") && !entry.includes("[...rest]"))
    .map((entry) => entry.replace(/^\/\[locale\]/, "").replace(/\/(page|route)$/, "") || "/")
    .sort();
}

/** What stands for the parts of an address that are not always the same, by their folder's name. */
export type Names = Readonly<Record<string, string>>;

/** The names of a route's parts that are not always the same. */
export const partsOf = (route: Route) => [...route.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);

/** The names of the parts that are somebody's: what another has no business with. */
export const ownedPartsOf = (route: Route) =>
  partsOf(route).filter((name) => !["page", "step", "survey", "file", "token"].includes(name));

/** The address of a route in Finnish. */
export function addressOf(route: Route, names: Names, query = ""): string {
  const path = route.replace(/\[(\w+)\]/g, (_, name: string) => names[name] ?? `no-${name}`);
  return `/fi${path === "/" ? "" : path}${query}`;
}

/** A pair's world in which most pages have something to show, to somebody. */
export type HeldWorld = {
  people: Readonly<Record<Role, Person | null>>;
  namesFor: (route: Route) => Names;
  queryFor: (route: Route) => string;
  /** The key of the browser that is filling in a survey. */
  draftKey: string;
  /** Ids by which whatever belongs to this world can be recognised. */
  ids: readonly string[];
};

export const roles = [
  "nobody",
  "draft",
  "contact",
  "colleague",
  "partner",
  "facilitator",
  "coordinator",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Makes such a world: a pair between its visits, one to be agreed to, one that is over, and a programme before its pairs. */
export async function heldWorld(): Promise<HeldWorld> {
  const world = await worldOfForms();
  const [proposed, ended] = [await pairWorld({ state: "PROPOSED" }), await afterVisits()];
  const { one, other, group, programme, convenerId, colleague, coordinator, facilitator } = world;
  await rows('update "Participant" set "leftAt" = null where "enrolmentId" = $1', [one.id]);
  for (const { one: theirs } of [proposed, ended])
    await rows('update "Participant" set "userId" = $1 where "enrolmentId" = $2 and "isContact"', [
      one.contact.id,
      theirs.id,
    ]);
  await rows('update "Unanswered" set "userId" = $1 where "userId" = $2', [
    one.contact.id,
    ended.one.contact.id,
  ]);
  const undated = await pairWorld({ facilitator });
  const early = await beforePairs(world);
  const open = await openProgramme(world);
  const administrator = await write(systemViewer(), (tx) =>
    buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true }),
  );
  const network = await networkFrom(ended, one.contact);
  const [insight, note] = [await idIn("Insight", group.id), await idIn("Note", group.id)];
  const organisations = await rows<{ id: string }>(
    'select "organisationId" as id from "Enrolment" where id = any($1) order by id = $2 desc',
    [[one.id, other.id], one.id],
  );
  const links = await linksFor(one.contact);
  const message = await draftTo(world);
  const colleagueAs = one.participants.find(({ userId }) => userId === colleague.id)?.id ?? "";
  const names = {
    ...{ programme: programme.slug, group: group.id, enrolment: one.id, participant: colleagueAs },
    ...{
      meeting: group.meetings["visit-2"] as string,
      insight,
      note,
      convener: convenerId,
      plan: early.plan,
      person: facilitator.id,
    },
    ...{ organisation: organisations[0]?.id ?? "", step: interim, survey: closingStep, page: "organisation" },
    ...{
      file: "enrolments.xlsx",
      token: links.personal,
      message,
      import: await importOf(world.convenerId),
      ...network,
    },
  };
  const over = { group: ended.group.id };
  const unlike: readonly (readonly [RegExp, Names])[] = [
    [/^\/address/, { token: links.address }],
    [/^\/manage\/statistics/, { file: "2026.csv" }],
    [/\/agreement/, { enrolment: proposed.one.id }],
    [/^\/groups\/\[group\]\/(surveys\/\[survey\]|network)/, over],
    [
      /^\/meetings\/\[meeting\]\/(surveys|attendance)/,
      { meeting: group.meetings["visit-1"] as string, survey: feedbackStep },
    ],
    [/^\/manage\/programmes\/\[programme\]\/matching/, early.matching],
    [/^\/manage\/programmes\/\[programme\]\/enrolments\/\[enrolment\]\/(declining|answers)/, early.answered],
    [/^\/manage\/programmes\/\[programme\]\/enrolments\/(joining|checking|decision|new)/, early.answered],
    [/^\/manage\/programmes\/\[programme\]\/enrolments\/\[enrolment\]\/(phone|receipt)/, early.called],
    [/^\/manage\/programmes\/\[programme\]\/enrolments\/\[enrolment\]\/receipt/, early.phoned],
    [
      /\/stepping-down/,
      { participant: one.participants.find(({ userId }) => userId === one.contact.id)?.id ?? "" },
    ],
    [/^\/meetings\/\[meeting\]\/schedule/, { meeting: undated.group.meetings["visit-1"] as string }],
    [/^\/programmes\/\[programme\]/, { programme: open.slug }],
    [/import\/templates/, { file: "visits.xlsx" }],
  ];
  const queries: Readonly<Record<Route, string>> = {
    "/manage/conveners/[convener]/removal": `?coordinator=${coordinator.id}`,
    "/manage/organisations/[organisation]/moving": `?enrolment=${one.id}`,
    "/manage/organisations/[organisation]/merging": `?other=${organisations[1]?.id}`,
    "/manage/programmes/[programme]/enrolments/joining": `?one=${early.same[0]}&other=${early.same[1]}`,
    "/manage/programmes/[programme]/enrolments/decision": `?decision=accept&of=${early.answered.enrolment}`,
    "/manage/programmes/[programme]/enrolments/[enrolment]/answers": "?page=organisation",
    "/manage/programmes/[programme]/matching/confirmation": `?with=${early.waiting.join("&with=")}`,
  };
  return {
    people: {
      ...{ nobody: null, draft: null, contact: one.contact, colleague, partner: other.contact },
      ...{ facilitator, coordinator, administrator },
    },
    namesFor: (route) =>
      Object.assign({}, names, ...unlike.flatMap(([like, own]) => (like.test(route) ? [own] : []))),
    queryFor: (route) => queries[route] ?? "",
    draftKey: open.key,
    ids: [
      convenerId,
      undated.convenerId,
      proposed.convenerId,
      ended.convenerId,
      one.id,
      other.id,
      group.id,
      one.contact.id,
      coordinator.id,
    ],
  };
}

/** A file whose rows have been checked, one of which cannot be taken in. */
async function importOf(convenerId: string): Promise<string> {
  const [made] = await rows<{ id: string }>(
    `insert into "Import" (id, "convenerId", "madeAt", kind, "fileName", heads, columns, "checkedAt")
      values (gen_random_uuid(), $1, now(), 'organisations', 'lista.csv', '{Nimi}', '{name}', now()) returning id`,
    [convenerId],
  );
  await rows(
    `insert into "ImportRow" ("convenerId", "importId", number, cells, outcome, because, notes)
      values ($1, $2, 2, '{Kalastajat ry}', 'new', null, '[]'),
        ($1, $2, 3, '{""}', 'wrong', 'no-name', '[{"reason":"no-name","column":0}]')`,
    [convenerId, made?.id],
  );
  return made?.id ?? "";
}

/** A network that somebody has begun from a group, and a date of it. */
async function networkFrom({ group, convenerId }: PairWorld, { id, name }: Person) {
  const [found] = await rows<{ network: string; date: string }>(
    `with begun as (
       insert into "Network" (id, "convenerId", "groupId", name, "touchedAt")
       values (gen_random_uuid(), $1, $2, 'Kylien verkosto', now()) returning id, "convenerId"),
     joined as (
       insert into "NetworkMember" (id, "convenerId", "networkId", "userId", name, "joinedAt")
       select gen_random_uuid(), "convenerId", id, $3, $4, now() from begun)
     insert into "NetworkMeeting" (id, "convenerId", "networkId", "timeZone", "startsAt", "endsAt")
     select gen_random_uuid(), "convenerId", id, 'Europe/Helsinki', now() + interval '9 days', now() + interval '9 days 2 hours'
     from begun returning "networkId" as network, id as date`,
    [convenerId, group.id, id, name],
  );
  return found;
}

/** Names that are nobody's, of the same kinds. */
export function nobodysNames(names: Names): Names {
  const random = (name: string, value: string) => {
    if (/^[0-9a-f-]{36}$/.test(value)) return randomUUID();
    if (name === "programme") return `ohjelma-${randomBytes(4).toString("hex")}`;
    return name === "token" ? mintToken() : value;
  };
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name, random(name, value)]));
}

async function idIn(table: "Insight" | "Note", groupId: string): Promise<string> {
  const [row] = await rows<{ id: string }>(
    `select id from "${table}" where "groupId" = $1 order by id limit 1`,
    [groupId],
  );
  if (!row) throw new Error(`the world has no ${table}`);
  return row.id;
}

/** A programme of the same convener whose pairs are being made: two who wait, a pair pencilled, one to decide on, two that are the same, one called. */
async function beforePairs({ convenerId, facilitator }: PairWorld) {
  const now = new Date();
  return write(systemViewer(), async (tx) => {
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, state: "MATCHING" as const, facilitators: [facilitator] },
    });
    const enrol = async (state: "SUBMITTED" | "ACCEPTED", name: string) => {
      const contact = await buildUser(tx, { name: "Vasta Vastannut" });
      return buildEnrolment(tx, now, {
        programme,
        contact,
        state,
        answers: { name, workingLanguages: ["fi"] },
      });
    };
    const tag = randomBytes(3).toString("hex");
    const accepted = [];
    for (const number of [1, 2, 3, 4])
      accepted.push(await enrol("ACCEPTED", `Odottajat ${number} ${tag} ry`));
    const answered = await enrol("SUBMITTED", `Samat ${tag} ry`);
    const again = await enrol("SUBMITTED", `Samat ${tag} ry`);
    const draft = await buildGroup(tx, now, {
      ...{ programme, enrolments: accepted.slice(0, 2), facilitator, state: "DRAFT" as const },
    });
    const call = await buildEnrolment(tx, now, {
      ...{ programme, contact: await buildUser(tx, { name: "Pirkko Puhelin" }) },
      ...{ source: "PHONE" as const, state: "DRAFT" as const },
      answers: { name: `Puhelinrinki ${tag} ry`, workingLanguages: ["fi"] },
    });
    const phoned = await buildEnrolment(tx, now, {
      ...{ programme, contact: await buildUser(tx, { name: "Pertti Puhelin" }) },
      ...{ source: "PHONE" as const, state: "SUBMITTED" as const },
      answers: { name: `Soittajat ${tag} ry`, workingLanguages: ["fi"] },
    });
    const plan = await tx.pairing.create({
      data: { convenerId, programmeId: programme.id, name: "Suunnitelma" },
      select: { id: true },
    });
    const waiting = accepted.slice(2).map(({ id }) => id);
    const at = (enrolment: string) => ({ programme: programme.slug, enrolment });
    return {
      plan: plan.id,
      waiting,
      matching: { ...at(waiting[0] as string), group: draft.id } as Names,
      answered: { ...at(answered.id), participant: answered.participants[0]?.id ?? "" },
      called: at(call.id),
      phoned: at(phoned.id),
      same: [answered.id, again.id],
    };
  });
}

/** A programme that takes answers, and the key of a browser that has begun to answer. */
async function openProgramme({ convenerId, facilitator }: PairWorld) {
  const key = mintToken();
  const slug = await write(systemViewer(), async (tx) => {
    const programme = await buildProgramme(tx, new Date(), {
      ...{ convenerId, state: "OPEN" as const, facilitators: [facilitator] },
    });
    const contact = await buildUser(tx, { name: "Kesken Kirjoittaja" });
    const draft = { state: "DRAFT" as const, keyHash: hashOf(key), answers: { name: "Kesken ry" } };
    await buildEnrolment(tx, new Date(), { programme, contact, ...draft });
    return programme.slug;
  });
  return { key, slug };
}

/** A link that opens a person's pages, and one that confirms another address of theirs. */
async function linksFor({ id }: Person) {
  const [personal, address] = [mintToken(), mintToken()];
  await rows(
    `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
     values (gen_random_uuid(), $1, 'PERSONAL', $2, '/home', now() + interval '1 day')`,
    [hashOf(personal), id],
  );
  await rows(
    `insert into "AddressChange" (id, "userId", email, "tokenHash", "expiresAt")
     values (gen_random_uuid(), $1, $2, $3, now() + interval '1 day')`,
    [id, `${randomUUID()}@esimerkki.example`, hashOf(address)],
  );
  return { personal, address };
}
