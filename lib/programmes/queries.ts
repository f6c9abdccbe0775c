import { firstIntake, intakeStep } from "@/lib/formats/parts";
import { formatOf, openWhileRunning } from "@/lib/formats/registry";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesVisibleTo } from "@/lib/programmes/access";
import { openParts } from "@/lib/programmes/rules";
import { addDays } from "@/lib/time/days";

/** How many programmes stand on one page of those that are open, and conveners on one of theirs. */
const openOnPage = 20;
const convenersOnPage = 50;

/** A page of the programmes that one can enrol in now, the first to close first. */
export async function getOpenProgrammes(viewer: Viewer, page: number, now: Date) {
  return read(viewer, async (db) => {
    const known = await db.programme.findMany({
      where: {
        OR: [
          { state: "OPEN", signUpClosesOn: { gte: addDays(now, -2) } },
          { state: "RUNNING", format: { in: openWhileRunning() }, meetingsToOn: { gte: addDays(now, -2) } },
        ],
      },
      select: signUp,
      orderBy: [{ signUpClosesOn: "asc" }, { id: "asc" }],
    });
    // Which day it is depends on each programme's own zone.
    const open = known.filter((programme) => openParts(programme, now).length > 0);
    const ids = open.slice((page - 1) * openOnPage, page * openOnPage).map(({ id }) => id);
    const rows = await db.programme.findMany({
      where: { id: { in: ids } },
      select: { ...card, convener: { select: convener } },
      orderBy: [{ signUpClosesOn: "asc" }, { id: "asc" }],
    });
    const programmes = rows.map((programme) => ({
      ...programme,
      name: programme.name,
      summary: programme.summary,
    }));
    const pages = Math.max(1, Math.ceil(open.length / openOnPage));
    return { programmes, pages, formats: [...new Set(open.map(({ format }) => format))] };
  });
}

export type OpenProgramme = Awaited<ReturnType<typeof getOpenProgrammes>>["programmes"][number];

/** A programme's public page, or null where there is none that the viewer may see. */
export async function getProgrammePage(viewer: Viewer, slug: string) {
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { slug, AND: programmesVisibleTo(viewer) },
      select: {
        ...card,
        convenerId: true,
        themes: true,
        convener: { select: convener },
        facilitators: {
          where: { acceptedAt: { not: null } },
          select: { user: { select: { name: true } } },
          orderBy: { user: { name: "asc" } },
        },
        surveys: {
          where: { step: { startsWith: firstIntake } },
          orderBy: { version: "desc" },
          select: { step: true, definition: true },
        },
      },
    }),
  );
  if (!programme) return null;
  const { facilitators, surveys, name, summary, themes, ...facts } = programme;
  const format = formatOf(programme.format);
  return {
    ...facts,
    name,
    summary,
    themes,
    facilitators: facilitators.map(({ user }) => user.name),
    /** As what one enrols, with the minutes that the survey takes. */
    ways: format.parts.flatMap((part) => {
      const survey = surveys.find(({ step }) => step === intakeStep(format, part.key));
      return survey ? [{ part, minutes: survey.definition.minutes }] : [];
    }),
  };
}

/** A page of the conveners, with whom to tell when a page cannot be used, and what they say about privacy. */
export async function listConvenerContacts(viewer: Viewer, page: number) {
  const [total, rows] = await read(viewer, (db) =>
    Promise.all([
      db.convener.count(),
      db.convener.findMany({
        select: { id: true, name: true, replyTo: true, accessibilityContact: true, privacyNotice: true },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: (page - 1) * convenersOnPage,
        take: convenersOnPage,
      }),
    ]),
  );
  return { conveners: rows, pages: Math.max(1, Math.ceil(total / convenersOnPage)) };
}

/** What says whether one can enrol in a programme now. */
const signUp = {
  id: true,
  format: true,
  state: true,
  timeZone: true,
  signUpOpensOn: true,
  signUpClosesOn: true,
  meetingsToOn: true,
} as const;

const card = { ...signUp, slug: true, name: true, summary: true, meetingsFromOn: true } as const;

/** Who runs a programme, and how anybody reaches them. */
const convener = { name: true, replyTo: true, phone: true } as const;
