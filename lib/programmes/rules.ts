import type { ProgrammeState } from "@/lib/programmes/states";
import type { Refusal } from "@/lib/refusals";
import { dayIn, dayOf } from "@/lib/time/days";

type SignUp = { state: ProgrammeState; signUpOpensOn: Date; signUpClosesOn: Date; timeZone: string };

/** Why nobody can answer the survey now, or null: sign-up is open from its first day to the end of its last. */
export function whyNotEnrol(programme: SignUp, now: Date): Refusal | null {
  const today = dayIn(now, programme.timeZone);
  const open = dayOf(programme.signUpOpensOn) <= today && today <= dayOf(programme.signUpClosesOn);
  return programme.state === "OPEN" && open ? null : { code: "programme-not-open" };
}

/** Why a coordinator cannot type in an answer taken by phone, or null: that may come late, while pairs are being made. */
export function whyNotEnrolByPhone(programme: { state: ProgrammeState }): Refusal | null {
  return ["OPEN", "MATCHING"].includes(programme.state) ? null : { code: "programme-not-open" };
}
