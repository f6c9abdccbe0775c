import { systemViewer } from "@/lib/auth/viewers";
import { as } from "@/lib/db";
import { assignmentSteps, surveySteps } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { buildHeld, buildScheduled, buildUnanswered } from "@/prisma/seed/builders";
import { later, type PairWorld, pairWorld } from "./world";

/** A pair between its visits: the first has been held, the second is three weeks away, nothing has been asked. */
export async function betweenVisits(now = new Date()): Promise<PairWorld> {
  const world = await pairWorld({ now });
  await as(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator, {
      address: "Leppävaarankatu 9, Espoo",
    });
    await buildScheduled(tx, world.group.meetings["visit-2"] as string, later(now, 21), world.facilitator, {
      address: "Espoonkatu 3, Espoo",
    });
  });
  return world;
}

/** A pair whose both visits have been held; everybody is asked for feedback on the second, the contacts the closing survey. */
export async function afterVisits(now = new Date()): Promise<PairWorld> {
  const world = await pairWorld({ now });
  const asked = { openUntil: later(now, 10), askedAt: later(now, -1) };
  const contacts = [world.one.contact.id, world.other.contact.id];
  await as(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -30), world.facilitator);
    await buildHeld(tx, world.group, "visit-2", later(now, -1), world.facilitator);
    await buildUnanswered(tx, world.group, {
      step: "feedback",
      about: "visit-2",
      userIds: [...contacts, world.colleague.id],
      ...asked,
    });
    await buildUnanswered(tx, world.group, { step: "closing", about: null, userIds: contacts, ...asked });
  });
  return world;
}

/** Answers to the mirror's prompts as its form sends them, with a sentence planted in the first. */
export function mirror(planted = "Yllätyimme."): Record<string, string> {
  return {
    "prompt-surprised": planted,
    "prompt-try": "Kahvia",
    "prompt-own": "Avaimia",
    "prompt-ask": "Miten jaksatte?",
  };
}

/** The code of the refusal that a promise ends in. */
export function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
}

/** The keys of the format's steps, so that a renamed step is noticed here. */
export const interim = assignmentSteps(formatOf("peer-visits"))[0]?.key as string;
export const [feedbackStep, closingStep] = surveySteps(formatOf("peer-visits")).map(({ key }) => key) as [
  string,
  string,
];
