import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/** The programme that a new one is made from, by its slug; null where the viewer does not coordinate it. */
export function getProgrammeToCopy(viewer: Viewer, slug: string) {
  return read(viewer, (db) =>
    db.programme.findFirst({
      where: { slug, AND: programmesCoordinatedBy(viewer) },
      select: {
        ...{ id: true, slug: true, convenerId: true, format: true, name: true, summary: true, themes: true },
        ...{ signUpOpensOn: true, signUpClosesOn: true, meetingsFromOn: true, meetingsToOn: true },
        ...{ answerDays: true, options: true },
        facilitators: { where: { acceptedAt: { not: null } }, select: { userId: true } },
      },
    }),
  );
}

export type ProgrammeToCopy = NonNullable<Awaited<ReturnType<typeof getProgrammeToCopy>>>;

/** The programme that this one was made from, as far as the viewer coordinates it. */
export function getCopiedFrom(viewer: Viewer, programmeId: string) {
  return read(viewer, (db) =>
    db.programme.findFirst({
      where: { copies: { some: { id: programmeId } }, AND: programmesCoordinatedBy(viewer) },
      select: {
        ...{ id: true, slug: true, convenerId: true, format: true, timeZone: true, name: true, themes: true },
      },
    }),
  );
}
