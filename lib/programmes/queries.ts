import { reading } from "@/lib/db";
import type { Localised } from "@/lib/i18n/locales";
import { programmesVisibleTo } from "@/lib/programmes/access";
import { whyNotEnrol } from "@/lib/programmes/rules";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";
import { addDays } from "@/lib/time/days";
import type { Viewer } from "@/lib/viewer";

/** Programmes that one can enrol in now, the first to close first. */
export async function getOpenProgrammes(viewer: Viewer, now: Date) {
  const programmes = await reading(viewer, (db) =>
    db.programme.findMany({
      where: { state: "OPEN", signUpClosesOn: { gte: addDays(now, -2) } },
      select: { ...card, convener: { select: { name: true } } },
      orderBy: [{ signUpClosesOn: "asc" }, { id: "asc" }],
      take: 20,
    }),
  );
  return programmes
    .filter((programme) => whyNotEnrol(programme, now) === null)
    .map((programme) => ({
      ...programme,
      name: programme.name as Localised,
      summary: programme.summary as Localised,
    }));
}

/** A programme's public page, or null where there is none that the viewer may see. */
export async function getProgrammePage(viewer: Viewer, slug: string) {
  const programme = await reading(viewer, (db) =>
    db.programme.findFirst({
      where: { slug, AND: programmesVisibleTo(viewer) },
      select: {
        ...card,
        format: true,
        themes: true,
        convener: { select: { name: true, replyTo: true, phone: true } },
        facilitators: { select: { user: { select: { name: true } } }, orderBy: { user: { name: "asc" } } },
        surveys: {
          where: { step: "intake" },
          orderBy: { version: "desc" },
          take: 1,
          select: { definition: true },
        },
      },
    }),
  );
  if (!programme) return null;
  const { facilitators, surveys, name, summary, themes, ...facts } = programme;
  return {
    ...facts,
    name: name as Localised,
    summary: summary as Localised,
    themes: themes as Theme[],
    facilitators: facilitators.map(({ user }) => user.name),
    intake: (surveys[0]?.definition ?? null) as SurveyDefinition | null,
  };
}

/** Whom to tell when a page cannot be used, for the accessibility statement and the privacy notice. */
export async function listConvenerContacts(viewer: Viewer) {
  const conveners = await reading(viewer, (db) =>
    db.convener.findMany({
      select: { name: true, replyTo: true, phone: true, accessibilityContact: true, privacyNotice: true },
      orderBy: { name: "asc" },
      take: 50,
    }),
  );
  return conveners.map((convener) => ({ ...convener, privacyNotice: convener.privacyNotice as Localised }));
}

const card = {
  id: true,
  slug: true,
  state: true,
  name: true,
  summary: true,
  timeZone: true,
  signUpOpensOn: true,
  signUpClosesOn: true,
  meetingsFromOn: true,
  meetingsToOn: true,
} as const;
