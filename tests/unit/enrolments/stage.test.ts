import { describe, expect, it } from "vitest";
import { type EnrolmentStage, enrolmentStages, type Staged, stageOf } from "@/lib/enrolments/stage";
import { enrolmentStates } from "@/lib/enrolments/states";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { addFormat } from "@/lib/formats/registry";
import { groupStates } from "@/lib/groups/states";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { meetingStates } from "@/lib/meetings/states";
import { type ProgrammeState, programmeStates } from "@/lib/programmes/states";
import { addDays, dateOn } from "@/lib/time/days";
import { openDoors } from "@/tests/support/formats/open-doors";

addFormat(openDoors);

const now = new Date("2027-03-25T12:00:00Z");
const statesOf = <S extends string>(table: { initial: S; events: Record<string, { to: S }> }) => [
  ...new Set([table.initial, ...Object.values(table.events).map(({ to }) => to)]),
];
const signUp = (state: ProgrammeState) => ({
  state,
  signUpOpensOn: dateOn("2027-03-01"),
  signUpClosesOn: dateOn("2027-03-31"),
  meetingsToOn: dateOn("2027-06-15"),
  format: peerVisits.key,
  timeZone: "Europe/Helsinki",
});
const seat = (state: string, ...meetings: string[]) => ({
  ...{ state, agreedAt: null, talkAskedAt: null },
  meetings: meetings.map((one) => ({ state: one })),
});
const enrolment = (more: Partial<Staged> = {}): Staged => ({
  state: "ACCEPTED",
  submittedAt: addDays(now, -3),
  awaitsLink: false,
  part: "association",
  programme: signUp("RUNNING"),
  liveGroup: null,
  formerGroup: null,
  ...more,
});
const live = (liveGroup: Staged["liveGroup"]) => enrolment({ liveGroup });

describe("where an enrolment is", () => {
  it.each<[EnrolmentStage, Staged]>([
    ["unfinished", enrolment({ state: "DRAFT", programme: signUp("OPEN") })],
    ["unfinished-closed", enrolment({ state: "DRAFT", programme: signUp("MATCHING") })],
    ["read-soon", enrolment({ state: "SUBMITTED", programme: signUp("OPEN") })],
    [
      "read-late",
      enrolment({ state: "SUBMITTED", programme: signUp("OPEN"), submittedAt: addDays(now, -16) }),
    ],
    ["link-first", enrolment({ state: "SUBMITTED", programme: signUp("OPEN"), awaitsLink: true })],
    ["paired-soon", enrolment({ awaitsLink: true })],
    ["paired-soon", enrolment()],
    ["paired-soon", live(seat("DRAFT"))],
    ["taken-in", enrolment({ part: "guest", programme: { ...signUp("RUNNING"), format: openDoors.key } })],
    ["paired-anew", enrolment({ formerGroup: { id: "g" } })],
    ["waits", enrolment({ state: "WAITLISTED", programme: signUp("MATCHING") })],
    ["waits-on", enrolment({ state: "WAITLISTED" })],
    ["declined", enrolment({ state: "DECLINED" })],
    ["withdrawn", enrolment({ state: "WITHDRAWN", formerGroup: { id: "g" } })],
    ["proposed", live(seat("PROPOSED"))],
    ["said-yes", live({ ...seat("PROPOSED"), agreedAt: now })],
    ["talks", live({ ...seat("PROPOSED"), talkAskedAt: now })],
    ["confirmed", live(seat("CONFIRMED", "SCHEDULED", "UNSCHEDULED"))],
    ["visiting", live(seat("CONFIRMED", "HELD", "PROPOSED"))],
    ["visited", live(seat("CONFIRMED", "HELD", "CANCELLED"))],
    ["completed", live(seat("COMPLETED", "HELD", "HELD"))],
    ["over", enrolment({ programme: signUp("CLOSED") })],
    ["over", enrolment({ state: "SUBMITTED", programme: signUp("CANCELLED") })],
  ])("F: is %s", (stage, facts) => {
    expect(stageOf(facts, now)).toBe(stage);
  });

  it("F: has words for every stage, for its people and for those who guide, in every language", () => {
    const said = locales.flatMap((locale) => {
      const t = translator(locale, "enrolments", peerVisits);
      return enrolmentStages.flatMap((stage) =>
        [
          t(`stage.${stage}.title`),
          t(`stage.${stage}.body`, { convener: "C" }),
          t(`stage.${stage}.told`, { convener: "C" }),
        ].map((words) => words.length > 0 && !words.includes("stage.")),
      );
    });
    expect(said).toEqual(Array(locales.length * enrolmentStages.length * 3).fill(true));
  });

  it("F: says that a pair is proposed only while it is, in every state of enrolment, programme, pair and visit", () => {
    const wrong = statesOf(enrolmentStates).flatMap((state) =>
      statesOf(programmeStates).flatMap((programme) =>
        [null, ...statesOf(groupStates)].flatMap((group) =>
          statesOf(meetingStates).flatMap((meeting) => {
            const liveGroup = group ? seat(group, meeting) : null;
            const stage = stageOf(enrolment({ state, programme: signUp(programme), liveGroup }), now);
            const told = `${state}, ${programme}, ${group}, ${meeting}: ${stage}`;
            if (stage === "proposed" && group !== "PROPOSED") return [told];
            if (["confirmed", "visiting", "visited"].includes(stage) && group !== "CONFIRMED") return [told];
            if (stage === "visited" && meeting !== "HELD") return [told];
            if (/^(paired|waits|read)/.test(stage) && (programme === "CLOSED" || programme === "CANCELLED"))
              return [told];
            return [];
          }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
