import { read } from "@/lib/kernel/db";
import { RefusedFields } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { changeProgramme, draftProgramme } from "@/lib/programmes/commands";
import { whyAskDays } from "@/lib/programmes/rules";
import type { ProgrammeChange, ProgrammeDraft } from "@/lib/programmes/schema";
import { dayOf } from "@/lib/time/days";

/** Writes down the programme of a sheet, once its days have been asked about. Returns its slug. */
export async function draftFromSheet(viewer: Viewer, sheet: ProgrammeDraft, now: Date): Promise<string> {
  askAboutDays(sheet, [], now);
  return draftProgramme(viewer, sheet);
}

/** Changes a programme as its sheet says, once its days have been asked about. Returns its slug. */
export async function changeFromSheet(viewer: Viewer, sheet: ProgrammeChange, now: Date): Promise<string> {
  askAboutDays(sheet, sheet.sure ? [] : await daysOf(viewer, sheet.programmeId), now);
  return changeProgramme(viewer, sheet);
}

/**
 * Asks about days of a programme that are far from today, at the tick that says that they are meant. A day that stands already has
 * been asked about, and is not asked about again.
 */
function askAboutDays(sheet: ProgrammeDraft | ProgrammeChange, kept: readonly string[], now: Date): void {
  if (sheet.sure) return;
  const { signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn } = sheet;
  const days = [signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn];
  const refusal = whyAskDays(
    days.filter((day, place) => day !== kept[place]),
    now,
    "Europe/Helsinki",
  );
  if (refusal) throw new RefusedFields([{ field: "sure", refusal }]);
}

async function daysOf(viewer: Viewer, id: string): Promise<string[]> {
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { id, AND: programmesCoordinatedBy(viewer) },
      select: { signUpOpensOn: true, signUpClosesOn: true, meetingsFromOn: true, meetingsToOn: true },
    }),
  );
  if (!programme) return [];
  const { signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn } = programme;
  return [signUpOpensOn, signUpClosesOn, meetingsFromOn, meetingsToOn].map(dayOf);
}
