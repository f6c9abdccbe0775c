import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { asPerson, systemViewer } from "@/lib/auth/viewers";
import { tellApart } from "@/lib/enrolments/joining-commands";
import { moveEnrolment } from "@/lib/enrolments/moving-commands";
import { beginImport, sayColumns, startImport } from "@/lib/imports/commands";
import { writeImport } from "@/lib/imports/writing-commands";
import { mergeOrganisations } from "@/lib/organisations/merging-commands";
import { addPastVisit, removePastVisit } from "@/lib/organisations/past-visit-commands";
import {
  addOrganisation,
  addOtherName,
  changeOrganisation,
  removeOtherName,
} from "@/lib/organisations/register-commands";
import { undo } from "@/lib/undo/commands";
import { viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const kaisa = ({ coordinator }: Company) => viewerOf(coordinator);
const organisation = ({ name }: { name: string }) => idIn("Organisation", "name = $1", [name]);
const facts = { municipality: "Espoo", businessId: null, website: "" };
const add = (company: Company) =>
  addOrganisation(
    kaisa(company),
    { convenerId: company.convenerId, name: "Soutajat ry", ...facts } as never,
    now,
  );
const addName = async (company: Company) =>
  addOtherName(kaisa(company), { id: await organisation(company.one), otherName: "Naapurit" });
const removeName = async (company: Company) =>
  removeOtherName(
    kaisa(company),
    {
      id: await organisation(company.one),
      nameId: await idIn("OrganisationName", "name = 'Naapurit'"),
    },
    now,
  );
const change = async (company: Company) => {
  const id = await organisation(company.one);
  const version = await versionOf("Organisation", id);
  return changeOrganisation(
    kaisa(company),
    { id, version, name: `${company.one.name} uusi`, ...facts } as never,
    now,
  );
};
const merge = async (company: Company) =>
  mergeOrganisations(
    kaisa(company),
    { keepId: await organisation(company.one), otherId: await organisation({ name: "Soutajat ry" }) },
    now,
  );
const visit = ({ convenerId, one, other, ...company }: Company) =>
  addPastVisit(
    viewerOf(company.coordinator),
    { convenerId, one: one.name, other: other.name, visitedOn: "2026-03-05" },
    now,
  );
const removeVisit = async (company: Company) =>
  removePastVisit(kaisa(company), { id: await idIn("PastVisit") }, now);
const importRows = async (company: Company) => {
  const table = {
    ...{ heads: ["Nimi", "Kunta"], sheet: null, unread: [] },
    rows: [{ number: 2, cells: ["Kalastajat ry", "Kotka"] }],
  };
  const file = { convenerId: company.convenerId, kind: "organisations", survey: "" } as const;
  const id = await beginImport(kaisa(company), file, table, "yhdistykset.csv", now);
  await sayColumns(kaisa(company), { id, columns: ["name", "municipality"] }, now);
  await startImport(kaisa(company), { id }, now);
  await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
};
const move = async (company: Company) =>
  moveEnrolment(kaisa(company), { enrolmentId: company.one.id, to: "Soutajat ry" }, now);
const takeBack = async (company: Company) => undo(kaisa(company), { id: await idIn("Undo") }, undoers, now);
const each =
  (...steps: ((company: Company) => Promise<unknown>)[]) =>
  async (company: Company) => {
    for (const step of steps) await step(company);
  };

/** What coordinators do with the register of associations, and undo in it: nobody is written to. */
export const registerOccasions = {
  "organisation.add": { run: add, told: {} },
  "organisation.add-name": { run: addName, told: {} },
  "organisation.remove-name": { before: addName, run: removeName, told: {} },
  "organisation.change": { run: change, told: {} },
  "organisation.merge": { before: add, run: merge, told: {} },
  "organisation.import": { run: importRows, told: {} },
  "organisation.add-visit": { run: visit, told: {} },
  "organisation.remove-visit": { before: visit, run: removeVisit, told: {} },
  "organisation.tell-apart": {
    run: (company) => tellApart(kaisa(company), { oneId: company.one.id, otherId: company.other.id }),
    told: {},
  },
  "enrolment.move": { before: add, run: move, told: {} },
  "undo.import-done": { before: importRows, run: takeBack, told: {} },
  "undo.organisation-changed": { before: change, run: takeBack, told: {} },
  "undo.organisation-name-removed": { before: each(addName, removeName), run: takeBack, told: {} },
  "undo.organisations-merged": { before: each(add, merge), run: takeBack, told: {} },
  "undo.enrolment-moved": { before: each(add, move), run: takeBack, told: {} },
  "undo.past-visit-removed": { before: each(visit, removeVisit), run: takeBack, told: {} },
} as const satisfies Record<string, Occasion>;
