import { approveDocument, askForChange, saveDocument, takeBackDocument } from "@/lib/documents/commands";
import { rows } from "../database";
import { firstMemo, memoParts, memoWorld } from "../memos";
import { viewerOf } from "../world";
import { type Company, now, type Occasion } from "./occasion";

const world = () => memoWorld(now);

const write = ({ one, group }: Company, move: "draft" | "send") =>
  saveDocument(
    viewerOf(one.contact),
    { groupId: group.id, step: firstMemo, version: 0, move },
    memoParts(),
    now,
  );
const read = async ({ group }: Company) => {
  const [row] = await rows<{ round: number }>('select round from "Document"');
  return { groupId: group.id, step: firstMemo, version: row?.round ?? 0 };
};
const send = (company: Company) => write(company, "send");

/** What a group writes down together. */
export const documentOccasions = {
  "document.write": { world, run: (company) => write(company, "draft"), told: {} },
  "document.send": { world, run: send, told: { "partner's contact": ["document-to-read"] } },
  "document.takeBack": {
    world,
    before: send,
    run: async (company) => takeBackDocument(viewerOf(company.one.contact), await read(company), now),
    told: {},
  },
  "document.askChange": {
    world,
    before: send,
    run: async (company) =>
      askForChange(viewerOf(company.other.contact), { ...(await read(company)), why: "Liian pitkä." }, now),
    told: { contact: ["document-change-asked"] },
  },
  "document.approve": {
    world,
    before: send,
    run: async (company) => approveDocument(viewerOf(company.other.contact), await read(company), now),
    told: {
      contact: ["document-approved"],
      colleague: ["document-approved"],
      "partner's contact": ["document-approved"],
      "partner's colleague": ["document-approved"],
      facilitator: ["document-approved"],
    },
  },
} as const satisfies Record<string, Occasion>;
