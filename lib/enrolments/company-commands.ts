import { randomUUID } from "node:crypto";
import { mayKeepPeople } from "@/lib/enrolments/access";
import { whyNotByLink, whyNotSoManyPlaces } from "@/lib/enrolments/company";
import { type LoadedCompany, loadCompany } from "@/lib/enrolments/company-loading";
import { companyAskedMail, companyJoinedMail } from "@/lib/enrolments/company-mails";
import { loadEnrolment } from "@/lib/enrolments/loading";
import type { Coming } from "@/lib/enrolments/participants-tx";
import { lockEnrolment } from "@/lib/enrolments/replacing-tx";
import { whyNotChangePeople } from "@/lib/enrolments/rules";
import type {
  CompanyAsking,
  CompanyJoining,
  CompanyLimit,
  EnrolmentId,
  TakingPart,
} from "@/lib/enrolments/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { oversee } from "@/lib/people/overseeing-tx";
import { receiver } from "@/lib/people/receiver";

/** Makes the link by which people come into a company; the one before leads nowhere from now on. Returns the enrolment's id. */
export function renewLink(viewer: Viewer, { enrolmentId }: EnrolmentId, now: Date): Promise<string> {
  return write(viewer, (tx) => setLink(tx, viewer, enrolmentId, { linkId: randomUUID(), linkedAt: now }));
}

/** Ends the link of a company. Returns the enrolment's id. */
export function endLink(viewer: Viewer, { enrolmentId }: EnrolmentId): Promise<string> {
  return write(viewer, (tx) => setLink(tx, viewer, enrolmentId, { linkId: null, linkedAt: null }));
}

/** Says how many may take part; those in higher places get lower ones that are free. Returns the enrolment's id. */
export function limitCompany(viewer: Viewer, { enrolmentId, capacity }: CompanyLimit): Promise<string> {
  return write(viewer, async (tx) => {
    const company = await toKeep(tx, viewer, enrolmentId);
    if (capacity === company.capacity) return enrolmentId;
    refuseIf(whyNotSoManyPlaces(capacity, company));
    await tx.$executeRaw`
      with high as (
        select id, row_number() over (order by place) as nth from "Participant"
        where "enrolmentId" = ${enrolmentId}::uuid and place > ${capacity}),
      free as (
        select n, row_number() over (order by n) as nth from generate_series(1, ${capacity}::int) n
        where not exists (select from "Participant" p where p."enrolmentId" = ${enrolmentId}::uuid and p.place = n))
      update "Participant" p set place = free.n from high join free using (nth) where p.id = high.id`;
    await tx.company.update({ where: { enrolmentId }, data: { capacity } });
    await log(tx, viewer, company, "limit-company");
    return enrolmentId;
  });
}

/** A contact takes part besides naming others, or only names them. Who comes into the group's meetings, or goes, is for `coming` and `going`. */
export function takePart(
  viewer: Viewer,
  { enrolmentId, participantId, takes }: TakingPart,
  coming: Coming,
  going: Coming,
): Promise<string> {
  return write(viewer, async (tx) => {
    const company = await toKeep(tx, viewer, enrolmentId);
    const takesPart = takes === "yes";
    const [changed] = await tx.participant.updateManyAndReturn({
      where: { id: participantId, enrolmentId, isContact: true, leftAt: null, takesPart: !takesPart },
      data: { takesPart },
      select: { userId: true },
    });
    if (!changed) return enrolmentId;
    await log(tx, viewer, company, "take-part");
    const { groupId } = company;
    if (groupId) await (takesPart ? coming : going)(tx, { groupId, enrolmentId, userId: changed.userId });
    return enrolmentId;
  });
}

/** Mails the way in to an address that somebody typed on the page of a link: whose mailbox it is takes the place. Returns the link's id. */
export function askByLink(
  viewer: Viewer,
  { linkId, email, locale }: CompanyAsking,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const company = await findByLink(tx, linkId);
    refuseIf(whyNotByLink(company));
    const user = await findOrCreateUser(tx, { email, name: "", locale });
    await queue(tx, [companyAskedMail(company, linkId, receiver(user), now)]);
    return linkId;
  });
}

/** Takes a place by a link, in one's own name and signed in by one's own address. Returns the group's id. */
export function joinByLink(
  viewer: Viewer,
  { linkId, name, locale }: CompanyJoining,
  now: Date,
  joined: Coming,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { enrolmentId } = await findByLink(tx, linkId);
    await lockEnrolment(tx, enrolmentId);
    // Of those who press at once each reads what the one before has done.
    const company = await findByLink(tx, linkId);
    const { userId } = viewer;
    if (!userId) throw new Refused("not-allowed");
    const { convenerId, groupId } = company;
    const where = { enrolmentId_userId: { enrolmentId, userId } };
    const before = await tx.participant.findUnique({ where, select: { leftAt: true } });
    if (before) throw new Refused(before.leftAt ? "company-left" : "already-a-participant");
    refuseIf(whyNotByLink(company));
    if ((await oversee(tx, convenerId, [userId])) || company.guides.some(({ to }) => to.userId === userId))
      throw new Refused("participant-oversees");
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const typed = typedOf({ id: userId, name, locale }, viewer, now);
    await tx.participant.create({ data: { convenerId, enrolmentId, userId, isContact: false, ...typed } });
    await log(tx, viewer, company, "join-company");
    if (groupId) await joined(tx, { groupId, enrolmentId, userId });
    await queue(tx, [companyJoinedMail(company, { userId, address: email, name, locale }, now)]);
    return groupId ?? enrolmentId;
  });
}

async function setLink(
  tx: Tx,
  viewer: Viewer,
  enrolmentId: string,
  link: { linkId: string | null; linkedAt: Date | null },
): Promise<string> {
  const company = await toKeep(tx, viewer, enrolmentId);
  await tx.company.update({ where: { enrolmentId }, data: link });
  await log(tx, viewer, company, link.linkId ? "renew-link" : "end-link");
  return enrolmentId;
}

/** The company of an enrolment for those who keep its people, locked. */
async function toKeep(tx: Tx, viewer: Viewer, enrolmentId: string): Promise<LoadedCompany> {
  await lockEnrolment(tx, enrolmentId);
  const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
  if (!mayKeepPeople(enrolment.standing, enrolment.state)) throw new Refused("not-allowed");
  refuseIf(whyNotChangePeople(enrolment));
  const company = await loadCompany(tx, { enrolmentId });
  if (!company) throw new Refused("not-found");
  return company;
}

async function findByLink(tx: Tx, linkId: string): Promise<LoadedCompany> {
  const company = await loadCompany(tx, { linkId });
  if (!company) throw new Refused("company-link-ended");
  return company;
}

function log(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId: id, convenerId }: LoadedCompany,
  what: "renew-link" | "end-link" | "limit-company" | "take-part" | "join-company",
): Promise<void> {
  return record(tx, viewer, `enrolment.${what}`, { type: "enrolment", id, convenerId });
}
