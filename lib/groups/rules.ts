import { type Sizes, sizesOf } from "@/lib/formats/grouping";
import { hasCompany } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { neededRoles } from "@/lib/formats/roles";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";

type SeatAnswer = { seat: number; agreedAt: Date | null; declinedAt: Date | null };

/** Why these enrolments cannot be made a group, or null. */
export function whyNotDraftGroup(
  enrolments: readonly { id: string; programmeId: string; state: string; organisationId: string | null }[],
  programme: { id: string; state: string },
  { least, most }: Sizes,
): Refusal | null {
  if (new Set(enrolments.map((one) => one.id)).size < least) return { code: "group-incomplete" };
  if (enrolments.length > most) return { code: "group-too-large", params: { most } };
  const organisations = enrolments.flatMap(({ organisationId }) => organisationId ?? []);
  if (new Set(organisations).size < organisations.length) return { code: "group-incomplete" };
  if (!["OPEN", "MATCHING", "RUNNING"].includes(programme.state)) return { code: "programme-not-matching" };
  if (enrolments.some((one) => one.programmeId !== programme.id)) return { code: "not-found" };
  if (enrolments.some((one) => one.state !== "ACCEPTED")) return { code: "enrolment-not-accepted" };
  return null;
}

/** Why a draft cannot be proposed yet, or null: it has to have all who are needed. */
export function whyNotProposeGroup(
  group: { state: GroupState; seats: readonly unknown[]; facilitators: readonly { role: string }[] },
  format: Pick<Format, "grouping" | "roles">,
): Refusal | null {
  if (group.state !== "DRAFT") return { code: "changed-by-someone-else" };
  if (group.seats.length < sizesOf(format).least) return { code: "group-incomplete" };
  return whyNotDoWith(group.facilitators, format);
}

/** Why a group cannot be proposed and agreed to by itself, or null: where an offer is accepted, that is what is sent and answered. */
export function whyNotWithoutOffer({ agreement }: Pick<Format, "agreement">): Refusal | null {
  return agreement.kind === "offer" ? { code: "offer-to-answer" } : null;
}

/** Why those who guide a group are not all that it needs, or null. */
export function whyNotDoWith(
  guides: readonly { role: string }[],
  format: Pick<Format, "roles">,
): Refusal | null {
  return neededRoles(format).every((needed) => guides.some(({ role }) => role === needed))
    ? null
    : { code: "group-has-no-facilitator" };
}

/** Why a seat cannot answer the proposal, or null. */
export function whyNotAnswer(
  group: { state: GroupState; seats: readonly SeatAnswer[] },
  seat: number,
): Refusal | null {
  const own = group.seats.find((one) => one.seat === seat);
  if (!own) return { code: "not-found" };
  if (own.agreedAt || own.declinedAt) return { code: "group-already-answered" };
  if (group.state !== "PROPOSED") return { code: "group-not-proposed" };
  return null;
}

/** Why a group cannot be confirmed, or null: every enrolment that is in it has to have agreed, and so many, where that is how its format agrees. */
export function whyNotConfirm(
  group: { state: GroupState; seats: readonly Pick<SeatAnswer, "agreedAt">[] },
  format: Pick<Format, "agreement">,
): Refusal | null {
  if (group.state !== "PROPOSED") return { code: "group-not-proposed" };
  if (isShort(format, group)) return { code: "group-not-agreed" };
  return group.seats.every((seat) => seat.agreedAt) ? null : { code: "group-not-agreed" };
}

/** Whether a group is agreed to by so many of those to whom it is proposed, so that of the others none has to be waited for or named. */
export function isByEnough({ agreement }: Pick<Format, "agreement">): boolean {
  return agreement.kind === "enough";
}

/** Whether so many have said no to a proposal, or nothing, that fewer are left than have to agree to it: whoever coordinates says what becomes of it. */
export function isShort(
  { agreement }: Pick<Format, "agreement">,
  group: { state: GroupState; seats: readonly unknown[] },
): boolean {
  return group.state === "PROPOSED" && agreement.kind === "enough" && group.seats.length < agreement.least;
}

/** Why a proposal with too few cannot be confirmed by hand, or null: all who are left have agreed, and are as many as a group goes on with. */
export function whyNotConfirmShort(
  format: Pick<Format, "agreement" | "leaving">,
  group: { state: GroupState; seats: readonly Pick<SeatAnswer, "agreedAt">[] },
): Refusal | null {
  if (!isShort(format, group)) return { code: "changed-by-someone-else" };
  const { leaving } = format;
  const enough = leaving.kind === "goes-on" && group.seats.length >= leaving.least;
  return enough && group.seats.every(({ agreedAt }) => agreedAt) ? null : { code: "group-not-agreed" };
}

/**
 * Why somebody cannot be named to facilitate a group, or null. Who coordinates or administers does not come to where another has
 * written in confidence: what is written there from then on is meant for somebody who does neither.
 */
export function whyNotLead(candidate: {
  oversees: boolean;
  facilitates: boolean;
  othersWrote: boolean;
}): Refusal | null {
  const { oversees, facilitates, othersWrote } = candidate;
  return oversees && othersWrote && !facilitates ? { code: "facilitator-oversees" } : null;
}

/** Of how many who take part somebody has to say how a group goes on, and with how few it has been said that it does. */
export type Left = { taking: number; gone: number; accepted: number | null };

type OfMany = {
  state: GroupState;
  size: number;
  seats: readonly unknown[];
  company?: Left;
  meetings: readonly { state: string }[];
};

/** How many are left of a group that goes on with fewer: of those whom a contact names, or of its seats where enough have to agree; else null. */
export function leftOf(format: Pick<Format, "parts" | "agreement">, group: OfMany): Left | null {
  const { company, seats, size } = group;
  if (!company || hasCompany(format)) return company ?? null;
  if (!isByEnough(format)) return null;
  return { taking: seats.length, gone: size - seats.length, accepted: company.accepted };
}

/**
 * Whether so many of those who took part have gone that somebody has to say how a group goes on: fewer are left than its format says,
 * fewer than with whom it has been said to go on, and there are meetings to come.
 */
export function isTooFew(format: Pick<Format, "leaving" | "parts" | "agreement">, group: OfMany): boolean {
  const { leaving } = format;
  const { state, meetings } = group;
  const left = leftOf(format, group);
  if (leaving.kind !== "goes-on" || !left || state !== "CONFIRMED" || left.gone === 0) return false;
  if (!meetings.some((one) => one.state !== "HELD" && one.state !== "CANCELLED")) return false;
  return left.taking < Math.min(leaving.least, left.accepted ?? leaving.least);
}

/**
 * Whether a group goes on with so many seats, when others leave it. Where enough have to agree, whoever coordinates says what becomes of
 * one with fewer: of a proposal while anybody is in it, of a group while it is one.
 */
export function goesOnWith(
  { leaving, agreement }: Pick<Format, "leaving" | "agreement">,
  state: GroupState,
  stays: number,
): boolean {
  if (agreement.kind === "enough" && state === "PROPOSED") return stays > 0;
  if (agreement.kind === "enough" && state === "CONFIRMED") return stays > 1;
  return leaving.kind === "goes-on" && stays >= leaving.least;
}

/** Why a group cannot go about it in this mode, or null: its format has it. */
export function whyNoMode({ modes }: Pick<Format, "modes">, mode: string | null): Refusal | null {
  return mode === null || modes?.some(({ key }) => key === mode) ? null : { code: "not-found" };
}

/** Why a group cannot be dissolved, or null. */
export function whyNotDissolve(group: { state: GroupState }): Refusal | null {
  return group.state === "COMPLETED" || group.state === "DISSOLVED" ? { code: "group-has-ended" } : null;
}
