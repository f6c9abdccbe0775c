import { systemViewer } from "@/lib/auth/viewers";
import { answeredSurveys, assignmentSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import { write } from "@/lib/kernel/db";
import {
  buildAnonymous,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildScheduled,
  buildUnanswered,
  buildUser,
} from "@/prisma/seed/builders";
import { later, type PairWorld, pairWorld } from "./world";

/** A pair between its visits: the first has been held, the second is three weeks away, nothing has been asked. */
export async function betweenVisits(now = new Date()): Promise<PairWorld> {
  const world = await pairWorld({ now });
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator, {
      address: "Leppävaarankatu 9, Espoo",
    });
    await buildScheduled(tx, world.group.meetings["visit-2"] as string, later(now, 21), world.facilitator, {
      address: "Espoonkatu 3, Espoo",
    });
  });
  return world;
}

/** A pair whose both visits have been held; everybody is asked what they think of the visits. */
export async function afterVisits(now = new Date()): Promise<PairWorld> {
  const world = await pairWorld({ now });
  const asked = { openUntil: later(now, 10), askedAt: later(now, -1) };
  const contacts = [world.one.contact.id, world.other.contact.id];
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -30), world.facilitator);
    await buildHeld(tx, world.group, "visit-2", later(now, -1), world.facilitator);
    const userIds = [...contacts, world.colleague.id];
    await buildUnanswered(tx, world.group, { step: "closing", about: null, userIds, ...asked });
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
export const interim = assignmentSteps(formatOf("peer-visits"), ofSize(2))[0]?.key as string;
export const [feedbackStep, closingStep] = answeredSurveys(formatOf("peer-visits")).map(({ key }) => key) as [
  string,
  string,
];

/** A pair at its first visit: it began half an hour ago. */
export async function visitNow(now = new Date()): Promise<PairWorld> {
  const world = await pairWorld({ now });
  await write(systemViewer(), (tx) =>
    buildScheduled(tx, world.group.meetings["visit-1"] as string, later(now, 0, -0.5), world.facilitator, {
      placeName: "Yhteinen olohuone",
      address: "Leppävaarankatu 9, Espoo",
      stepFree: true,
      arrival: "Juna ja bussit viereen.",
      diets: "Yksi gluteeniton.",
    }),
  );
  return world;
}

/** Seven answers about three groups of the pair's facilitator from weeks ago, with a greeting about this pair. */
export async function manyAnswers(world: PairWorld, now = new Date()): Promise<void> {
  const { programme, facilitator } = world;
  const answered = { step: closingStep, about: null, at: later(now, -21) };
  await write(systemViewer(), async (tx) => {
    const groups = [world.group];
    for (const name of ["Kuoro", "Soutajat"]) {
      const contact = await buildUser(tx, { name });
      const enrolments = [
        await buildEnrolment(tx, now, { programme, contact, answers: { name: `${name} ${world.group.id}` } }),
        await buildEnrolment(tx, now, {
          programme,
          contact,
          answers: { name: `${name} 2 ${world.group.id}` },
        }),
      ];
      groups.push(await buildGroup(tx, now, { programme, enrolments, facilitator }));
    }
    for (const group of groups) {
      await buildAnonymous(tx, programme, group, {
        ...answered,
        answers: { ideas: "5", support: "4", recommend: "9" },
      });
      await buildAnonymous(tx, programme, group, {
        ...answered,
        answers: { ideas: "4", support: "unknown", recommend: "10" },
      });
    }
    const answers = { ideas: "5", recommend: "9", greetings: "Kiitos hiljaisuudesta." };
    await buildAnonymous(tx, programme, world.group, { ...answered, answers });
  });
}

/** Something that somebody of the pair wrote without a name, with a name in it; nobody has read it yet. */
export function someWords({ programme, group }: PairWorld, now = new Date()): Promise<void> {
  return write(systemViewer(), (tx) =>
    buildAnonymous(tx, programme, group, {
      step: closingStep,
      about: null,
      answers: { best: "Veikko keitti kahvit" },
      at: later(now, -3),
      unread: true,
    }),
  );
}
