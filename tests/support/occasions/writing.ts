import { letGuidesRead, saveAssignment, takeBackAssignment } from "@/lib/assignments/commands";
import { approveInsight, changeInsight, takeBackApproval, writeInsight } from "@/lib/insights/commands";
import { changeNote, deleteNote, writeNote } from "@/lib/notes/commands";
import { handOverNotes, takeBackNote } from "@/lib/notes/handing-commands";
import { rows } from "../database";
import { betweenVisits, interim, mirror } from "../visits";
import { viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const between = () => betweenVisits(now);

const side = ({ one, other }: Company, seat: 1 | 2) => viewerOf(seat === 1 ? one.contact : other.contact);
const handIn = (company: Company, seat: 1 | 2) =>
  saveAssignment(
    side(company, seat),
    { groupId: company.group.id, step: interim, seat, version: 0, move: "hand-in" },
    mirror(),
    now,
  );
const sentence = (company: Company) =>
  writeInsight(side(company, 1), { groupId: company.group.id, text: "Ovi auki." }, now);
const insight = async () => {
  const insightId = await idIn("Insight");
  return { insightId, version: await versionOf("Insight", insightId) };
};
const approve = async (company: Company) =>
  approveInsight(side(company, 2), { ...(await insight()), seat: 2 }, now);
const note = async () => {
  const noteId = await idIn("Note");
  return { noteId, version: await versionOf("Note", noteId) };
};
const write = ({ facilitator, group }: Company) =>
  writeNote(viewerOf(facilitator), { groupId: group.id, body: "Hiljaista." }, now);
/** A second facilitator of the pair, who may be let read. */
const beside = ({ convenerId, programme, group, stranger }: Company) =>
  rows(
    `with may as (insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId", "acceptedAt") values ($1, $2, $4, now()))
     insert into "GroupFacilitator" ("convenerId", "groupId", "userId", "roleKey") values ($1, $3, $4, 'assistant')`,
    [convenerId, programme.id, group.id, stranger.id],
  );
const handOver = async ({ facilitator, group, stranger }: Company) =>
  handOverNotes(
    viewerOf(facilitator),
    { groupId: group.id, userId: stranger.id, noteIds: [await idIn("Note")] },
    now,
  );

/** What people write: the assignment, sentences to tell onward and notes. */
export const writingOccasions = {
  "assignment.hand-in": {
    world: between,
    run: (company) => handIn(company, 1),
    told: { "partner's contact": ["assignment-other-in"] },
  },
  "assignment.take-back": {
    world: between,
    before: (company) => handIn(company, 1),
    run: async (company) =>
      takeBackAssignment(
        side(company, 1),
        {
          groupId: company.group.id,
          step: interim,
          seat: 1,
          version: await versionOf("Submission", await idIn("Submission")),
        },
        new Date(),
      ),
    told: {},
  },
  "assignment.let-read": {
    world: between,
    before: async (company) => {
      await handIn(company, 1);
      await handIn(company, 2);
      await beside(company);
    },
    run: (company) => letGuidesRead(side(company, 1), { groupId: company.group.id, step: interim, seat: 1 }),
    told: {},
  },
  "insight.write": {
    world: between,
    run: sentence,
    told: { "partner's contact": ["insight-to-approve"] },
  },
  "insight.change": {
    world: between,
    before: sentence,
    run: async (company) =>
      changeInsight(side(company, 1), { ...(await insight()), text: "Ovi kiinni." }, now),
    told: { "partner's contact": ["insight-to-approve"] },
  },
  "insight.approve": { world: between, before: sentence, run: approve, told: {} },
  "insight.take-back": {
    world: between,
    before: async (company) => {
      await sentence(company);
      await approve(company);
    },
    run: async (company) => takeBackApproval(side(company, 2), { ...(await insight()), seat: 2 }),
    told: {},
  },
  "note.write": { run: write, told: {} },
  "note.change": {
    before: write,
    run: async ({ facilitator }) =>
      changeNote(viewerOf(facilitator), { ...(await note()), body: "Äänekästä." }, now),
    told: {},
  },
  "note.delete": {
    before: write,
    run: async ({ facilitator }) => deleteNote(viewerOf(facilitator), await note(), now),
    told: {},
  },
  "note.hand-over": {
    before: async (company) => {
      await write(company);
      await beside(company);
    },
    run: handOver,
    told: { stranger: ["notes-handed-over"] },
  },
  "note.take-back": {
    before: async (company) => {
      await write(company);
      await beside(company);
      await handOver(company);
    },
    run: async ({ facilitator, stranger }) =>
      takeBackNote(viewerOf(facilitator), { noteId: await idIn("Note"), userId: stranger.id }, now),
    told: {},
  },
} as const satisfies Record<string, Occasion>;
