import { type EnrolmentEvent, type EnrolmentState, enrolmentStates } from "@/lib/enrolments/states";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Refusal } from "@/lib/kernel/refusals";
import { after } from "@/lib/kernel/states";
import { endOf, whyNotEnrol, whyNotEnrolByPhone } from "@/lib/programmes/rules";
import type { ProgrammeState } from "@/lib/programmes/states";

type SignUp = Parameters<typeof whyNotEnrol>[0] & { format: string };

/** What decides whether answers may still be changed. */
export type Editable = Begun & { liveGroup: { state: string } | null };

/** What has been begun, and where. */
type Begun = { state: EnrolmentState; source: "WEB" | "PHONE"; part: string; programme: SignUp };

/** Why what has been begun cannot be gone on with, or null. */
function whyNotGoOn({ source, part, programme }: Begun, now: Date): Refusal | null {
  const of = partOf(formatOf(programme.format), part);
  return source === "PHONE" ? whyNotEnrolByPhone(programme, of) : whyNotEnrol(programme, of, now);
}

/**
 * Why the answers cannot be changed, or null: a draft while sign-up is open, a sent one until pairs are made. A coordinator corrects
 * what has been sent at any time.
 */
export function whyNotEditAnswers(
  enrolment: Editable,
  now: Date,
  { coordinator }: { coordinator: boolean } = { coordinator: false },
): Refusal | null {
  const { state, programme, liveGroup } = enrolment;
  if (state === "DRAFT") return whyNotGoOn(enrolment, now);
  if (coordinator) return null;
  if (state === "DECLINED" || state === "WITHDRAWN") return { code: "enrolment-not-editable" };
  const format = formatOf(programme.format);
  // What others said yes to stays as it was; nobody says yes to the group that a whole programme is.
  const agreedTo = liveGroup && liveGroup.state !== "DRAFT" && format.agreement.kind !== "none";
  if (agreedTo) return { code: "enrolment-not-editable" };
  const goesOn = programme.state === "RUNNING" && partOf(format, enrolment.part).whileRunning;
  return goesOn || editing.includes(programme.state) ? null : { code: "enrolment-not-editable" };
}

/** Why the survey cannot be sent, or null. */
export function whyNotSubmit(enrolment: Begun & { missing: number }, now: Date): Refusal | null {
  if (enrolment.state !== "DRAFT") return { code: "enrolment-already-submitted" };
  const closed = whyNotGoOn(enrolment, now);
  if (closed) return closed;
  return enrolment.missing > 0 ? { code: "enrolment-incomplete" } : null;
}

/** Why an enrolment cannot be withdrawn, or null. */
export function whyNotWithdraw(enrolment: {
  state: EnrolmentState;
  liveGroup: { state: string } | null;
}): Refusal | null {
  if (enrolment.liveGroup?.state === "COMPLETED") return { code: "group-has-ended" };
  return after(enrolmentStates, enrolment.state, "withdraw") ? null : { code: "changed-by-someone-else" };
}

/** What a coordinator reads of an enrolment first: what is to be decided or done about it, or that nothing is any more. */
export function standingOf({
  state,
  liveGroup,
  programme,
}: Decidable): "paired" | "closed" | "cancelled" | "accepted" | "declined" | "draft" | "ended" | "decide" {
  if (liveGroup) return "paired";
  if (state === "WITHDRAWN") return "ended";
  const ended = endOf(programme.state);
  if (ended) return ended;
  if (state === "ACCEPTED") return "accepted";
  if (state === "DECLINED") return "declined";
  return state === "DRAFT" ? "draft" : "decide";
}

type Decidable = { state: EnrolmentState; liveGroup: unknown; programme: { state: ProgrammeState } };

/** Why a coordinator cannot open a declined enrolment again, or null. */
export function whyNotReopen({ state, programme }: Omit<Decidable, "liveGroup">): Refusal | null {
  if (endOf(programme.state)) return { code: "programme-has-ended" };
  return after(enrolmentStates, state, "reopen") ? null : { code: "changed-by-someone-else" };
}

/** Why a coordinator cannot decide this about an enrolment, or null. */
export function whyNotDecide(
  enrolment: Decidable,
  event: Extract<EnrolmentEvent, "accept" | "waitlist" | "decline">,
): Refusal | null {
  if (endOf(enrolment.programme.state)) return { code: "programme-has-ended" };
  if (enrolment.liveGroup && event !== "accept") return { code: "enrolment-in-a-group" };
  return after(enrolmentStates, enrolment.state, event) ? null : { code: "changed-by-someone-else" };
}

/**
 * Whether whose address it is knows of the enrolment: a contact has opened a link of their own, or acted signed in; or a coordinator has
 * asked them on the phone.
 */
export function isProven({
  source,
  participants,
}: {
  source: "WEB" | "PHONE";
  participants: readonly { isContact: boolean; acceptedAt: Date | null }[];
}): boolean {
  return source === "PHONE" || participants.some(({ isContact, acceptedAt }) => isContact && acceptedAt);
}

type Joinable = Editable & { id: string; programmeId: string; personId: string | null };

/** Why the other answer cannot be joined to the kept one, or null: both wait or are in, and the other is in no group. */
export function whyNotJoin(keep: Joinable, other: Joinable): Refusal | null {
  if (keep.id === other.id || keep.programmeId !== other.programmeId || keep.part !== other.part)
    return { code: "not-found" };
  if (keep.personId !== other.personId) return { code: "enrolment-of-a-person" };
  if (![keep, other].every(({ state }) => joinable.includes(state)))
    return { code: "changed-by-someone-else" };
  return other.liveGroup ? { code: "enrolment-in-a-group" } : null;
}

const joinable: readonly EnrolmentState[] = ["SUBMITTED", "ACCEPTED", "WAITLISTED"];

/** Why somebody cannot leave an enrolment or stop being its contact, or null: it keeps at least one contact. */
export function whyNotLeave(
  participants: readonly { id: string; isContact: boolean }[],
  id: string,
): Refusal | null {
  const leaving = participants.find((participant) => participant.id === id);
  if (!leaving) return { code: "not-found" };
  const others = participants.filter((participant) => participant.isContact && participant.id !== id);
  return leaving.isContact && others.length === 0 ? { code: "last-contact" } : null;
}

/** Why the people of an enrolment cannot be changed, or null. A person enrols for themselves: nobody joins them or follows. */
export function whyNotChangePeople(enrolment: {
  state: EnrolmentState;
  personId: string | null;
}): Refusal | null {
  if (enrolment.personId) return { code: "enrolment-of-a-person" };
  return ["SUBMITTED", "ACCEPTED", "WAITLISTED"].includes(enrolment.state)
    ? null
    : { code: "enrolment-has-ended" };
}

/**
 * Why somebody cannot be brought in by whoever does it, or null: who takes part reads what is written in confidence, so whoever runs
 * the programme comes in by the hand of the enrolment's own contacts only, never by one of their own.
 */
export function whyNotBringIn(
  { contact, holder, caller }: { contact: boolean; holder: boolean; caller: boolean },
  newcomer: { oversees: boolean },
): Refusal | null {
  return newcomer.oversees && !contact && !holder && !caller ? { code: "participant-oversees" } : null;
}

const editing: readonly ProgrammeState[] = ["OPEN", "MATCHING"];
