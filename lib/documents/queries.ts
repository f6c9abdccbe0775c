import { type Known, knownFor } from "@/lib/documents/known-loading";
import { loadDocument } from "@/lib/documents/loading";
import { namedIn } from "@/lib/documents/naming-loading";
import { correctsIt, personOf, seesAny } from "@/lib/documents/people";
import { type RoundToRead, readRound } from "@/lib/documents/round-loading";
import {
  answerDay,
  approvalsMissing,
  askedNow,
  goesRound,
  isCorrectedFirst,
  isHeard,
  type Phase,
  passingOf,
  whyNotAnswer,
  whyNotPublish,
  whyNotWrite,
  writesIt,
} from "@/lib/documents/rules";
import { openCorrection, openParts, openRemark } from "@/lib/documents/sealing";
import type { DocumentState } from "@/lib/documents/states";
import type { DocumentStep, DocumentTemplate } from "@/lib/formats/documents";
import type { Format } from "@/lib/formats/recipe";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** The words of a document by its parts; null where this installation's key does not open them. */
export type Parts = Readonly<Record<string, string>> | null;

export type ReadDocument = {
  groupId: string;
  format: Format;
  template: DocumentTemplate;
  timeZone: string;
  /** Which of the group's meetings it is about; 0 where it is about the whole. */
  /** The key of the meeting that it is about, and who hosts that. */
  about: string | null;
  host: string | null;
  seats: { seat: number; name: string; written: boolean; approved: boolean }[];
  phase: Phase;
  state: DocumentState;
  version: number;
  round: number;
  /** The last day for approving what has been sent round. */
  answerBy: string | null;
  /** What is being written, for whoever writes it. */
  draft: { parts: Parts; savedAt: Date | null } | null;
  /** What stands in a document that nobody has begun. */
  given: Known | null;
  /** What has been sent round, for those who approve and those who guide. */
  sent: { parts: Parts; sentAt: Date } | null;
  /** What was approved last, for the group. */
  approved: { parts: Parts; round: number; approvedAt: Date } | null;
  /** Names of the group's people that the text seems to hold, for whoever writes one that names nobody. */
  names: string[];
  /** What was asked to be changed in what went round last, for whoever writes it. */
  remarks: { by: string | null; text: string | null; saidAt: Date }[];
  mayWrite: boolean;
  mayApprove: boolean;
  mayAskChange: boolean;
  mayTakeBack: boolean;
  passing: NonNullable<DocumentStep["passes"]>;
  /** It goes to others before it passes. */
  goesRound: boolean;
  /** How many days those have who are asked to read. */
  answerDays: number;
  /** Whether it may be published now, as it went round or as it is being written. */
  mayPublish: boolean;
  mayReopen: boolean;
  /** All approve it, and whoever hosts corrects its facts before anybody else reads it. */
  hostFirst: boolean;
  /** It waits for them now. */
  waits: boolean;
  step: DocumentStep;
  /** Whether the viewer has come to correct what goes round. */
  corrects: boolean;
  /** Whether they may send it back with what they have corrected. */
  maySendBack: boolean;
  /** What went round last, for who corrects it and who writes it; null where it goes to the contacts, who approve it. */
  toCorrect: RoundToRead | null;
  /** The versions that have been published, the newest first, for whoever reads them. */
  published: { round: number; approvedAt: Date }[];
};

type Asking = {
  now?: Date;
  /** What only the browser knows that struck a sentence. */
  browser?: string;
  /** An earlier version, instead of the one published last. */
  version?: number | null;
};

/**
 * A group's document with what the viewer may read of it; null where there is none to be seen. The only way to a document's words:
 * those that may not be read are not even fetched.
 */
export function readDocument(
  viewer: Viewer,
  groupId: string,
  address: string,
  { now = new Date(), browser = "", version: wanted = null }: Asking = {},
): Promise<ReadDocument | null> {
  return read(viewer, async (db) => {
    const found = await loadDocument(db, viewer, groupId, address);
    if (!found || !seesAny(found.sight)) return null;
    const { group, format, template, at, standing, writers, seats, phase, sight, row } = found;
    const state = row?.state ?? "WRITING";
    const open = whyNotAnswer(phase) === null;
    const writes = writesIt(standing, writers);
    const missing = approvalsMissing({ state, approvedBy: found.approvedBy }, seats);
    const place = { id: row?.id ?? "", groupId };
    const passing = passingOf(at.step);
    const hostFirst = isCorrectedFirst(at.step);
    const corrector = !writes && correctsIt(personOf(standing, writers.hosts), at.step);
    const published = (row?.versions ?? []).flatMap(({ round, approvedAt }) =>
      approvedAt && sight.approved ? [{ round, approvedAt }] : [],
    );
    const last = published.find(({ round }) => round === wanted) ?? published[0];
    const sent = row?.versions.find(({ round }) => round === row.round);
    const words = async (round: number) => openParts(place, await sealedRound(db, place.id, round));
    const mayWrite = writes && whyNotWrite(phase, state) === null;
    const all = passing === "all-approve";
    const isAsked =
      all && open && askedNow(missing, found.first).some((seat) => standing.contactOf.includes(seat));
    // Whoever has still to read it asks for a change; whoever has agreed to their own text takes it back.
    const mayTakeBack = open && state === "SENT" && writes && !isAsked;
    const { timeZone } = group.programme;
    const draft =
      sight.draft && state === "WRITING"
        ? { parts: row ? await draftOf(db, place) : {}, savedAt: row?.savedAt ?? null }
        : null;
    // Of what all approve: what the host has said of it, for them, and for whoever writes once it has been sent back.
    const isTold = !all || (hostFirst && (corrector || (writes && state === "WRITING")));
    const toCorrect =
      isTold && sight.round && row ? await readRound(db, viewer, { ...found, row }, browser) : null;
    const corrects = state === "SENT" && corrector && (!all || found.waits);
    const maySendBack = hostFirst && corrects && (toCorrect?.corrections ?? []).some(isOfRound(row?.round));
    const heard = sent !== undefined && isHeard(at.step, sent, { now, timeZone });
    return {
      ...{ groupId, format, template, phase, state, timeZone: group.programme.timeZone },
      about: at.about,
      host: seats.find(({ enrolmentId }) => enrolmentId === found.meeting?.hostEnrolmentId)?.name ?? null,
      version: row?.version ?? 0,
      round: row?.round ?? 0,
      seats: seats.map(({ seat, name, written }) => ({
        ...{ seat, name, written },
        approved: found.approvedBy.includes(seat),
      })),
      answerBy:
        state === "SENT" && row
          ? answerDay(at.step, (all && sent?.heardAt) || row.changedAt, timeZone)
          : null,
      draft,
      names:
        writes && state !== "APPROVED"
          ? await namedIn(db, found, draft?.parts ?? toCorrect?.text ?? null)
          : [],
      given: row || !sight.draft ? null : await knownFor(db, viewer, found),
      sent:
        all && !corrects && sight.round && state === "SENT" && sent
          ? { ...sent, parts: await words(sent.round) }
          : null,
      approved: last ? { parts: await words(last.round), ...last } : null,
      remarks:
        all && sight.draft && state === "WRITING" && row ? await remarksOf(db, place, row.round, seats) : [],
      mayWrite,
      // What has been corrected is for whoever writes to take in before it can be approved.
      ...{ mayApprove: isAsked && !maySendBack, mayTakeBack, maySendBack },
      mayAskChange:
        all &&
        open &&
        state !== "WRITING" &&
        sight.round &&
        !mayTakeBack &&
        (standing.contactOf.length > 0 || standing.facilitator),
      passing,
      goesRound: goesRound(at.step),
      answerDays: at.step.days.answer,
      mayPublish:
        writes &&
        whyNotPublish(passing, phase, {
          state,
          heard,
          unheard: passing === "no-objection" && !row?.round ? 1 : 0,
        }) === null,
      mayReopen: writes && open && !all && state === "APPROVED",
      ...{ hostFirst, corrects, toCorrect, step: at.step },
      waits: state === "SENT" && found.waits,
      published,
    };
  });
}

function isOfRound(round: number | undefined) {
  return (one: { round: number }) => one.round === round;
}

async function draftOf(db: Reads, place: { id: string; groupId: string }): Promise<Parts> {
  const { sealed } = await db.document.findFirstOrThrow({
    where: { id: place.id },
    select: { sealed: true },
  });
  return openParts(place, sealed);
}

async function sealedRound(db: Reads, documentId: string, round: number): Promise<string> {
  const { sealed } = await db.documentVersion.findFirstOrThrow({
    where: { documentId, round },
    select: { sealed: true },
  });
  return sealed;
}

async function remarksOf(
  db: Reads,
  place: { id: string; groupId: string },
  round: number,
  seats: readonly { enrolmentId: string; name: string }[],
) {
  const rows = await db.documentRemark.findMany({
    where: { documentId: place.id, round },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { enrolmentId: true, sealed: true, saidAt: true },
  });
  // What was corrected in a sentence stands beside the text.
  return rows
    .filter(({ sealed }) => openCorrection(place, sealed) === null)
    .map(({ enrolmentId, sealed, saidAt }) => ({
      by: seats.find((one) => one.enrolmentId === enrolmentId)?.name ?? null,
      text: openRemark(place, sealed),
      saidAt,
    }));
}
