import { describe, expect, it } from "vitest";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { sameInAll } from "@/lib/i18n/locales";
import type { Receiver } from "@/lib/mail/draft";
import type { Task } from "@/lib/steps/step";
import { hasReminders, reminders } from "@/lib/tasks/reminders";

const zone = "Europe/Helsinki";
const at = (day: string, time = "09:00") => new Date(`${day}T${time}:00+02:00`);
const person = (name: string, locale: Receiver["locale"] = "fi"): Receiver => ({
  userId: name,
  address: `${name}@x.example`,
  name,
  locale,
});

const seat = (number: number, others: string) => ({
  ...{ seat: number, enrolmentId: `e${number}`, name: `n${number}`, others: sameInAll(others) },
  contacts: [person(`contact${number}`)],
  participants: [person(`contact${number}`), person(`colleague${number}`, "sv")],
  onlookers: [],
});
const group: GroupReceivers = {
  ...{
    convenerId: "c",
    programmeId: "p",
    groupId: "g",
    ...ofSize(2),
    convener: "Pihapiiri",
    pair: "A – B",
    facilitator: "Marjatta",
  },
  programme: { fi: "Vierailut", sv: "Besök", en: "Visits" },
  seats: [seat(1, "B"), seat(2, "A")],
  facilitators: [person("marjatta")],
  roles: [{ role: "lead", holds: true, notes: true, to: person("marjatta") }],
  coordinators: [person("kaisa")],
};
const task: Task = {
  ...{
    key: "assignment:interim:2",
    kind: "assignment",
    step: "interim",
    about: null,
    seat: 2,
    meetingId: null,
    status: "open",
  },
  whose: [{ kind: "seat", seat: 2 }],
  by: at("2027-03-18", "17:00"),
  since: at("2027-03-01"),
};
const sent = (now: Date, changed: Partial<Task> = {}) =>
  reminders(peerVisits, [{ ...task, ...changed }], group, zone, now);

describe("reminders", () => {
  it.each([
    ["2027-03-14", 0],
    ["2027-03-15", 1],
    ["2027-03-16", 1],
    ["2027-03-18", 1],
    ["2027-03-19", 1],
    ["2027-03-22", 1],
    ["2027-03-23", 0],
    ["2027-03-26", 1],
    ["2027-04-02", 1],
    ["2027-04-06", 0],
    ["2027-04-16", 1],
    ["2027-04-20", 0],
    ["2027-04-23", 0],
  ])("about what is due on 18 March: on %s there are %i", (day, count) => {
    expect(sent(at(day))).toHaveLength(count);
    expect(hasReminders([task], zone, at(day))).toBe(count > 0);
  });

  it("D5: what was missed at nine stays due under the key of its own day, so that it goes out once", () => {
    const keys = ["2027-03-15", "2027-03-16", "2027-03-18"].map((day) => sent(at(day))[0]?.key);
    expect(new Set(keys)).toEqual(new Set(["reminder:g:assignment:interim:2:2027-03-15:contact2"]));
    expect(sent(at("2027-03-20"))[0]?.key).toBe("reminder:g:assignment:interim:2:2027-03-19:contact2");
  });

  it("go to the contacts of the side that has not done its part, with the way to do it", () => {
    const [mail, ...others] = sent(at("2027-03-15"));
    expect(others).toEqual([]);
    expect(mail).toEqual({
      ...{ convenerId: "c", programmeId: "p", groupId: "g", template: "reminder", to: person("contact2") },
      key: "reminder:g:assignment:interim:2:2027-03-15:contact2",
      params: {
        programme: "Vierailut",
        convener: "Pihapiiri",
        path: "/groups/g/assignments/interim",
        task: "Välitehtävä",
        other: "A",
        due: "2027-03-18",
        taskKey: "assignment:interim:2",
        side: "2",
      },
    });
  });

  it("about a survey go to those who were asked themselves, in their own language", () => {
    const asked: Partial<Task> = {
      kind: "survey",
      step: "feedback",
      about: "visit-1",
      meetingId: "m",
      whose: [{ kind: "person", userId: "colleague2", seat: 2 }],
    };
    const [mail, ...others] = sent(at("2027-03-15"), asked);
    expect(others).toEqual([]);
    expect(mail?.to.name).toBe("colleague2");
    expect(mail?.params).toMatchObject({ task: "Respons på besök 1", path: "/meetings/m/surveys/feedback" });
  });

  it("are not sent to those who guide, nor to coordinators, but about what only a role can do to who has it", () => {
    const memo: Partial<Task> = { key: "document:memo", kind: "document", step: "memo", seat: null };
    const to = (role: string) =>
      sent(at("2027-03-15"), { ...memo, whose: [{ kind: "facilitator", role }] }).map(({ to }) => to.name);
    expect([to("lead"), to("expert")]).toEqual([["marjatta"], []]);
    expect(sent(at("2027-03-15"), { whose: [{ kind: "facilitator" }] })).toEqual([]);
    expect(sent(at("2027-03-15"), { whose: [{ kind: "coordinator" }] })).toEqual([]);
  });

  it.each(["done", "waiting", "skipped", "locked"] as const)("are not sent about what is %s", (status) => {
    expect(sent(at("2027-03-15"), { status })).toEqual([]);
  });

  it("leave out what has only just been asked, and what has no day", () => {
    expect(sent(at("2027-03-15"), { since: at("2027-03-14") })).toEqual([]);
    expect(sent(at("2027-03-15"), { by: null })).toEqual([]);
  });

  it("count what is due before midnight as due on the day that ends then", () => {
    expect(sent(at("2027-03-15"), { by: new Date("2027-03-18T22:00:00Z") })[0]?.params).toMatchObject({
      due: "2027-03-18",
    });
  });

  it("drop what falls on a quiet day, and do not make up for it", () => {
    const by = new Date("2027-07-03T14:00:00Z");
    const july = (day: number) => new Date(Date.UTC(2027, 6, day, 6));
    expect(sent(july(4), { by })).toEqual([]);
    const later = new Date("2027-07-09T14:00:00Z");
    expect(sent(new Date("2027-08-01T06:00:00Z"), { by: later })).toEqual([]);
  });
});
