import { checkMail, checkOff, checkPlace, placeParams } from "@/lib/checks/mails";
import { settled } from "@/lib/checks/rules";
import { checkSteps } from "@/lib/formats/occurrences";
import type { CheckStep } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { find } from "@/lib/groups/finding";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import { type GroupReader, readersOf } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft } from "@/lib/mail/draft";
import { ofThoseWhoCome } from "@/lib/meetings/told-tx";
import type { Prisma } from "@/prisma/client/client";

/** What is read of a technical check for commands about it: its rows are of those who are in the group still, or have left it. */
export const checkFields = {
  ...{ id: true, convenerId: true, groupId: true, step: true, startsAt: true, endsAt: true, sequence: true },
  ...{ remoteLink: true, phone: true, changedAt: true },
  places: {
    orderBy: [{ since: "asc" }, { id: "asc" }],
    select: {
      ...{
        id: true,
        participantId: true,
        number: true,
        knows: true,
        since: true,
        sequence: true,
        finding: true,
      },
      participant: { select: { userId: true, leftAt: true, enrolmentId: true } },
    },
  },
} as const satisfies Prisma.TechCheckSelect;

type CheckRow = Prisma.TechCheckGetPayload<{ select: typeof checkFields }>;
type PlaceRow = CheckRow["places"][number];

/** A technical check, locked, with its group, and where the viewer stands to that. */
export async function findCheck(tx: Tx, viewer: Viewer, groupId: string, key: string) {
  await tx.$queryRaw`select id from "TechCheck" where "groupId" = ${groupId}::uuid and step = ${key} for update`;
  const { group, standing } = await find(tx, viewer, groupId);
  const format = formatOf(group.programme.format);
  const at = checkSteps(format, group).find((one) => one.key === key);
  const check = await tx.techCheck.findUnique({
    where: { groupId_step: { groupId, step: key } },
    select: checkFields,
  });
  if (!at || !check) throw new Refused("not-found");
  const before = await tx.meeting.findFirst({
    where: { groupId, step: at.before ?? "" },
    select: { startsAt: true },
  });
  return {
    group,
    standing,
    check,
    step: at.step,
    meeting: before ?? undefined,
    zone: group.programme.timeZone,
  };
}

/** What mails about a check need besides its rows. */
export type Telling = { group: GroupReceivers; check: CheckRow; step: CheckStep; zone: string };

/** Those of a group who try out the technology, with an address. */
export function triersOf(group: GroupReceivers): GroupReader[] {
  return readersOf(ofThoseWhoCome(group), ["contact", "participant"]).filter(({ to }) => to.userId);
}

/** Gives free places to those who wait, in their order. Returns the mails that tell of it. */
export async function promote(
  tx: Tx,
  checkId: string,
  groupId: string,
  step: CheckStep,
  zone: string,
): Promise<EmailDraft[]> {
  const check = await tx.techCheck.findUniqueOrThrow({ where: { id: checkId }, select: checkFields });
  if (!check.startsAt) return [];
  const moves = settled(check.places, step.places);
  if (moves.length === 0) return [];
  const telling = { group: await receiversOf(tx, groupId), check, step, zone };
  const mails: EmailDraft[] = [];
  for (const { row, number } of moves) {
    const place = { ...row, number, sequence: row.sequence + 1 };
    await tx.checkPlace.update({ where: { id: row.id }, data: { number, sequence: place.sequence } });
    mails.push(...placeMails(telling, place, "promoted"));
  }
  return mails;
}

/** To whoever has a place: what has become of it. */
export function placeMails(
  { group, ...of }: Telling,
  place: Pick<PlaceRow, "id" | "number" | "sequence" | "participant">,
  how: "taken" | "promoted" | "moved",
): EmailDraft[] {
  const reader = triersOf(group).find(({ to }) => to.userId === place.participant.userId);
  if (!reader || !place.number) return [];
  const params = { ...placeParams(group, reader, of, place), how, number: place.number };
  return [checkPlace.to(reader.to, [place.id, place.sequence], params, filed(group))];
}

/** To whoever had a place: it leaves their calendar. */
export function offMails(
  { group, ...of }: Telling,
  place: Pick<PlaceRow, "id" | "number" | "sequence">,
  reader: GroupReader,
  how: "own" | "ended",
): EmailDraft[] {
  if (!place.number) return [];
  const params = { ...placeParams(group, reader, of, { ...place, sequence: place.sequence + 1 }), how };
  return [checkOff.to(reader.to, [place.id, place.sequence + 1], params, filed(group))];
}

/** To those in this list: a mail about the whole of a check. */
export function wholeMails(
  mail: Parameters<typeof checkMail>[0],
  { group, ...of }: Telling,
  readers: readonly GroupReader[],
): EmailDraft[] {
  return readers.map((reader) => checkMail(mail, group, reader, of));
}

function filed({ convenerId, programmeId, groupId }: GroupReceivers) {
  return { convenerId, programmeId, groupId };
}
