import { personViewer } from "@/lib/auth/viewers";
import { addConvener, addCoordinator, changeConvener, removeCoordinator } from "@/lib/conveners/commands";
import {
  acceptEnrolment,
  declineEnrolment,
  reopenEnrolment,
  waitlistEnrolment,
} from "@/lib/enrolments/decision-commands";
import { exportProgramme } from "@/lib/exports/commands";
import { optionsAsked } from "@/lib/formats/forming";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import {
  changePlan,
  changeWeights,
  keepPlan,
  removePlan,
  stepPlan,
} from "@/lib/grouping/pairs/plan-commands";
import { weightsOf } from "@/lib/grouping/pairs/weights";
import { removeFacilitatorAndGroups } from "@/lib/groups/facilitator-commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { listChosen } from "@/lib/messages/choosing-queries";
import { beginMessage, removeDraft, saveMessage } from "@/lib/messages/commands";
import { getDraft } from "@/lib/messages/queries";
import { Writing } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/sending-commands";
import {
  addFacilitator,
  cancelProgramme,
  changeProgramme,
  closeProgramme,
  closeSignUp,
  draftProgramme,
  openProgramme,
  reopenSignUp,
} from "@/lib/programmes/commands";
import { sayGuiding } from "@/lib/programmes/guiding-commands";
import { answerInvitation } from "@/lib/programmes/invitation-commands";
import { inviteToTakePart } from "@/lib/programmes/inviting-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { ProgrammeChange, ProgrammeDraft } from "@/lib/programmes/schema";
import { rows } from "../database";
import { viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const kaisa = ({ coordinator }: Company) => viewerOf(coordinator);
const administrator = ({ stranger }: Company) =>
  personViewer({ id: stranger.id, isAdmin: true, locale: "fi" });
const programmeOf = async ({ programme }: Company) => ({
  programmeId: programme.id,
  version: await versionOf("Programme", programme.id),
});
const stateIs =
  (state: string) =>
  ({ programme }: Company) =>
    rows(`update "Programme" set state = $2::"ProgrammeState" where id = $1`, [programme.id, state]);
/** The first association as one that has sent its answers and stands in no pair. */
const applying = async ({ group, one }: Company) => {
  await rows('delete from "Group" where id = $1', [group.id]);
  await rows(`update "Enrolment" set state = 'SUBMITTED' where id = $1`, [one.id]);
};
const plan = async (company: Company) =>
  changePlan(
    kaisa(company),
    {
      programmeId: company.programme.id,
      planId: null,
      version: 0,
      name: "Eka",
      change: { act: "leaveOut", of: [company.one.id] },
    },
    [],
  );
const planned = async ({ programme }: Company) => {
  const planId = await idIn("Pairing");
  return { programmeId: programme.id, planId, version: await versionOf("Pairing", planId) };
};
const step = async (company: Company, way: "undo" | "redo") =>
  stepPlan(kaisa(company), { ...(await planned(company)), step: way });
const newcomer = { name: "Uuno Uusi", email: "uuno@esimerkki.example", locale: "fi" as const };
const sheet = {
  ...{ nameFi: "Kevät", nameSv: "Vår", nameEn: "Spring", summaryFi: "a", summarySv: "b", summaryEn: "c" },
  ...{ signUpOpensOn: "2027-03-01", signUpClosesOn: "2027-04-01", meetingsFromOn: "2027-04-10" },
  ...{ meetingsToOn: "2027-09-01", answerDays: "10", themes: ["authorities"] },
};
const convener = {
  ...{ name: "Uusi piiri", senderName: "Uusi piiri", replyTo: "posti@esimerkki.example", phone: "" },
  accessibilityContact: "posti@esimerkki.example",
  privacyNotice: { fi: "a", sv: "b", en: "c" },
};

const draftMessage = async (company: Company) => {
  const { programme } = company;
  const filters = { role: "everyone" as const };
  const { mark } = await listChosen(kaisa(company), programme.id, filters, now);
  const chosen = { programmeId: programme.id, filters, leftOut: [], shown: mark };
  const { messageId } = await beginMessage(kaisa(company), chosen, now);
  const words = { subjectFi: "Terveisiä", textFi: "Hei {nimi}! {linkki}" };
  const typed = Writing.parse({ messageId, version: 1, press: "check", ...words });
  return saveMessage(kaisa(company), typed, now);
};

/** What coordinators and the administrator do. */
const anyOf = (reads: "times" | "languages") => optionsAsked(peerVisits, reads)[0]?.key ?? "";

export const coordinatingOccasions = {
  "programme.draft": {
    run: (company) => {
      const facilitator = { facilitatorName: newcomer.name, facilitatorEmail: newcomer.email };
      const { convenerId } = company;
      const draft = { ...sheet, ...facilitator, convenerId, format: "peer-visits", slug: "kevat-2027" };
      return draftProgramme(kaisa(company), ProgrammeDraft.parse(draft));
    },
    told: { "uuno@esimerkki.example": ["facilitator-added"] },
  },
  "programme.change": {
    run: async (company) =>
      changeProgramme(kaisa(company), ProgrammeChange.parse({ ...sheet, ...(await programmeOf(company)) })),
    told: {},
  },
  "report.export": {
    run: async (company) => {
      const programme = await getManagedProgramme(kaisa(company), company.programme.slug);
      return programme && exportProgramme(kaisa(company), programme, "enrolments", "fi");
    },
    told: {},
  },
  "programme.write-message": { run: (company) => draftMessage(company), told: {} },
  "programme.discard-message": {
    before: draftMessage,
    run: async (company) => removeDraft(kaisa(company), { messageId: await idIn("Message") }),
    told: {},
  },
  "programme.send-message": {
    before: draftMessage,
    run: async (company) => {
      const messageId = await idIn("Message");
      const shown = (await getDraft(kaisa(company), messageId))?.mark ?? "";
      return sendMessage(kaisa(company), { messageId, shown }, now);
    },
    told: {
      contact: ["message"],
      colleague: ["message"],
      "partner's contact": ["message"],
      "partner's colleague": ["message"],
    },
  },
  "programme.open": {
    before: stateIs("DRAFT"),
    run: async (company) => openProgramme(kaisa(company), await programmeOf(company), now),
    told: {},
  },
  "programme.closeSignUp": {
    before: stateIs("OPEN"),
    run: async (company) => closeSignUp(kaisa(company), await programmeOf(company), now),
    told: {},
  },
  "programme.reopenSignUp": {
    before: stateIs("MATCHING"),
    run: async (company) => reopenSignUp(kaisa(company), await programmeOf(company), now),
    told: {},
  },
  "programme.start": {
    before: stateIs("MATCHING"),
    run: async (company) => startProgramme(kaisa(company), await programmeOf(company), now),
    told: {},
  },
  "programme.close": {
    before: ({ group }) => rows('delete from "Group" where id = $1', [group.id]),
    run: async (company) => closeProgramme(kaisa(company), await programmeOf(company), now),
    told: {},
  },
  "programme.cancel": {
    before: ({ group }) => rows('delete from "Group" where id = $1', [group.id]),
    run: async (company) => cancelProgramme(kaisa(company), await programmeOf(company), now),
    told: {
      contact: ["programme-cancelled"],
      "partner's contact": ["programme-cancelled"],
      facilitator: ["programme-cancelled"],
    },
  },
  "programme.add-facilitator": {
    run: (company) =>
      addFacilitator(kaisa(company), {
        programmeId: company.programme.id,
        name: newcomer.name,
        email: newcomer.email,
      }),
    told: { "uuno@esimerkki.example": ["facilitator-added"] },
  },
  "programme.remove-facilitator": {
    before: ({ group }) => rows('delete from "Group" where id = $1', [group.id]),
    run: (company) =>
      removeFacilitatorAndGroups(
        kaisa(company),
        { programmeId: company.programme.id, userId: company.facilitator.id },
        now,
      ),
    told: {},
  },
  "programme.accept-invitation": {
    before: (company) => ask(company),
    run: (company) =>
      answerInvitation(
        viewerOf(company.stranger),
        { programmeId: company.programme.id, decision: "yes" },
        now,
      ),
    told: { coordinator: ["invitation-answered"], "second coordinator": ["invitation-answered"] },
  },
  "programme.decline-invitation": {
    before: (company) => ask(company),
    run: (company) =>
      answerInvitation(
        viewerOf(company.stranger),
        { programmeId: company.programme.id, decision: "no" },
        now,
      ),
    told: { coordinator: ["invitation-answered"], "second coordinator": ["invitation-answered"] },
  },
  "programme.weigh": {
    run: async (company) => {
      const [row] = await rows<{ weights: unknown }>('select weights from "Programme"');
      const weights = weightsOf(row?.weights as never, mainPart(peerVisits).reads);
      return changeWeights(kaisa(company), {
        ...(await programmeOf(company)),
        weights: { ...weights, needs: weights.needs + 1 },
      });
    },
    told: {},
  },
  "programme.invite": {
    before: ({ programme }) => rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]),
    run: (company) =>
      inviteToTakePart(
        kaisa(company),
        {
          programmeId: company.programme.id,
          asked: "Kirjasto",
          email: "kirjasto@esimerkki.example",
          locale: "fi",
        },
        now,
      ),
    told: { "kirjasto@esimerkki.example": ["taking-part-asked"] },
  },
  "programme.say-guiding": {
    run: (company) =>
      sayGuiding(kaisa(company), {
        ...{ programmeId: company.programme.id, userId: company.facilitator.id, was: ";;;1" },
        ...{ roles: ["lead"], times: [anyOf("times")], languages: [anyOf("languages")], mostGroups: 2 },
      }),
    told: {},
  },
  "pairing.change": { run: plan, told: {} },
  "pairing.undo": { before: plan, run: (company) => step(company, "undo"), told: {} },
  "pairing.redo": {
    before: async (company) => {
      await plan(company);
      await step(company, "undo");
    },
    run: (company) => step(company, "redo"),
    told: {},
  },
  "pairing.keep": {
    before: plan,
    run: async (company) => keepPlan(kaisa(company), { ...(await planned(company)), name: "Toka" }),
    told: {},
  },
  "pairing.remove": {
    before: plan,
    run: async (company) => removePlan(kaisa(company), await planned(company)),
    told: {},
  },
  "enrolment.accept": {
    before: applying,
    run: (company) => acceptEnrolment(kaisa(company), { enrolmentId: company.one.id }, now),
    told: { contact: ["enrolment-accepted"] },
  },
  "enrolment.waitlist": {
    before: applying,
    run: (company) => waitlistEnrolment(kaisa(company), { enrolmentId: company.one.id }, now),
    told: { contact: ["enrolment-waitlisted"] },
  },
  "enrolment.decline": {
    before: applying,
    run: (company) => declineEnrolment(kaisa(company), { enrolmentId: company.one.id, reason: null }, now),
    told: { contact: ["enrolment-declined"] },
  },
  "enrolment.reopen": {
    before: async (company) => {
      await applying(company);
      await rows(`update "Enrolment" set state = 'DECLINED', "decidedAt" = now() where id = $1`, [
        company.one.id,
      ]);
    },
    run: (company) => reopenEnrolment(kaisa(company), { enrolmentId: company.one.id }, now),
    told: { contact: ["enrolment-reopened"] },
  },
  "convener.add": {
    run: (company) => addConvener(administrator(company), convener),
    told: {},
  },
  "convener.change": {
    run: async (company) => {
      const { convenerId } = company;
      const version = await versionOf("Convener", convenerId);
      return changeConvener(administrator(company), { ...convener, convenerId, version });
    },
    told: {},
  },
  "convener.add-coordinator": {
    run: (company) => addCoordinator(administrator(company), { convenerId: company.convenerId, ...newcomer }),
    told: { "uuno@esimerkki.example": ["coordinator-added"] },
  },
  "convener.remove-coordinator": {
    run: (company) =>
      removeCoordinator(administrator(company), {
        convenerId: company.convenerId,
        userId: company.coordinator2.id,
      }),
    told: {},
  },
} as const satisfies Record<string, Occasion>;

/** Asks somebody who has nothing to do with the pair to facilitate. */
const ask = (company: Company) =>
  addFacilitator(kaisa(company), {
    programmeId: company.programme.id,
    name: company.stranger.name,
    email: company.stranger.email,
  });
