import { mayActFor, mayDecide } from "@/lib/enrolments/access";
import { beginningFields, createDraft, firstPage, startOf } from "@/lib/enrolments/beginning-tx";
import { type LoadedEnrolment, loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { linkMail, participantAddedMail } from "@/lib/enrolments/mails";
import type { Comings, Welcome } from "@/lib/enrolments/replacing-tx";
import { whyNotWithdraw } from "@/lib/enrolments/rules";
import { type PageAnswers, type Saved, savePage } from "@/lib/enrolments/saving-tx";
import type { Beginning, Withdrawal } from "@/lib/enrolments/schema";
import { enrolmentStates } from "@/lib/enrolments/states";
import { submit } from "@/lib/enrolments/submission-tx";
import { type LeftPair, withdrawnMails } from "@/lib/enrolments/withdrawing-mails";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { heldEnrolmentOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { programmesVisibleTo } from "@/lib/programmes/access";
import { whyNotEnrol } from "@/lib/programmes/rules";
import { type Offer, offerUndo } from "@/lib/undo/commands";

/**
 * Begins an answer to the survey of a part of a programme: a draft that belongs to the browser with this key. What that browser had half done
 * in the same programme makes way, unless another browser holds it too.
 */
export function beginEnrolment(
  viewer: Viewer,
  { programme: slug, part: asked, path, keyHash }: Beginning & { keyHash: string },
  now: Date,
): Promise<Begun> {
  // The sender of a beginning is the visitor as such, so that a second press counts as the first one's.
  return write({ ...viewer, enrolmentId: null }, async (tx) => {
    const found = await tx.programme.findFirst({
      where: { slug, AND: programmesVisibleTo(viewer) },
      select: beginningFields,
    });
    const start = await startOf(tx, found, asked);
    const { programme, part } = start;
    refuseIf(whyNotEnrol(programme, part, now));
    await tx.enrolment.deleteMany({
      where: { id: heldEnrolmentOf(viewer), programmeId: programme.id, state: "DRAFT", keys: { none: {} } },
    });
    const id = await createDraft(tx, start, { locale: viewer.locale, short: path === "short", keyHash });
    await record(tx, viewer, "enrolment.begin", { type: "enrolment", id, convenerId: programme.convenerId });
    return { enrolmentId: id, page: firstPage(start, path === "short") };
  });
}

/** A draft and the page that its survey begins with. */
export type Begun = { enrolmentId: string; page: string };

/**
 * Saves one page of the survey. Onward, the page has to be in order (else a ZodError with a sentence per field); backward, it is kept
 * as it is. What has been sent before is saved only over the version that was read.
 */
export function saveAnswers(
  viewer: Viewer,
  save: PageAnswers,
  now: Date,
  comings: Comings & { welcome: Welcome } = alone,
): Promise<Saved> {
  return write(viewer, (tx) => savePage(tx, viewer, save, now, comings));
}

/**
 * Sends the survey: the association is in, its contact gets a receipt. A second sending shows the first one's. `keyHash` is of the
 * browser that sends: it goes on holding what it has sent. Returns the id.
 */
export async function submitEnrolment(
  viewer: Viewer,
  id: string,
  now: Date,
  keyHash: string | null = null,
): Promise<string> {
  try {
    return await write(viewer, (tx) => submit(tx, viewer, id, keyHash, now));
  } catch (error) {
    const again =
      error instanceof Refused &&
      ["enrolment-already-submitted", "changed-by-someone-else"].includes(error.refusal.code);
    if (again) return id;
    throw error;
  }
}

/** Mails the way back to a half-filled survey to an address. */
export function requestEnrolmentLink(
  viewer: Viewer,
  { enrolmentId, email }: { enrolmentId: string; email: string },
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
    if (!enrolment.standing.holder || enrolment.state !== "DRAFT")
      throw new Refused("enrolment-already-submitted");
    const { contact } = enrolment.facts;
    const [name, locale] = [contact?.name ?? "", contact?.language ?? viewer.locale];
    await queue(tx, [
      linkMail(await mailFacts(tx, enrolment.id), { userId: null, address: email, name, locale }, now),
    ]);
    return enrolment.programme.slug;
  });
}

/** Mails a draft's link again to the address that its expired one went to: whoever has that one is the one who asked for it. */
export function renewEnrolmentLink(
  viewer: Viewer,
  { draftId, email }: { draftId: string; email: string },
  now: Date,
): Promise<void> {
  return write(viewer, async (tx) => {
    const to = { userId: null, address: email, name: "", locale: viewer.locale };
    await queue(tx, [linkMail(await mailFacts(tx, draftId), to, now)]);
  });
}

/**
 * Steps aside, at any time and without giving a reason. A live group is taken apart by `leaving.group`, and what its people have signed up
 * to is given up by `leaving.places`, in the same transaction; the coordinators are told.
 */
export function withdrawEnrolment(
  viewer: Viewer,
  { enrolmentId, reason }: Withdrawal,
  now: Date,
  leaving: { groups: (tx: Tx) => Promise<LeftPair>; places: (tx: Tx) => Promise<void> },
): Promise<string> {
  return write(viewer, async (tx) => {
    const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
    if (!mayActFor(enrolment.standing) && !mayDecide(enrolment.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotWithdraw(enrolment));
    const { liveGroup, convenerId } = enrolment;
    await move(
      tx,
      viewer,
      enrolmentStates,
      enrolment,
      "withdraw",
      { withdrawnAt: now, reason },
      { from: enrolment.state },
    );
    await leaving.places(tx);
    const left = liveGroup ? await leaving.groups(tx) : { stage: "none" as const, pair: "", toCall: [] };
    if (enrolment.state !== "DRAFT") {
      await offerUndo(tx, viewer, withdrawalOf(enrolment), now);
      const by = await nameOfActor(tx, viewer, convenerId, enrolmentId);
      await queue(tx, withdrawnMails(await mailFacts(tx, enrolmentId), left, by ?? ""));
    }
    return enrolmentId;
  });
}

function withdrawalOf({ id, convenerId, programmeId, name }: LoadedEnrolment): Offer<"enrolment-withdrawn"> {
  return {
    ...{ kind: "enrolment-withdrawn", convenerId, programmeId, subject: "enrolment", subjectIds: [id] },
    ...{ before: { enrolmentId: id }, params: { organisation: name } },
  };
}

/** A draft has no group whose visits somebody could come to. */
const alone: Comings & { welcome: Welcome } = {
  left: () => Promise.resolve(),
  joined: () => Promise.resolve(),
  welcome: participantAddedMail,
};
