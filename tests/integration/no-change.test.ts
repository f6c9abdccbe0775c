import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { changeConvener } from "@/lib/conveners/commands";
import { saveAnswers } from "@/lib/enrolments/commands";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { changeWeights } from "@/lib/grouping/pairs/plan-commands";
import { weightsOf } from "@/lib/grouping/pairs/weights";
import { changeInsight, writeInsight } from "@/lib/insights/commands";
import { write } from "@/lib/kernel/db";
import { givePlace, moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { addPastVisit } from "@/lib/organisations/past-visit-commands";
import { changeOrganisation } from "@/lib/organisations/register-commands";
import { updateProfile } from "@/lib/people/commands";
import { addFacilitator, changeProgramme } from "@/lib/programmes/commands";
import { ProgrammeChange } from "@/lib/programmes/schema";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { pagesOf } from "@/lib/surveys/rules";
import { changeContactTask } from "@/lib/tasks/people-commands";
import { dayOf } from "@/lib/time/days";
import { accepted, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const evening = { from: "17:00", until: "19:30" };
const card = {
  placeName: "Maja",
  address: "Pihatie 1",
  stepFree: true,
  arrival: null,
  remoteLink: null,
  diets: "Pullaa",
  interpretation: null,
  hostNote: null,
};

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Everything that tells of a change: what is mailed, what the log says, what calendars compare, and every version. */
async function told() {
  const [counts] = await rows<Record<string, number>>(`
    select (select count(*)::int from "Email") as mails, (select count(*)::int from "Activity") as activities,
      (select coalesce(sum(sequence), 0)::int from "Meeting") as sequences,
      (select coalesce(sum(version), 0)::int from "Meeting") + (select sum(version)::int from "Group")
        + (select sum(version)::int from "Enrolment") + (select sum(version)::int from "Programme")
        + (select sum(version)::int from "Convener") + (select sum(version)::int from "Response")
        + (select coalesce(sum(version), 0)::int from "Insight") + (select sum(version)::int from "Organisation") as versions,
      (select count(*)::int from "Undo") as undos`);
  return counts as Record<string, number>;
}

const versionOf = async (table: "Meeting" | "Group" | "Programme" | "Convener" | "Response", id: string) =>
  (await rows<{ version: number }>(`select version from "${table}" where id = $1`, [id]))[0]?.version ?? 0;
const visit = (world: PairWorld) => world.group.meetings["visit-1"] as string;
const schedule = async (world: PairWorld) => {
  const meetingId = visit(world);
  const version = await versionOf("Meeting", meetingId);
  await scheduleDirectly(
    viewerOf(world.facilitator),
    { meetingId, version, day: "2027-02-02", ...evening },
    now,
  );
};
const place = async (world: PairWorld, change: object = {}) =>
  givePlace(
    viewerOf(world.one.contact),
    { meetingId: visit(world), version: await versionOf("Meeting", visit(world)), ...card, ...change },
    now,
  );
const group = async (world: PairWorld, change: object = {}) =>
  changeGroupAndVisits(
    viewerOf(world.coordinator),
    {
      groupId: world.group.id,
      version: await versionOf("Group", world.group.id),
      facilitatorId: world.facilitator.id,
      theme: "authorities",
      message: "Ajattelin, että teistä tulisi hyvä pari.",
      assignment: "mirror",
      ...change,
    },
    now,
  );

const propose = (world: PairWorld, day: string) =>
  proposeTimes(
    viewerOf(world.one.contact),
    { meetingId: visit(world), day: [day], from: [evening.from], until: [evening.until] },
    now,
  );
const correct = async (world: PairWorld, website: string) => {
  const [one] = await rows<{ id: string; name: string; municipality: string; version: number }>(
    `select o.id, o.name, o.municipality, o.version from "Organisation" o
     join "Enrolment" e on e."organisationId" = o.id where e.id = $1`,
    [world.one.id],
  );
  const { id = "", name = "", municipality = "", version = 0 } = one ?? {};
  return changeOrganisation(
    viewerOf(world.coordinator),
    { id, version, name, municipality, businessId: null, website },
    now,
  );
};
const noteVisit = async (world: PairWorld, visitedOn: string) => {
  const names = await rows<{ name: string }>('select name from "Organisation" order by name limit 2');
  const [one = "", other = ""] = names.map(({ name }) => name);
  return addPastVisit(
    viewerOf(world.coordinator),
    { convenerId: world.convenerId, one, other, visitedOn },
    now,
  );
};

/** Every command over something that is there: how it is made so, and how it is said again, the same or something else. */
const commands: Record<
  string,
  {
    before?: (world: PairWorld) => Promise<unknown>;
    again: (world: PairWorld, other: boolean) => Promise<unknown>;
  }
> = {
  "moving a visit": {
    before: schedule,
    again: async (world, other) => {
      const meetingId = visit(world);
      const version = await versionOf("Meeting", meetingId);
      const day = other ? "2027-02-03" : "2027-02-02";
      const moved = moveMeeting(viewerOf(world.one.contact), { meetingId, version, day, ...evening }, now);
      if (other) return moved;
      return expect(moved).rejects.toMatchObject({ refusal: { code: "same-time" } });
    },
  },
  "saving the place card": {
    before: async (world) => {
      await schedule(world);
      await place(world);
    },
    again: async (world, other) =>
      expect(await place(world, other ? { address: "Pihatie 2" } : {})).toEqual({
        meetingId: visit(world),
        changed: other,
      }),
  },
  "changing the pair and its facilitator": {
    again: async (world, other) => {
      const someone = other
        ? await write(systemViewer(), (tx) => buildUser(tx, { name: "Uusi Ohjaaja" }))
        : null;
      if (someone)
        await write(systemViewer(), (tx) =>
          tx.programmeFacilitator.create({
            data: {
              convenerId: world.convenerId,
              programmeId: world.programme.id,
              userId: someone.id,
              ...accepted(someone),
            },
          }),
        );
      return group(world, someone ? { facilitatorId: someone.id } : {});
    },
  },
  "answering proposed times": {
    before: (world) =>
      proposeTimes(
        viewerOf(world.one.contact),
        { meetingId: visit(world), day: ["2027-02-02"], from: [evening.from], until: [evening.until] },
        now,
      ),
    again: async (world, other) => {
      const [option] = await rows<{ id: string }>('select id from "TimeOption"');
      const votes = { [option?.id ?? ""]: other ? ("no" as const) : ("yes" as const) };
      return castVotes(viewerOf(world.one.contact), { meetingId: visit(world), votes });
    },
  },
  "proposing a time that one has proposed": {
    before: (world) => propose(world, "2027-02-02"),
    again: (world, other) => propose(world, other ? "2027-02-03" : "2027-02-02"),
  },
  "correcting the register": {
    before: async (world) => correct(world, ""),
    again: (world, other) => correct(world, other ? "https://www.esimerkki.fi" : ""),
  },
  "noting a past visit": {
    before: (world) => noteVisit(world, "2025-05-05"),
    again: (world, other) => noteVisit(world, other ? "2025-05-06" : "2025-05-05"),
  },
  "changing a sentence to tell onward": {
    before: (world) =>
      writeInsight(viewerOf(world.one.contact), { groupId: world.group.id, text: "Ovi auki." }, now),
    again: async (world, other) => {
      const [insight] = await rows<{ id: string; version: number }>('select id, version from "Insight"');
      const change = { insightId: insight?.id ?? "", version: insight?.version ?? 0 };
      const text = other ? "Ovi auki, kahvi kuumana." : "Ovi auki.";
      return changeInsight(viewerOf(world.one.contact), { ...change, text }, now);
    },
  },
  "making somebody a contact": {
    again: async (world, other) => {
      const [{ id: participantId = "" } = {}] = await rows<{ id: string }>(
        'select id from "Participant" where "userId" = $1',
        [world.colleague.id],
      );
      const contact = other ? "yes" : "no";
      return changeContactTask(
        viewerOf(world.one.contact),
        {
          enrolmentId: world.one.id,
          participantId,
          contact,
        },
        now,
      );
    },
  },
  "saving the answers": {
    before: async (world) => {
      const contact = { contactName: world.one.contact.name, email: world.one.contact.email };
      await rows('update "Response" set answers = answers || $2::jsonb where "enrolmentId" = $1', [
        world.one.id,
        JSON.stringify(contact),
      ]);
      await write(systemViewer(), (tx) =>
        tx.group.update({ where: { id: world.group.id }, data: { state: "DRAFT" } }),
      );
      await write(systemViewer(), (tx) =>
        tx.programme.update({ where: { id: world.programme.id }, data: { state: "MATCHING" } }),
      );
    },
    again: async (world, other) => {
      const [row] = await rows<{
        version: number;
        answers: Record<string, string>;
        definition: SurveyDefinition;
      }>(
        `select r.version, r.answers, s.definition from "Response" r join "Survey" s on s.id = r."surveyId"
         where r."enrolmentId" = $1`,
        [world.one.id],
      );
      const page = pagesOf(row?.definition as SurveyDefinition, false)[0]?.key ?? "";
      const save = {
        enrolmentId: world.one.id,
        version: row?.version ?? 0,
        page,
        was: "",
        move: "next" as const,
        to: "onward" as const,
      };
      const values = { ...row?.answers, ...(other ? { description: "Naapurit auttavat." } : {}) };
      return saveAnswers(viewerOf(world.one.contact), { ...save, values }, now);
    },
  },
  "changing one's profile": {
    before: (world) =>
      updateProfile(viewerOf(world.colleague), { name: "Veikko Kotiportti", phone: "", locale: "fi" }),
    again: (world, other) =>
      updateProfile(viewerOf(world.colleague), {
        name: "Veikko Kotiportti",
        phone: other ? "040 000 0002" : "",
        locale: "fi",
      }),
  },
  "changing the programme": {
    again: async (world, other) => {
      const programme = await write(systemViewer(), (tx) =>
        tx.programme.findUniqueOrThrow({ where: { id: world.programme.id } }),
      );
      const { name, summary } = programme;
      const change = ProgrammeChange.parse({
        programmeId: programme.id,
        version: programme.version,
        ...{ nameFi: name.fi, nameSv: name.sv, nameEn: name.en },
        ...{ summaryFi: summary.fi, summarySv: summary.sv, summaryEn: summary.en },
        signUpOpensOn: dayOf(programme.signUpOpensOn),
        signUpClosesOn: dayOf(programme.signUpClosesOn),
        meetingsFromOn: dayOf(programme.meetingsFromOn),
        meetingsToOn: dayOf(programme.meetingsToOn),
        answerDays: programme.answerDays + (other ? 1 : 0),
        themes: programme.themes.map(({ key }) => key),
      });
      return changeProgramme(viewerOf(world.coordinator), change);
    },
  },
  "changing the weights": {
    again: async (world, other) => {
      const programme = await write(systemViewer(), (tx) =>
        tx.programme.findUniqueOrThrow({ where: { id: world.programme.id } }),
      );
      const weights = weightsOf(programme.weights, mainPart(peerVisits).reads);
      const change = { ...weights, needs: weights.needs + (other ? 1 : 0) };
      return changeWeights(viewerOf(world.coordinator), {
        programmeId: programme.id,
        version: programme.version,
        weights: change,
      });
    },
  },
  "adding a facilitator to the programme": {
    again: async (world, other) =>
      addFacilitator(viewerOf(world.coordinator), {
        programmeId: world.programme.id,
        name: "Marjatta Kuuntelija",
        email: other ? "uusi@esimerkki.example" : world.facilitator.email,
      }),
  },
  "changing the convener": {
    again: async (world, other) => {
      const convener = await write(systemViewer(), (tx) =>
        tx.convener.findUniqueOrThrow({ where: { id: world.convenerId } }),
      );
      const { name, senderName, replyTo, accessibilityContact, version } = convener;
      const notice = convener.privacyNotice as Record<"fi" | "sv" | "en", string>;
      return changeConvener(personViewer({ id: world.coordinator.id, isAdmin: true, locale: "fi" }), {
        convenerId: convener.id,
        version,
        ...{ name, senderName, replyTo, accessibilityContact, privacyNotice: notice },
        phone: other ? "09 000 000" : (convener.phone ?? ""),
      });
    },
  },
};

describe("a change without a change", () => {
  test.each(Object.keys(commands))(
    "D4: %s as it is tells nobody, logs nothing and raises no number",
    async (name) => {
      const world = await pairWorld({ now });
      const { before, again } = commands[name] as (typeof commands)[string];
      await before?.(world);
      const already = await told();
      await again(world, false);
      expect(await told()).toEqual(already);
      // The same command with another content is seen by the same measure.
      await again(world, true);
      expect(await told()).not.toEqual(already);
    },
  );
});
