import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { listChosen } from "@/lib/messages/choosing-queries";
import { beginMessage, saveMessage } from "@/lib/messages/commands";
import { getDraft } from "@/lib/messages/queries";
import { Choosing, type Filters, Writing } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/sending-commands";
import { type BuiltEnrolment, buildEnrolment, buildUser } from "@/prisma/seed/builders";
import type { PairWorld } from "./world";

/** What is typed of a message, by its fields. */
export const greeting = {
  subjectFi: "Terveisiä, {nimi}",
  textFi: "Kiitos, että {organisaatio} on mukana.\n\n{linkki}",
};

/** A draft to whom the filters find, without those who are left out. */
export async function draft(
  viewer: Viewer,
  programmeId: string,
  { filters = {}, leftOut = [], words = greeting, now = new Date() }: Partial<Drafting> = {},
): Promise<string> {
  const { mark } = await listChosen(viewer, programmeId, filters, now);
  // As the page's form sends it: every filter has a field, those that say nothing are empty.
  const typed = { role: "", state: "", group: "", ...filters, programmeId, leftOut, shown: mark };
  const { messageId } = await beginMessage(viewer, Choosing.parse(typed), now);
  await saveMessage(viewer, Writing.parse({ messageId, version: 1, ...words }), now);
  return messageId;
}

type Drafting = { filters: Filters; leftOut: string[]; words: Record<string, string>; now: Date };

/** Sends a draft as its check page shows it. */
export async function sendShown(viewer: Viewer, messageId: string, now = new Date()) {
  const shown = (await getDraft(viewer, messageId))?.mark ?? "";
  return sendMessage(viewer, { messageId, shown }, now);
}

/** One more association of a world's programme. */
export function another(
  { programme }: PairWorld,
  name: string,
  more: Partial<Parameters<typeof buildEnrolment>[2]> & { locale?: "fi" | "sv" | "en" } = {},
): Promise<BuiltEnrolment> {
  const { locale = "fi", ...facts } = more;
  return write(systemViewer(), async (tx) => {
    const contact = facts.contact ?? (await buildUser(tx, { name: `Yhteys ${name}`, locale }));
    return buildEnrolment(tx, new Date(), { programme, answers: { name }, ...facts, contact });
  });
}
