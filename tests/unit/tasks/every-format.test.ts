import { existsSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { pathSteps, stationName, stationsOf } from "@/components/board/stations";
import { foldsOf, StepFolds } from "@/components/steps/step-folds";
import { GroupNow } from "@/components/tasks/group-now";
import { GroupPath, groupSteps } from "@/components/tasks/group-path";
import { stopName } from "@/components/tasks/stop-name";
import { currentIn, isBehind } from "@/components/ui/path-words";
import { sizesOf } from "@/lib/formats/grouping";
import {
  assignmentSteps,
  documentSteps,
  meetingSteps,
  stepsFor,
  surveySteps,
} from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import type { GroupStanding } from "@/lib/groups/access";
import { type GroupState, groupStates } from "@/lib/groups/states";
import { locales, sameInAll } from "@/lib/i18n/locales";
import { type MeetingState, meetingStates } from "@/lib/meetings/states";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import type { TaskKind } from "@/lib/steps/step";
import { placeOf } from "@/lib/tasks/awaited";
import { path, pathAhead, stopOf } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import type { GroupPlan } from "@/lib/tasks/queries";
import { yourTasks } from "@/lib/tasks/turns";
import { addDays } from "@/lib/time/days";
import { expertPairs } from "@/tests/support/formats/expert-pairs";
import { readingCircle } from "@/tests/support/formats/reading-circle";
import { withDocument } from "@/tests/support/memo-format";

const now = new Date("2027-02-01T10:00:00Z");
const statesOf = <S extends string>(table: { initial: S; events: Record<string, { to: S }> }) => [
  ...new Set([table.initial, ...Object.values(table.events).map(({ to }) => to)]),
];
const groups = statesOf<GroupState>(groupStates);
const meetings = statesOf<MeetingState>(meetingStates);
const whole = { ...withDocument({ when: { after: "last-meeting" } }), key: "one document of the whole" };

const arranges = (state: GroupState) => state !== "DRAFT" && state !== "PROPOSED";

/** How far a group is: so many meetings are held, the next stands so, and what follows them is done or not. */
type World = {
  state: GroupState;
  seats: number;
  held: number;
  next: MeetingState;
  done: "nothing" | "something" | "everything";
  guided: boolean;
};

describe.each([...formats, readingCircle, whole, expertPairs].map((format) => [format.key, format] as const))(
  "every state of a group of %s",
  (_, format) => {
    const { least, most: largest } = sizesOf(format);
    // One group of all has no most.
    const most = Math.min(largest, 4);
    const sizes = Array.from({ length: most - least + 1 }, (_, more) => least + more);
    const worlds = [...new Set([least, most])].flatMap((seats) =>
      groups.flatMap((state) =>
        // Before all have said yes there is no meeting.
        Array.from(
          { length: arranges(state) ? meetingSteps(format, ofSize(seats)).length + 1 : 1 },
          (_, held) => held,
        ).flatMap((held) =>
          (arranges(state) ? meetings : meetings.slice(0, 1)).flatMap((next) =>
            (["nothing", "something", "everything"] as const).flatMap((done) =>
              [true, false].map((guided): World => ({ state, seats, held, next, done, guided })),
            ),
          ),
        ),
      ),
    );

    it("has each of its steps at one stop, each stop and each fold once, and each task at one", () => {
      for (const seats of sizes) {
        const steps = stepsFor(format, ofSize(seats));
        const stops = pathAhead(steps).map(({ key }) => key);
        expect(new Set(stops).size).toBe(stops.length);
        expect([...new Set(steps.map(stopOf))]).toEqual(stops.slice(2));
        const folds = foldsOf({ programme: { format }, facts: ofSize(seats) }).flatMap((part) => part.flat());
        expect(new Set(folds.map(({ key }) => key)).size).toBe(folds.length);
        expect([...new Set(folds.map(stopOf))].sort()).toEqual(stops.slice(2).sort());
      }
      for (const world of worlds) {
        const { plan, programme, facts } = planOf(format, world);
        const stops = path(stepsFor(programme.format, facts), plan, nobody, now);
        expect(stops.flatMap((stop) => stop.tasks).length, worded(world)).toBe(plan.length);
      }
    });

    it("has words for each stop in three languages, on the path and on the board, no two alike", () => {
      for (const locale of locales)
        for (const seats of sizes) {
          const stops = pathAhead(stepsFor(format, ofSize(seats)));
          for (const names of [
            stops.map((stop) => stopName(locale, { format, seats }, stop)),
            stops.map((stop) => stationName(locale, format, stop)),
          ]) {
            expect(names.filter((name) => !name || /[{}]/.test(name))).toEqual([]);
            expect(new Set(names).size, names.join()).toBe(stops.length);
          }
        }
    });

    it("has folds that are told apart by their names, and say nothing twice", () => {
      const world: World = {
        state: "CONFIRMED",
        seats: most,
        held: 1,
        next: "SCHEDULED",
        done: "something",
        guided: true,
      };
      for (const group of seenByAll(format, world)) {
        const folds = foldsOf(group).flatMap((part) => part.flat());
        const html = renderToStaticMarkup(createElement(StepFolds, { locale: "fi", group, folds, now }));
        const summaries = [...html.matchAll(/<summary\b.*?<\/summary>/g)].map(([summary]) =>
          [...summary.matchAll(/>([^<]+)</g)].map(([, text]) => text),
        );
        expect(summaries).toHaveLength(folds.length);
        expect(new Set(summaries.map((said) => said.join())).size).toBe(folds.length);
        for (const said of summaries) expect(new Set(said).size).toBe(said.length);
      }
    });

    it("stands at one stop, on the path and on the board, until all are behind", () => {
      const drawn = new Set<string>();
      for (const world of worlds)
        for (const group of seenByAll(format, world)) {
          const at = `${worded(world)}, ${standingWords(group)}`;
          const own = groupSteps("fi", group, "page", now);
          for (const steps of [own, pathSteps("fi", group, now)]) {
            const current = steps[currentIn(steps)];
            expect(current === undefined, at).toBe(steps.every(({ status }) => isBehind(status)));
            // Nobody is told to wait for a later stop while something is to be done at one.
            if (current?.status === "later")
              expect(steps.map(({ status }) => status).join(), at).toMatch(/^((done|skipped|later),?)+$/);
          }
          for (const stop of stationsOf(group, now)) {
            // What is asked months later is agreed on with nobody.
            if (stop.tasks.every(({ status }) => status !== "open") && stop.status === "theirs")
              expect(stop.kind, `${at}: ${stop.key}`).toBe("meeting");
            if (stop.tasks.some(({ status }) => status === "open"))
              expect(stop.status, `${at}: ${stop.key}`).toMatch(/^(yours|theirs|stuck)$/);
          }
          const alike = `${currentIn(own)} of ${own.length}`;
          if (drawn.has(alike)) continue;
          drawn.add(alike);
          const path = createElement(GroupPath, { locale: "fi", group, now, size: "page" });
          const items = renderToStaticMarkup(path).match(/<li [^>]*>/g) ?? [];
          expect(items.map((item) => item.includes('aria-current="step"'))).toEqual(
            own.map((_, index) => index === currentIn(own)),
          );
        }
    });

    it("leads everybody whose turn it is from “Nyt” to the page where the first of it is done", () => {
      const drawn = new Set<string>();
      for (const world of worlds)
        for (const group of seenByAll(format, world)) {
          const yours = yourTasks(group.plan, group.standing);
          const own = group.standing.seats[0] ?? null;
          const places = yours.map(
            (task) => `/fi${placeOf(task, own, { ...group, slug: group.programme.slug })}`,
          );
          const alike = `${world.state} ${places.join(" ")}`;
          if (yours.length === 0 || drawn.has(alike)) continue;
          drawn.add(alike);
          const html = renderToStaticMarkup(createElement(GroupNow, { locale: "fi", group, now }));
          const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
          expect(links, `${worded(world)}, ${standingWords(group)}`).toEqual(places);
          for (const { kind, meetingId } of yours)
            expect(existsSync(`app/[locale]${meetingId ? pageOf[kind] : ofGroup(kind)}/page.tsx`)).toBe(true);
        }
      expect(drawn.size).toBeGreaterThan(8);
    });
  },
);

/** The page on which each kind of task is done. */
const pageOf: Record<TaskKind, string> = {
  proposal: "/manage/programmes/[programme]/matching/[group]",
  agreement: "/enrolments/[enrolment]/agreement",
  naming: "/groups/[group]/roles",
  few: "/manage/programmes/[programme]/groups/[group]/few",
  times: "/groups/[group]/times",
  place: "/meetings/[meeting]/details",
  visit: "/meetings/[meeting]/attendance",
  assignment: "/groups/[group]/assignments/[step]",
  document: "/groups/[group]/documents/[step]",
  approval: "/groups/[group]/documents/[step]",
  publishing: "/groups/[group]/documents/[step]",
  survey: "/meetings/[meeting]/surveys/[survey]",
  "check-time": "/groups/[group]/checks/[step]",
  check: "/groups/[group]/checks/[step]",
};

/** The same, of what is done of the whole. */
function ofGroup(kind: TaskKind): string {
  return kind === "survey" ? "/groups/[group]/surveys/[survey]" : pageOf[kind];
}

function standing(more: Partial<GroupStanding>): GroupStanding {
  return {
    ...{ userId: "u", seats: [], contactOf: [], callsFor: [], roles: [] },
    ...{ comes: false, facilitator: false, holds: false, guided: false, coordinator: false },
    ...more,
  };
}

const nobody = standing({ coordinator: true });

/** A group as a contact of its first and its last seat, a colleague, who guides it and its coordinator see it. */
function seenByAll(format: Format, world: World): GroupPlan[] {
  const group = planOf(format, world);
  const last = world.seats;
  return [
    standing({ userId: "u1", seats: [1], contactOf: [1] }),
    standing({ userId: `u${last}`, seats: [last], contactOf: [last] }),
    standing({ userId: "colleague", seats: [1] }),
    ...(world.guided ? [standing({ userId: "f", facilitator: true, roles: ["lead"] })] : []),
    nobody,
  ].map((one) => ({ ...group, standing: { ...one, guided: world.guided } }));
}

function planOf(format: Format, world: World): GroupPlan {
  const facts = factsOf(format, world);
  return {
    ...{ id: "g", convenerId: "c", state: world.state, version: 1, theme: null, assignment: null },
    programme: {
      ...{
        id: "p",
        slug: "kevat",
        name: sameInAll("Kevät"),
        format,
        rhythms: null,
        checks: [],
        timeZone: "Europe/Helsinki",
        themes: [],
      },
    },
    answerByOn: null,
    seats: facts.seats.map(({ seat, enrolmentId }) => ({ seat, enrolmentId, name: `Nimi ${seat} ry` })),
    facilitators: world.guided ? [{ userId: "f", name: "Outi Ohjaaja", role: "lead" }] : [],
    ...{ standing: nobody, facts, plan: tasks(format, facts, now) },
  };
}

function factsOf(format: Format, world: World): GroupFacts {
  const { state, seats, held, next, done, guided } = world;
  const shape = ofSize(seats);
  const all = Array.from({ length: seats }, (_, index) => index + 1);
  const so = done === "everything" ? all : done === "something" ? [1] : [];
  const agreed = state === "CONFIRMED" || state === "COMPLETED" ? all : state === "DRAFT" ? [] : so;
  const keys = meetingSteps(format, shape);
  return {
    ...{
      rhythms: null,
      checks: [],
      id: "g",
      ...shape,
      state,
      timeZone: "Europe/Helsinki",
      createdAt: addDays(now, -90),
      answerBefore: addDays(now, 5),
    },
    proposedAt: state === "DRAFT" ? null : addDays(now, -80),
    confirmedAt: agreed === all ? addDays(now, -70) : null,
    ...{ hasFacilitator: guided, roles: guided ? ["lead"] : [] },
    seats: all.map((seat) => ({
      ...{ seat, enrolmentId: `e${seat}`, declinedAt: null, talkAskedAt: null, written: true },
      agreedAt: agreed.includes(seat) ? addDays(now, -71) : null,
    })),
    meetings: keys.map(({ key, hostSeat }, index) =>
      meeting(
        { key, hostSeat, index },
        index < held ? "HELD" : index === held ? next : "UNSCHEDULED",
        guided,
      ),
    ),
    submissions: assignmentSteps(format, shape).flatMap(({ key: step }) =>
      so.map((seat) => ({ step, seat, handedInAt: addDays(now, -1) })),
    ),
    documents: documentSteps(format, shape)
      .filter(
        ({ about, after }) =>
          so.length > 0 && keys.slice(0, held).some(({ key }) => key === (about ?? after)),
      )
      .map(({ step, about }) => ({
        ...{ step: step.key, about, round: 1, changedAt: addDays(now, -1), approvedBy: so, heardAt: null },
        state: done === "everything" ? "APPROVED" : "SENT",
      })),
    unanswered: surveySteps(format, shape)
      .filter(
        ({ about, after }) =>
          done !== "everything" && keys.slice(0, held).some(({ key }) => key === (about ?? after)),
      )
      .map(({ step, about }) => ({
        ...{ step: step.key, about, userId: "u1", seat: 1 },
        ...{ openUntil: addDays(now, 9), askedAt: addDays(now, -1) },
      })),
  };
}

type Place = { key: string; hostSeat: number | null; index: number };

function meeting({ key, hostSeat, index }: Place, state: MeetingState, guided: boolean): MeetingFacts {
  const startsAt =
    state === "HELD" ? addDays(now, -60 + 7 * index) : addDays(now, state === "SCHEDULED" ? -1 : 9);
  const timed = state === "SCHEDULED" || state === "HELD" || state === "CANCELLED";
  const option = {
    id: "o",
    startsAt: addDays(now, 9),
    createdAt: addDays(now, -1),
    seats: { 1: "YES" as const },
  };
  return {
    ...{ id: `m-${key}`, step: key, hostSeat, state, placed: state === "HELD", changedAt: addDays(now, -5) },
    startsAt: timed ? startsAt : null,
    endsAt: timed ? addDays(startsAt, 0.1) : null,
    options: state === "PROPOSED" ? [{ ...option, facilitator: guided ? undefined : null }] : [],
  };
}

function worded({ state, seats, held, next, done, guided }: World): string {
  return `${seats} seats, ${state}, ${held} held, then ${next}, ${done} done${guided ? ", guided" : ""}`;
}

function standingWords({ standing: { facilitator, coordinator, contactOf, seats } }: GroupPlan): string {
  return facilitator
    ? "guide"
    : coordinator
      ? "coordinator"
      : contactOf.length > 0
        ? `contact of ${seats}`
        : "colleague";
}
