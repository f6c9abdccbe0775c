import { whyAskDays } from "@/lib/programmes/rules";
import type { ProgrammeChange, ProgrammeDraft } from "@/lib/programmes/schema";
import { RefusedFields } from "@/lib/refusals";

/** Asks about days of a programme that are far from today, at the tick that says that they are meant. */
export async function askAboutDays(sheet: ProgrammeDraft | ProgrammeChange, now: Date): Promise<void> {
  const { signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn } = sheet;
  const days = [signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn];
  const refusal = sheet.sure ? null : whyAskDays(days, now, "Europe/Helsinki");
  if (refusal) throw new RefusedFields([{ field: "sure", refusal }]);
}
