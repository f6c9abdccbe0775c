import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { hostsToWish } from "@/lib/enrolments/hosts-queries";
import { getEnrolment } from "@/lib/enrolments/queries";
import { formatOf } from "@/lib/formats/registry";
import { RefusedFields } from "@/lib/kernel/refusals";
import { setTimes } from "@/lib/meetings/several-commands";
import { getDates } from "@/lib/places/dates-queries";
import { questionsOf } from "@/lib/surveys/rules";
import { saveSentAnswers } from "@/lib/tasks/people-commands";
import { emptyDatabase, rows } from "../support/database";
import { trialRound } from "../support/formats/trial-round";
import { type RoundWorld, roundWorld } from "../support/rounds";
import { statementsOf } from "../support/statements";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const [early, late, other] = ["2027-03-16T09:00", "2027-03-16T13:00", "2027-03-18T09:00"];

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const ask = async (world: RoundWorld, fixed = {}, at = now) => {
  const { id, format } = world.programme;
  const programme = { id, format, timeZone: "Europe/Helsinki" };
  const dates = await getDates(viewerOf(world.coordinator), programme, fixed, at);
  if (!dates) throw new Error("no page of times");
  return dates;
};
const proposed = ({ choice, hosts }: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(
    choice.hosts.map(({ meetingId, local, come }) => [
      hosts.find((one) => one.meetingId === meetingId)?.name,
      [local, come],
    ]),
  );
const meeting = ({ hosts }: RoundWorld, at: number) => hosts[at]?.meetingId ?? "";
const choose = async (times: Record<string, string>) => {
  const versions = await rows<{ id: string; version: number }>('select id, version from "Meeting"');
  return {
    choices: Object.entries(times).map(([meetingId, local]) => {
      const [day = "", from = ""] = local.split("T");
      return { meetingId, version: versions.find(({ id }) => id === meetingId)?.version ?? 0, day, from };
    }),
  };
};
/** Two hosts who could at the same time, a third who has given none; three guests, two of whom would like to visit both. */
const round = () =>
  roundWorld({
    now,
    hosts: { Kahvila: [early, other], Verstas: [early, late], Puutarha: [] },
    guests: { Anna: ["Kahvila", "Verstas"], Bertta: ["Kahvila", "Verstas"], Cecilia: ["Verstas"] },
  });

describe("the times of a round", () => {
  test("are proposed so that all who wish can come, and whoever leads is at one visit at a time", async () => {
    const world = await round();
    const dates = await ask(world);
    expect(dates.choice).toMatchObject({ wishes: 5, visits: 5, proven: true });
    const times = proposed(dates);
    expect(times.Kahvila?.[0]).not.toBe(times.Verstas?.[0]);
    expect([times.Kahvila?.[1], times.Verstas?.[1], times.Puutarha]).toEqual([2, 3, [null, 0]]);
  });

  test("are tried as a coordinator would have them; what clashes then is said, and what was never given is offered too", async () => {
    const world = await round();
    const tried = await ask(world, { [meeting(world, 0)]: early });
    expect(proposed(tried)).toMatchObject({ Kahvila: [early, 2], Verstas: [late, 3] });
    const verstas = tried.choice.hosts.find(({ meetingId }) => meetingId === meeting(world, 1));
    expect(verstas?.offered.map(({ local, fewer }) => [local, fewer])).toEqual([
      [early, null],
      [late, 0],
    ]);
    const own = "2027-03-22T10:00";
    expect(proposed(await ask(world, { [meeting(world, 2)]: own })).Puutarha?.[0]).toBe(own);
    expect(proposed(await ask(world, { [meeting(world, 0)]: "later" })).Kahvila?.[0]).toBeNull();
  });

  test("are set with one press, each with its own invitation; then guests can sign up, and later hosts are proposed beside them", async () => {
    const world = await round();
    const [kahvila, verstas] = [meeting(world, 0), meeting(world, 1)];
    const press = await choose({ [kahvila]: early, [verstas]: late });
    expect(await setTimes(viewerOf(world.coordinator), press, now)).toBe(2);
    const set = await rows<{ state: string; open: boolean; minutes: number }>(
      `select state, "signUpOpenedAt" is not null as open, extract(epoch from "endsAt" - "startsAt")::int / 60 as minutes
       from "Meeting" where "startsAt" is not null`,
    );
    expect(set).toEqual(Array.from({ length: 2 }, () => ({ state: "SCHEDULED", open: true, minutes: 90 })));
    const invited = await rows<{ meeting: string; n: number }>(
      `select params->>'meetingId' as meeting, count(*)::int as n from "Email" where template = 'meeting-scheduled' group by 1`,
    );
    expect(invited.map(({ meeting: id }) => id).sort()).toEqual([kahvila, verstas].sort());
    // The host's contact and whoever leads, of each.
    expect(invited.every(({ n }) => n >= 2)).toBe(true);
    const after = await ask(world);
    expect(after.choice.hosts.map(({ meetingId }) => meetingId)).toEqual([meeting(world, 2)]);
    // Whoever leads is at the café then.
    const tried = await ask(world, { [meeting(world, 2)]: "2027-03-16T09:30" });
    expect(tried.choice.hosts[0]).toMatchObject({ local: null, offered: [{ taken: true, fewer: null }] });
  });

  test("are set all or none: what stands in the way is said at its choice", async () => {
    const world = await round();
    const [kahvila, verstas] = [meeting(world, 0), meeting(world, 1)];
    const press = await choose({ [kahvila]: early, [verstas]: early });
    const refused = await setTimes(viewerOf(world.coordinator), press, now).catch((error) => error);
    expect(refused).toBeInstanceOf(RefusedFields);
    const second = [kahvila, verstas].sort()[1];
    expect((refused as RefusedFields).fields).toEqual([
      { field: `time-${second}`, refusal: { code: "time-taken" } },
    ]);
    expect(await rows('select 1 from "Meeting" where "startsAt" is not null')).toEqual([]);
    const past = await choose({ [kahvila]: "2027-02-01T09:00" });
    expect(await refusal(setTimes(viewerOf(world.coordinator), past, now))).toBe("time-in-the-past");
  });

  test("are set over nothing that has been changed meanwhile, and by nobody who does not hold them", async () => {
    const world = await round();
    const press = await choose({ [meeting(world, 0)]: early });
    await setTimes(viewerOf(world.coordinator), press, now);
    expect(await refusal(setTimes(viewerOf(world.coordinator), press, now))).toBe("changed-by-someone-else");
    const more = await choose({ [meeting(world, 1)]: late });
    const guest = world.guests[0]?.person;
    expect(guest && (await refusal(setTimes(viewerOf(guest), more, now)))).toMatch(/not-(found|allowed)/);
    const strangers = await getDates(
      viewerOf(world.guests[0]?.person as never),
      { id: world.programme.id, format: world.programme.format, timeZone: "Europe/Helsinki" },
      {},
      now,
    );
    expect(strangers?.hosts).toEqual([]);
  });

  test("are read in few statements, however many hosts and guests there are", async () => {
    const world = await round();
    expect((await statementsOf(() => ask(world))).length).toBeLessThanOrEqual(6);
  });

  test("that have passed are offered no more", async () => {
    const world = await round();
    const dates = await ask(world, {}, later(now, 15.5));
    expect(dates.hosts.map(({ name, possible, given }) => [name, possible.length, given])).toEqual([
      ["Kahvila", 1, 2],
      ["Verstas", 0, 2],
      ["Puutarha", 0, 0],
    ]);
  });
});

describe("what is answered", () => {
  test("a host's times are saved row by row, and none that has passed; what was answered before stands", async () => {
    const world = await round();
    const [kahvila] = world.hosts;
    if (!kahvila) throw new Error("no host");
    const viewer = viewerOf(kahvila.contact);
    const enrolment = await getEnrolment(viewer, kahvila.id);
    const save = (values: Record<string, string>, at: Date) =>
      saveSentAnswers(
        viewer,
        {
          ...{ enrolmentId: kahvila.id, version: enrolment?.answersVersion ?? 0, page: "visit" },
          ...{ move: "next" as const, to: "onward" as const, was: "", values },
        },
        at,
      );
    const typed = {
      "dates.day-0": "16.3.2027",
      "dates.from-0": "9",
      "dates.day-1": "1.2.2027",
      "dates.from-1": "9",
    };
    const refused = await save(typed, now).catch((error) => error);
    expect((refused as RefusedFields).fields).toEqual([
      { field: "dates.day-1", refusal: { code: "time-in-the-past" } },
    ]);
    // A day after the first of them, which was answered in time.
    await save({ ...typed, "dates.day-1": "20.3.2027" }, later(now, 16));
    const [row] = await rows<{ dates: string[] }>(
      `select answers->'dates' as dates from "Response" where "enrolmentId" = $1`,
      [kahvila.id],
    );
    expect(row?.dates).toEqual([early, "2027-03-20T09:00"]);
  });

  test("a guest is offered the hosts of their programme, and nobody where it is not asked", async () => {
    const world = await round();
    const [guest] = world.guests;
    if (!guest) throw new Error("no guest");
    const format = formatOf(trialRound.key);
    const asked = (part: number) => ({
      format,
      questions: questionsOf((format.parts[part] as (typeof format.parts)[0]).intake),
    });
    const viewer = viewerOf(guest.person);
    expect(await hostsToWish(viewer, guest.id, asked(1))).toEqual(["Kahvila", "Puutarha", "Verstas"]);
    expect(await hostsToWish(viewer, guest.id, asked(0))).toEqual([]);
  });
});
