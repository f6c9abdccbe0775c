import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { requestSignIn } from "@/lib/auth/commands";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { compose, type StoredEmail } from "@/lib/emails/compose";
import { confirmAddress } from "@/lib/enrolments/address-commands";
import { write } from "@/lib/kernel/db";
import { addToVisits, removeFromVisits, restoreToVisits } from "@/lib/meetings/company-commands";
import { requestAddressChange } from "@/lib/people/address-commands";
import { signOutEverywhere, updateProfile } from "@/lib/people/commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { changeContactTask, replaceInVisits } from "@/lib/tasks/people-commands";
import { undo } from "@/lib/undo/commands";
import { rows } from "../database";
import { later, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion } from "./occasion";

const placeOf = async ({ one }: Company, userId: string) => ({
  enrolmentId: one.id,
  participantId: await idIn("Participant", '"enrolmentId" = $1 and "userId" = $2', [one.id, userId]),
});
const contact = ({ one }: Company) => viewerOf(one.contact);
const remove = async (company: Company) =>
  removeFromVisits(contact(company), await placeOf(company, company.colleague.id), now);
const task = async (company: Company, said: "yes" | "no") =>
  changeContactTask(
    contact(company),
    { ...(await placeOf(company, company.colleague.id)), contact: said },
    now,
  );
const another = async (company: Company, how: "correct" | "succeed") =>
  replaceInVisits(
    contact(company),
    {
      ...(await placeOf(company, company.colleague.id)),
      ...{ how, name: "Veikko Kotiportti", email: "veikko@oikea.example", locale: "fi" },
    },
    now,
  );
const leave = async (company: Company) => {
  await task(company, "yes");
  return removeFromVisits(
    viewerOf(company.colleague),
    await placeOf(company, company.colleague.id),
    later(now, 0, 1),
  );
};
const takeBack = async (person: Company["colleague"]) =>
  undo(viewerOf(person), { id: await idIn("Undo") }, undoers, later(now, 0, 2));
const askAddress = (company: Company) =>
  requestAddressChange(contact(company), { email: "uusi@esimerkki.example" }, now);
/** The token of the mail to the new address, as its sending makes it. */
async function addressToken(): Promise<string> {
  const [row] = await rows<StoredEmail>(`select * from "Email" where template = 'address-asked'`);
  const viewer = systemViewer();
  const composed = row && (await write(viewer, (tx) => compose(tx, row, { viewer, now })));
  return (typeof composed === "object" && composed.letter.action?.path.split("/").at(-1)) || "";
}

const withdraw = (company: Company) =>
  withdrawWithGroup(contact(company), { enrolmentId: company.one.id, reason: null }, now);
const comeBack = async (company: Company) =>
  undo(contact(company), { id: await idIn("Undo", "kind = 'enrolment-withdrawn'", []) }, undoers, now);
const returned = {
  contact: ["enrolment-returned"],
  coordinator: ["enrolment-returned"],
  "second coordinator": ["enrolment-returned"],
};

/** What the people of an association do with their own part and with each other's. */
export const peopleOccasions = {
  "enrolment.add-participant": {
    run: (company) =>
      addToVisits(
        contact(company),
        {
          enrolmentId: company.one.id,
          name: "Uuno Uusi",
          email: "uuno@esimerkki.example",
          isContact: false,
          locale: "fi",
        },
        now,
      ),
    told: { "uuno@esimerkki.example": ["participant-added"] },
  },
  "enrolment.remove-participant": { run: remove, told: { colleague: ["participant-left"] } },
  "enrolment.restore-participant": {
    before: remove,
    run: async (company) =>
      restoreToVisits(contact(company), await placeOf(company, company.colleague.id), now),
    told: {},
  },
  "enrolment.make-contact": {
    run: (company) => task(company, "yes"),
    told: { colleague: ["contact-received"] },
  },
  "enrolment.unmake-contact": {
    before: (company) => task(company, "yes"),
    run: (company) => task(company, "no"),
    told: {
      colleague: ["participant-left"],
      facilitator: ["contact-changed"],
      coordinator: ["contact-changed"],
      "second coordinator": ["contact-changed"],
    },
  },
  "enrolment.correct-address": {
    run: (company) => another(company, "correct"),
    told: { colleague: ["participant-left"], "veikko@oikea.example": ["participant-added"] },
  },
  "enrolment.replace-participant": {
    run: (company) => another(company, "succeed"),
    told: { colleague: ["participant-left"], "veikko@oikea.example": ["participant-added"] },
  },
  "enrolment.withdraw": {
    run: withdraw,
    told: {
      contact: ["enrolment-left"],
      colleague: ["enrolment-left"],
      "partner's contact": ["group-dissolved"],
      "partner's colleague": ["group-dissolved"],
      facilitator: ["group-dissolved-guide"],
      coordinator: ["enrolment-withdrawn"],
      "second coordinator": ["enrolment-withdrawn"],
    },
  },
  "enrolment.rejoin": { before: withdraw, run: comeBack, told: returned },
  "undo.enrolment-withdrawn": { before: withdraw, run: comeBack, told: returned },
  "asked.address-change": {
    run: askAddress,
    told: { "uusi@esimerkki.example": ["address-asked"] },
  },
  // The new address has pressed the link itself.
  "user.change-address": {
    before: askAddress,
    run: async () => confirmAddress(visitorViewer("fi"), await addressToken(), now),
    told: { contact: ["address-changed"] },
  },
  "asked.sign-in": {
    run: ({ colleague }) =>
      requestSignIn(visitorViewer("fi"), {
        ...{ email: colleague.email, path: "/home", locale: "fi" },
        ...{ browserKey: "a browser", network: "192.0.2" },
      }),
    told: { colleague: ["sign-in"] },
  },
  "undo.own-part-ended": {
    before: leave,
    run: (company) => takeBack(company.colleague),
    told: {
      contact: ["people-changed"],
      facilitator: ["contact-back"],
      coordinator: ["contact-back"],
      "second coordinator": ["contact-back"],
    },
  },
  "undo.participant-replaced": {
    before: (company) => another(company, "succeed"),
    run: (company) => takeBack(company.one.contact),
    told: { colleague: ["participant-added"], "veikko@oikea.example": ["participant-left"] },
    unwritten: { "veikko@oikea.example": ["participant-added"] },
  },
  "user.update": {
    run: ({ colleague }) =>
      updateProfile(viewerOf(colleague), { name: colleague.name, phone: "040 000 0002", locale: "fi" }),
    told: {},
  },
  "user.sign-out-everywhere": { run: ({ colleague }) => signOutEverywhere(viewerOf(colleague)), told: {} },
} as const satisfies Record<string, Occasion>;
