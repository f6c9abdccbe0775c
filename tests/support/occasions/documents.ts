import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { sendBooklets } from "@/lib/documents/booklet-commands";
import { hearReaders } from "@/lib/documents/clock-commands";
import { approveDocument, askForChange, saveDocument, takeBackDocument } from "@/lib/documents/commands";
import {
  answerCorrection,
  correctSentence,
  publishDocument,
  reopenDocument,
  strikeSentence,
} from "@/lib/documents/correcting-commands";
import { sealParts } from "@/lib/documents/sealing";
import { tellSupervisors } from "@/lib/documents/supervisor-commands";
import { write as inOne } from "@/lib/kernel/db";
import { rows } from "../database";
import { bossOf, readReport, reportParts, reportWorld } from "../guest-reports";
import { writeReport } from "../guest-reports-written";
import { firstMemo, memoParts, memoWorld } from "../memos";

import { firstMinutes, paperWorld } from "../papers";
import { sentenceOf, writeMinutes } from "../papers-written";

import { later, pairWorld, viewerOf } from "../world";
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

/** A round of two hosts, one of which has approved its page, and whose meetings are over. */
const bookletOver = ({ group }: Company) =>
  inOne(systemViewer(), async (tx) => {
    const [id, groupId] = [randomUUID(), group.id];
    const own = { convenerId: group.convenerId, sealed: sealParts({ id, groupId }, { who: "Kaikille." }) };
    const about = { step: "booklet", about: "stop-1", state: "APPROVED", round: 1 } as const;
    await tx.document.create({ data: { ...own, ...about, id, groupId } });
    const version = { documentId: id, round: 1, sentAt: now, approvedAt: now };
    await tx.documentVersion.create({ data: { ...own, ...version } });
    await tx.group.update({ where: { id: groupId }, data: { state: "COMPLETED", completedAt: now } });
  });

const anni = "anni@asiantuntija.example";
const papers = async () => {
  const world = await paperWorld(now);
  await rows('update "User" set email = $2 where id = $1', [world.assistant.id, anni]);
  return world;
};
const goRound = (company: Company) => writeMinutes(company, "Puhuttiin ajasta. Kukaan ei ehdi.", { now });
const over = later(now, 6);
const minutes = async ({ group }: Company) => ({
  groupId: group.id,
  step: firstMinutes,
  version: Number((await rows<{ round: number }>('select round from "Document"'))[0]?.round),
});
const correct = async (company: Company) => {
  const sentence = await sentenceOf(company, company.other.contact, "ajasta", { now });
  const said = { ...sentence, why: "Puhuttiin rahasta.", source: "", mistake: true };
  return correctSentence(viewerOf(company.other.contact), said, now);
};
const publish = async (company: Company) =>
  publishDocument(viewerOf(company.facilitator), await minutes(company), over);

/** What a group writes down together. */
export const documentOccasions = {
  "clock.booklets": {
    world: () => pairWorld({ now, format: "visit-round" }),
    before: bookletOver,
    run: () => sendBooklets(systemViewer(), later(now, 1)),
    told: {
      contact: ["booklet-ready"],
      colleague: ["booklet-ready"],
      "partner's contact": ["booklet-ready"],
      "partner's colleague": ["booklet-ready"],
    },
  },
  "clock.reports": {
    world: () => reportWorld(now),
    before: async (company) => {
      await writeReport(company, reportParts("Opimme kysymään."), { now });
      await approveDocument(viewerOf(company.one.contact), await readReport(company), now);
    },
    run: () => tellSupervisors(systemViewer(), now),
    told: { [bossOf("guest")]: ["supervisor-report"] },
  },
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
  "document.heard": {
    world: papers,
    before: async (company) => {
      await goRound(company);
      const sentence = await sentenceOf(company, company.other.contact, "ajasta", { now });
      await strikeSentence(viewerOf(company.other.contact), sentence, "browser");
    },
    run: () => hearReaders(systemViewer(), over),
    told: { facilitator: ["document-ready"] },
  },
  "document.correct": {
    world: papers,
    before: goRound,
    run: correct,
    told: { facilitator: ["document-corrected"] },
  },
  "document.answer": {
    world: papers,
    before: async (company) => {
      await goRound(company);
      await correct(company);
    },
    run: async (company) => {
      const [remark] = await rows<{ id: string }>('select id from "DocumentRemark"');
      const answer = { decision: "yes" as const, answer: "Korjaan." };
      const { groupId, step } = await minutes(company);
      const said = { groupId, step, correctionId: remark?.id ?? "", ...answer };
      return answerCorrection(viewerOf(company.facilitator), said);
    },
    told: {},
  },
  "document.publish": {
    world: papers,
    before: goRound,
    run: publish,
    told: {
      contact: ["document-published"],
      colleague: ["document-published"],
      "partner's contact": ["document-published"],
      "partner's colleague": ["document-published"],
      coordinator: ["document-published"],
      "second coordinator": ["document-published"],
      [anni]: ["document-published"],
    },
  },
  "document.reopen": {
    world: papers,
    before: async (company) => {
      await goRound(company);
      await publish(company);
    },
    run: async (company) =>
      reopenDocument(viewerOf(company.facilitator), await minutes(company), later(now, 7)),
    told: {},
  },
} as const satisfies Record<string, Occasion>;
