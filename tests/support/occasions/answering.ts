import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { visitorViewer } from "@/lib/auth/viewers";
import { beginEnrolment, requestEnrolmentLink, submitEnrolment } from "@/lib/enrolments/commands";
import { joinEnrolments } from "@/lib/enrolments/joining-commands";
import { settleName } from "@/lib/enrolments/naming-commands";
import { beginByPhone, discardByPhone } from "@/lib/enrolments/phone-commands";
import { getEnrolment } from "@/lib/enrolments/queries";
import { pagesOf } from "@/lib/surveys/rules";
import { saveSentAnswers } from "@/lib/tasks/people-commands";
import { undo } from "@/lib/undo/commands";
import { saveStep } from "../by-phone";
import { rows } from "../database";
import { later, pairWorld, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion } from "./occasion";

const kaisa = ({ coordinator }: Company) => viewerOf(coordinator);
const open = ({ programme }: Company) =>
  rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]);
const apart = ({ group }: Company) => rows('delete from "Group" where id = $1', [group.id]);
const begin = ({ programme }: Company) =>
  beginEnrolment(visitorViewer("fi"), { programme: programme.slug, path: "short", keyHash: "x" }, now);
const begun = async (company: Company) => {
  await open(company);
  await begin(company);
};
const draft = () => idIn("Enrolment", "state = 'DRAFT'");
/** The browser that answers. */
const holder = async () => visitorViewer("fi", await draft());
const answers = {
  ...{ name: "Kaiun Kuoro ry", municipality: "Espoo", contactName: "Kaija Kaiku" },
  ...{ email: "kaija@esimerkki.example", contactLanguage: "fi", workingLanguages: ["fi"] },
  ...{ needs: ["funding"], offers: ["events"], consent: "yes", nextRound: "no" },
};
const answered = async (company: Company) => {
  await begun(company);
  const [viewer, id] = [await holder(), await draft()];
  const survey = await getEnrolment(viewer, id);
  for (const { key } of survey ? pagesOf(survey.definition, true) : [])
    await saveStep(viewer, id, key, answers, now);
};
const correct = async (company: Company) => {
  const { id: enrolmentId } = company.one;
  const [row] = await rows<{ version: number; answers: Record<string, unknown> }>(
    'select version, answers from "Response" where "enrolmentId" = $1',
    [enrolmentId],
  );
  const page = { page: "organisation", was: "", move: "next", to: "onward" } as const;
  const values = { ...row?.answers, description: "Naapurit auttavat." };
  return saveSentAnswers(kaisa(company), { ...page, enrolmentId, version: row?.version ?? 0, values }, now);
};
const join = (company: Company) =>
  joinEnrolments(
    kaisa(company),
    { keepId: company.one.id, oneId: company.one.id, otherId: company.other.id },
    now,
  );
const joined = { contact: ["enrolment-joined"], "partner's contact": ["enrolment-joined"] };

/** What becomes of answers: from the first page to two of them that are one. */
export const answeringOccasions = {
  "enrolment.begin": { before: open, run: begin, told: {} },
  "asked.enrolment-link": {
    before: begun,
    run: async () =>
      requestEnrolmentLink(
        await holder(),
        { enrolmentId: await draft(), email: "kaija@esimerkki.example" },
        now,
      ),
    told: { "kaija@esimerkki.example": ["enrolment-link"] },
  },
  "enrolment.submit": {
    before: answered,
    run: async () => submitEnrolment(await holder(), await draft(), now),
    told: { "kaija@esimerkki.example": ["enrolment-submitted"] },
  },
  "enrolment.discard": {
    before: async (company) => {
      await open(company);
      await beginByPhone(kaisa(company), { programmeId: company.programme.id, path: "short" });
    },
    run: async (company) => discardByPhone(kaisa(company), { enrolmentId: await draft() }),
    told: {},
  },
  "enrolment.change": { run: correct, told: { contact: ["answers-corrected"] } },
  "enrolment.join": {
    ...{ before: apart, run: join },
    told: { ...joined, contact: ["enrolment-joined", "people-changed", "people-changed"] },
  },
  "undo.enrolments-joined": {
    before: async (company) => {
      await apart(company);
      await join(company);
    },
    run: async (company) => undo(kaisa(company), { id: await idIn("Undo") }, undoers, later(now, 0, 1)),
    told: joined,
  },
  "enrolment.settle-name": {
    world: () => pairWorld({ now, one: { ratherNot: ["Riitapukarit ry"] } }),
    run: async (company) => settleName(kaisa(company), { wishId: await idIn("Wish"), who: "nobody" }, now),
    told: {},
  },
} as const satisfies Record<string, Occasion>;
