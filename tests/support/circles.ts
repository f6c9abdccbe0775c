import { randomUUID } from "node:crypto";
import { personalPath } from "@/lib/auth/minting";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { beginEnrolment, saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import { openLinkAndBeIn } from "@/lib/enrolments/proving-commands";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { proposeGroup } from "@/lib/groups/commands";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { write } from "@/lib/kernel/db";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { buildConvener, buildProgramme, buildUser, type Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { viewerOf } from "./world";

/** A library and its reading circles, to which nobody has come yet. */
export type Circles = { coordinator: Person; programme: { id: string; slug: string } };

export function circles(
  now: Date,
  state: "DRAFT" | "OPEN" = "OPEN",
  format = "reading-circle",
): Promise<Circles> {
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const { id: convenerId } = await buildConvener(tx, { name: "Kirjasto", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, { convenerId, format, state });
    return { coordinator, programme };
  });
}

/** What a reader answers. */
type Reader = ReturnType<typeof reader> & Record<string, string>;
export const reader = (name: string, address: string, book = "Sinuhe") => ({ fullName: name, address, book });

/** Saves the page of answers as its form does. */
export async function saveReader(
  id: string,
  answers: Record<string, string>,
  now: Date,
  viewer = visitorViewer("fi", id),
) {
  const held = await getHeldEnrolment(visitorViewer("fi", id));
  const [page] = held ? pagesOf(held.definition, held.short) : [];
  const [row] = await rows<{ version: number }>('select version from "Response" where "enrolmentId" = $1', [
    id,
  ]);
  const was = page ? pageMark(questionsOn(page), held?.answers ?? {}) : "";
  const form = { page: "you", version: row?.version ?? 1, was, move: "next", to: "onward" } as const;
  return saveAnswers(viewer, { enrolmentId: id, ...form, values: answers }, now);
}

/** Somebody enrols by themselves, and opens the link in their mail. */
export async function enrols(world: Circles, answers: Reader, now: Date, locale?: Locale): Promise<string> {
  const id = await sends(world, answers, now, locale);
  await opensLink(answers.address, id, now);
  return id;
}

/** Somebody sends their answers, or another's, from a browser that nobody has signed in with. */
export async function sends(
  { programme }: Circles,
  answers: Reader,
  now: Date,
  locale: Locale = "fi",
): Promise<string> {
  const start = { programme: programme.slug, path: "full", keyHash: randomUUID() } as const;
  const { enrolmentId: id } = await beginEnrolment(visitorViewer(locale), start, now);
  await saveReader(id, answers, now);
  await submitEnrolment(visitorViewer(locale, id), id, now);
  return id;
}

/** The link of a mail about the enrolment is opened, as its page does. */
export async function opensLink(address: string, id: string, now: Date): Promise<void> {
  const [user] = await rows<{ id: string }>('select id from "User" where email = $1', [address]);
  const path = await write(systemViewer(), (tx) =>
    personalPath(tx, user?.id ?? "", to.enrolment(id), new Date()),
  );
  await openLinkAndBeIn(visitorViewer("fi"), path.split("/").at(-1) ?? "", now);
}

/** A group of these, formed by hand and proposed, to which all of them have said yes after a while; and who they are, by seat. */
export async function agreed(
  { coordinator, programme }: Circles,
  enrolmentIds: string[],
  now: Date,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ groupId: string; people: Person[] }> {
  const viewer = viewerOf(coordinator);
  const groupId = (await draftTicked(viewer, { programmeId: programme.id, enrolmentIds }, now)) as string;
  await proposeGroup(viewer, { groupId, version: 1 }, now);
  const people = await rows<Person>(
    `select u.id, u.name, u.email, u.locale from "Participant" p join "User" u on u.id = p."userId"
     join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $1 order by s.seat`,
    [groupId],
  );
  await meanwhile();
  for (const [index, one] of people.entries())
    await agreeToGroup(viewerOf(one), { groupId, seat: index + 1, groundRules: "yes" }, now);
  return { groupId, people };
}
