import { randomUUID } from "node:crypto";
import { mayAdminister } from "@/lib/conveners/access";
import { coordinatorAdded } from "@/lib/conveners/mails";
import { slugOf } from "@/lib/conveners/rules";
import type {
  ConvenerChange,
  ConvenerDraft,
  CoordinatorRemoval,
  NewCoordinator,
} from "@/lib/conveners/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { receiver } from "@/lib/people/receiver";

/** Takes up a body that runs programmes. Returns its id. */
export function addConvener(viewer: Viewer, draft: ConvenerDraft): Promise<string> {
  return administer(viewer, async (tx) => {
    const { id } = await tx.convener.create({
      data: { ...columns(draft), slug: await freeSlug(tx, draft.name) },
      select: { id: true },
    });
    await record(tx, viewer, "convener.add", { type: "convener", id, convenerId: id });
    return id;
  });
}

/** Changes what a convener says of itself, over the version that was read. Returns its id. */
export function changeConvener(
  viewer: Viewer,
  { convenerId, version, ...change }: ConvenerChange,
): Promise<string> {
  return administer(viewer, async (tx) => {
    const before = await tx.convener.findUnique({ where: { id: convenerId, version } });
    if (before && isUnchanged(before, columns(change))) return convenerId;
    const { count } = await tx.convener.updateMany({
      where: { id: convenerId, version },
      data: { ...columns(change), version: { increment: 1 } },
    });
    if (count !== 1) await refuseChange(tx, convenerId);
    await record(tx, viewer, "convener.change", { type: "convener", id: convenerId, convenerId });
    return convenerId;
  });
}

/** Somebody begins to run the convener's programmes. Returns the convener's id. */
export function addCoordinator(viewer: Viewer, { convenerId, ...person }: NewCoordinator): Promise<string> {
  return administer(viewer, async (tx) => {
    const convener = await tx.convener.findUnique({ where: { id: convenerId }, select: { name: true } });
    if (!convener) throw new Refused("not-found");
    const user = await findOrCreateUser(tx, person);
    await tx.coordinator.create({ data: { convenerId, userId: user.id, ...typedOf(user, viewer) } });
    await record(
      tx,
      viewer,
      "convener.add-coordinator",
      { type: "convener", id: convenerId, convenerId },
      { user: user.id },
    );
    const by = await nameOfActor(tx, viewer, convenerId);
    const params = { convener: convener.name, convenerId, by: by ?? convener.name };
    const filed = { convenerId };
    await queue(tx, [coordinatorAdded.to(receiver(user), [convenerId, randomUUID()], params, filed)]);
    return convenerId;
  });
}

/** Somebody ceases to run the convener's programmes, at once. Returns the convener's id. */
export function removeCoordinator(
  viewer: Viewer,
  { convenerId, userId }: CoordinatorRemoval,
): Promise<string> {
  return administer(viewer, async (tx) => {
    const { count } = await tx.coordinator.deleteMany({ where: { convenerId, userId } });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(
      tx,
      viewer,
      "convener.remove-coordinator",
      { type: "convener", id: convenerId, convenerId },
      { user: userId },
    );
    return convenerId;
  });
}

function administer<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!mayAdminister(viewer)) return Promise.reject(new Refused("not-allowed"));
  return write(viewer, work);
}

function columns(draft: ConvenerDraft) {
  const { name, senderName, replyTo, phone, accessibilityContact, privacyNotice } = draft;
  return { name, senderName, replyTo, phone: phone || null, accessibilityContact, privacyNotice };
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name);
  const taken = await tx.convener.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(wanted)) return wanted;
  let number = 2;
  while (slugs.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

async function existing(tx: Tx, id: string): Promise<void> {
  if ((await tx.convener.count({ where: { id } })) === 0) throw new Refused("not-found");
}

async function refuseChange(tx: Tx, id: string): Promise<never> {
  await existing(tx, id);
  throw new Refused("changed-by-someone-else");
}
