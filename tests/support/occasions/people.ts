import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { addToVisits, removeFromVisits, restoreToVisits } from "@/lib/meetings/company-commands";
import { withdrawWithGroup } from "@/lib/meetings/ending-commands";
import { requestAddressChange } from "@/lib/people/address-commands";
import { signOutEverywhere, updateProfile } from "@/lib/people/commands";
import { changeContactTask, replaceInVisits } from "@/lib/tasks/people-commands";
import { undo } from "@/lib/undo/commands";
import { viewerOf } from "../world";
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
    run: (company) => requestAddressChange(contact(company), { email: "uusi@esimerkki.example" }, now),
    told: { "uusi@esimerkki.example": ["address-asked"] },
  },
  "user.update": {
    run: ({ colleague }) =>
      updateProfile(viewerOf(colleague), { name: colleague.name, phone: "040 000 0002", locale: "fi" }),
    told: {},
  },
  "user.sign-out-everywhere": { run: ({ colleague }) => signOutEverywhere(viewerOf(colleague)), told: {} },
} as const satisfies Record<string, Occasion>;
