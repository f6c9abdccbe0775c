import type { BrowserContext } from "@playwright/test";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer } from "@/lib/auth/viewers";
import { intake } from "@/lib/formats/peer-visits/intake";
import { write } from "@/lib/kernel/db";
import {
  type BuiltEnrolment,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildScheduled,
  buildTimes,
  buildUnanswered,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { buildNote } from "@/prisma/seed/notes";
import { rows } from "./database";
import { signIn } from "./sign-in";
import { afterVisits, betweenVisits, feedbackStep } from "./visits";
import { later, type PairWorld, pairWorld } from "./world";

/** Somebody whose forms are looked for, in a world in which most of their forms have something to do. */
export type Reader = {
  name: string;
  /** Stands in the demo world, which other journeys read: nothing is really sent there. */
  isShared?: true;
  /** Makes the world and brings the browser there; returns where to begin to look, and the way out and in again. */
  arrive: (context: BrowserContext) => Promise<Arrival>;
};

export type Arrival = { starts: string[]; enter: () => Promise<void>; leave: () => Promise<void> };

export const readers: readonly Reader[] = [
  {
    name: "a visitor",
    arrive: async (context) => {
      const { programme, one } = await pairWorld();
      await rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]);
      const key = mintToken();
      await write(systemViewer(), async (tx) => {
        const contact = await buildUser(tx, { name: "Kesken Kirjoittaja" });
        const draft = { state: "DRAFT" as const, keyHash: hashOf(key), answers: { name: "Kesken ry" } };
        await buildEnrolment(tx, new Date(), { programme, contact, ...draft });
      });
      const [token, expired] = [mintToken(), mintToken()];
      await rows(
        `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
         values (gen_random_uuid(), $1, 'PERSONAL', $3, '/home', now() + interval '1 day'),
                (gen_random_uuid(), $2, 'PERSONAL', $3, '/home', now() - interval '1 day')`,
        [hashOf(token), hashOf(expired), one.contact.id],
      );
      const survey = `programmes/${programme.slug}/enrolment`;
      return holding(context, key, [
        ...["", "sign-in", "sign-in/code", survey, `${survey}/review`, `${survey}/link`],
        ...intake.pages.map((page) => `${survey}/${page.key}`),
        `link/${token}`,
        `link/${expired}`,
      ]);
    },
  },
  {
    name: "a visitor who has sent",
    arrive: async (context) => {
      const { programme } = await pairWorld();
      const key = mintToken();
      const { id } = await write(systemViewer(), async (tx) => {
        const contact = await buildUser(tx, { name: "Lähetti Jo" });
        const sent = {
          state: "SUBMITTED" as const,
          keyHash: hashOf(key),
          answers: { name: "Lähettäneet ry" },
        };
        return buildEnrolment(tx, new Date(), { programme, contact, ...sent });
      });
      return holding(context, key, [`enrolments/${id}`]);
    },
  },
  {
    name: "a contact",
    arrive: async (context) => {
      const world = await worldOfForms();
      const proposed = await pairWorld({ state: "PROPOSED" });
      const ended = await afterVisits();
      const voting = await worldOfTimes();
      for (const other of [proposed, ended, voting]) await makeContact(world, other);
      const handedIn = await worldOfForms();
      await makeContact(world, handedIn);
      await rows(
        `insert into "Submission" (id, "convenerId", "groupId", step, "enrolmentId", answers, "handedInAt")
         values (gen_random_uuid(), $1, $2, 'interim', $3, '{"surprised": "Kahvi."}', now())`,
        [handedIn.convenerId, handedIn.group.id, handedIn.one.id],
      );
      const alone = await somebodyNew(world, world.one.contact);
      const { group, one } = world;
      return signedIn(context, world.one.contact.email, [
        ...[one, proposed.one, ended.one, alone].map(({ id }) => `enrolments/${id}`),
        `enrolments/${alone.id}/surveys/intake/organisation`,
        ...["", "/refusal", "/talk"].map((part) => `enrolments/${proposed.one.id}/agreement${part}`),
        ...["", "/times", "/assignments/interim", "/insights"].map((part) => `groups/${group.id}${part}`),
        ...["", "/times"].map((part) => `groups/${voting.group.id}${part}`),
        `groups/${handedIn.group.id}/assignments/interim`,
        `meetings/${group.meetings["visit-1"]}/surveys/${feedbackStep}`,
        "settings",
        "home",
      ]);
    },
  },
  {
    name: "somebody asked to facilitate",
    arrive: async (context) => {
      const { convenerId, programme, stranger } = await pairWorld();
      await rows(
        `insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId") values ($1, $2, $3)`,
        [convenerId, programme.id, stranger.id],
      );
      return signedIn(context, stranger.email, ["home"]);
    },
  },
  {
    name: "a facilitator",
    arrive: async (context) => {
      const world = await worldOfForms();
      const { group } = world;
      const under = await worldUnderWay();
      await rows('update "GroupFacilitator" set "userId" = $1 where "groupId" = $2', [
        world.facilitator.id,
        under.group.id,
      ]);
      return signedIn(context, world.facilitator.email, [
        "home",
        ...["/times", "/notes", "/insights"].map((part) => `groups/${group.id}${part}`),
        ...[...Object.values(group.meetings), ...Object.values(under.group.meetings)].flatMap((id) =>
          ["", "/attendance", "/schedule", "/move", "/details"].map((part) => `meetings/${id}${part}`),
        ),
      ]);
    },
  },
  {
    name: "a coordinator",
    arrive: async (context) => {
      const world = await worldOfForms();
      const programmes = await moreProgrammes(world);
      await rows(
        `insert into "PastVisit" (id, "convenerId", "oneId", "otherId", "visitedOn")
         select gen_random_uuid(), $1, min(id::text)::uuid, max(id::text)::uuid, '2026-01-01' from "Organisation" where "convenerId" = $1`,
        [world.convenerId],
      );
      await rows(
        `insert into "Undo" (id, "convenerId", kind, "subjectType", "subjectIds", before, params, "madeAt", until)
         values (gen_random_uuid(), $1, 'past-visit-removed', 'organisation', array[$2, $3]::uuid[],
           jsonb_build_object('oneId', $2::text, 'otherId', $3::text, 'visitedOn', '2026-02-02', 'addedById', null),
           '{"names": "Yksi ry – Toinen ry"}', now(), now() + interval '30 days')`,
        [world.convenerId, world.one.id, world.other.id],
      );
      const organisations = await rows<{ id: string }>(
        'select "organisationId" as id from "Enrolment" where id = any($1)',
        [[world.one.id, world.other.id]],
      );
      await rows(
        `insert into "OrganisationName" (id, "convenerId", "organisationId", name, "nameKey")
         values (gen_random_uuid(), $1, $2, 'Vanha nimi ry', 'vanha nimi')`,
        [world.convenerId, organisations[0]?.id],
      );
      const base = `manage/programmes/${world.programme.slug}`;
      return signedIn(context, world.coordinator.email, [
        ...[
          "manage",
          "manage/undo",
          "manage/organisations",
          `manage/organisations/${organisations[0]?.id}`,
          `manage/organisations/${organisations[0]?.id}/merging?other=${organisations[1]?.id}`,
          "manage/programmes/new?format=peer-visits",
          base,
          `${base}/matching`,
          `${base}/matching/past-visits`,
        ],
        ...programmes.flatMap(({ slug, enrolmentId, declinedId, callId }) => [
          `manage/programmes/${slug}`,
          `manage/programmes/${slug}/enrolments/checking`,
          `manage/programmes/${slug}/enrolments/${enrolmentId}`,
          `manage/programmes/${slug}/enrolments/${declinedId}`,
          ...["organisation", "contact", "review", "discarding"].map(
            (part) => `manage/programmes/${slug}/enrolments/${callId}/phone/${part}`,
          ),
        ]),
      ]);
    },
  },
  {
    name: "a coordinator of the demo world",
    isShared: true,
    arrive: (context) => signedIn(context, "demo-koordinaattori@kylassa.example", ["manage"]),
  },
  {
    name: "an administrator",
    isShared: true,
    arrive: (context) =>
      signedIn(context, "demo-yllapito@kylassa.example", ["manage", "manage/conveners", "settings"]),
  },
];

function holding(context: BrowserContext, key: string, paths: string[]): Promise<Arrival> {
  const url = process.env.APP_ORIGIN ?? "http://localhost:3000";
  const cookie = { name: "enrolment", value: key, url, httpOnly: true, sameSite: "Lax" as const };
  const enter = () => context.addCookies([cookie]);
  const starts = paths.map((path) => `/fi/${path}`);
  return enter().then(() => ({ starts, enter, leave: () => context.clearCookies({ name: "enrolment" }) }));
}

async function signedIn(context: BrowserContext, email: string, paths: string[]): Promise<Arrival> {
  const enter = () => signIn(context, email);
  await enter();
  return {
    starts: paths.map((path) => `/fi/${path}`),
    enter,
    leave: () => context.clearCookies({ name: "session" }),
  };
}

/** A pair between its visits, with a survey open, sentences to approve, a note, and somebody who has left: most forms have something to do. */
export async function worldOfForms(): Promise<PairWorld> {
  const world = await betweenVisits();
  const now = new Date();
  const { convenerId, group, one, facilitator, colleague } = world;
  await write(systemViewer(), async (tx) => {
    await buildUnanswered(tx, group, {
      ...{ step: feedbackStep, about: "visit-1", userIds: [one.contact.id] },
      ...{ openUntil: later(now, 7), askedAt: later(now, -7) },
    });
    const sentence = { convenerId, groupId: group.id, writtenById: facilitator.id };
    await tx.insight.create({ data: { ...sentence, text: "Soittakaa ensin." } });
    const { id: insightId } = await tx.insight.create({ data: { ...sentence, text: "Kahvi auttaa." } });
    await tx.insightApproval.create({
      data: { convenerId, insightId, groupId: group.id, enrolmentId: one.id },
    });
    await buildNote(tx, group, facilitator, "Muista soittaa.", now);
    await tx.participant.updateMany({
      where: { enrolmentId: one.id, userId: colleague.id },
      data: { leftAt: now },
    });
  });
  return world;
}

/** A pair with times to answer, some of them the contact's own, and one that suits all. */
async function worldOfTimes(): Promise<PairWorld> {
  const world = await pairWorld();
  const { one, other, facilitator, group } = world;
  const yes = "YES" as const;
  const all = [one.contact, other.contact, facilitator].map((person) => [person, yes] as const);
  await write(systemViewer(), (tx) =>
    buildTimes(
      tx,
      group.meetings["visit-1"] as string,
      [
        { startsAt: later(new Date(), 30), by: one.contact, votes: [[one.contact, yes]] },
        { startsAt: later(new Date(), 31), by: other.contact, votes: all },
      ],
      new Date(),
    ),
  );
  return world;
}

/** A pair whose first visit has begun an hour ago, and whose second was cancelled. */
async function worldUnderWay(): Promise<PairWorld> {
  const world = await pairWorld();
  const { group, facilitator } = world;
  await write(systemViewer(), async (tx) => {
    await buildScheduled(tx, group.meetings["visit-1"] as string, later(new Date(), 0, -1), facilitator);
    await tx.meeting.update({
      where: { id: group.meetings["visit-2"] as string },
      data: { state: "CANCELLED" },
    });
    await tx.meeting.update({
      where: { id: group.meetings["visit-1"] as string },
      data: { remoteLink: "https://kokous.example/1" },
    });
  });
  return world;
}

/** The first one's contact takes part in the other world too, with all that waits for its contact. */
async function makeContact(world: PairWorld, other: PairWorld): Promise<void> {
  const [own, theirs] = [world.one.contact.id, other.one.contact.id];
  await rows('update "Participant" set "userId" = $1 where "enrolmentId" = $2 and "isContact"', [
    own,
    other.one.id,
  ]);
  for (const [table, column] of [
    ["Unanswered", "userId"],
    ["Vote", "userId"],
    ["TimeOption", "proposedById"],
  ])
    await rows(`update "${table}" set "${column}" = $1 where "${column}" = $2`, [own, theirs]);
}

/** Somebody who has just answered, in an open programme of the same convener. */
async function somebodyNew({ convenerId, facilitator }: PairWorld, contact: Person) {
  return write(systemViewer(), async (tx) => {
    const facts = { convenerId, state: "OPEN" as const, facilitators: [facilitator] };
    const programme = await buildProgramme(tx, new Date(), facts);
    const sent = { state: "SUBMITTED" as const, answers: { name: `Uusi ${programme.id.slice(-6)} ry` } };
    return buildEnrolment(tx, new Date(), { programme, contact, ...sent });
  });
}

/** All that the survey needs. */
const answeredOnThePhone = {
  ...{ name: "Puhelinrinki ry", municipality: "Espoo", description: "Soitamme.", contactName: "Pirkko" },
  ...{ email: "pirkko@esimerkki.example", contactLanguage: "fi", workingLanguages: ["fi"] },
  ...{ needs: ["funding"], offers: ["events"], consent: "yes" },
};

/** Programmes of the same convener in the other states, with one who has just answered and four who wait for a pair. */
async function moreProgrammes({ convenerId, facilitator }: PairWorld) {
  const now = new Date();
  return write(systemViewer(), async (tx) => {
    const made: { slug: string; enrolmentId: string; declinedId: string; callId: string }[] = [];
    for (const state of ["DRAFT", "OPEN", "MATCHING", "RUNNING"] as const) {
      const programme = await buildProgramme(tx, now, { convenerId, state, facilitators: [facilitator] });
      const enrolled: BuiltEnrolment[] = [];
      for (const place of ["SUBMITTED", ...Array(4).fill("ACCEPTED")] as const) {
        const contact = await buildUser(tx, { name: "Vasta Vastannut" });
        const answers = { name: `Uusi ${contact.id.slice(-8)} ry`, workingLanguages: ["fi"] };
        enrolled.push(await buildEnrolment(tx, now, { programme, contact, state: place, answers }));
      }
      const twice = { programme, contact: await buildUser(tx, { name: "Toinen Vastaaja" }) };
      const again = {
        state: "SUBMITTED" as const,
        answers: { name: enrolled[0]?.name ?? "", workingLanguages: ["fi"] },
      };
      await buildEnrolment(tx, now, { ...twice, ...again });
      const samePerson = enrolled[0]?.contact ?? twice.contact;
      await buildEnrolment(tx, now, {
        ...{ programme, contact: samePerson, state: "SUBMITTED" as const },
        answers: { name: `Samat ihmiset ${samePerson.id.slice(-8)} ry` },
      });
      const no = {
        programme,
        contact: await buildUser(tx, { name: "Kiitos Ei" }),
        state: "DECLINED" as const,
      };
      const declined = await buildEnrolment(tx, now, {
        ...no,
        answers: { name: `Ei tällä kertaa ${no.contact.id.slice(-8)} ry` },
      });
      const call = { source: "PHONE" as const, state: "DRAFT" as const, answers: answeredOnThePhone };
      const { id: callId } = await buildEnrolment(tx, now, { programme, contact: no.contact, ...call });
      const [first, two, three] = enrolled as [BuiltEnrolment, BuiltEnrolment, BuiltEnrolment];
      if (state !== "DRAFT")
        await buildGroup(tx, now, { programme, enrolments: [two, three], facilitator, state: "DRAFT" });
      made.push({ slug: programme.slug, enrolmentId: first.id, declinedId: declined.id, callId });
    }
    return made;
  });
}
