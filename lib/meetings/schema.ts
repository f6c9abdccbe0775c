import { z } from "zod";
import {
  lineOrEmpty,
  longTextOrEmpty,
  orNull,
  safeWebAddress,
  typedDay,
  typedTime,
} from "@/lib/forms/fields";
import { plainLine } from "@/lib/forms/text";
import { locales } from "@/lib/i18n/locales";
import { type MoreDays, moreOf } from "@/lib/meetings/day-schema";
import { emailAddress, personName } from "@/lib/people/schema";

const id = z.uuid();
const version = z.coerce.number().int().positive();
const day = typedDay;
const time = typedTime;
/** A day outside the programme's is meant. */
const sure = z.literal("yes").optional();

/** Whether the times were typed on a page that could not say back how it read them. */
export type Unread = { unread?: boolean };

/** A time as people type it: local, in the meeting's zone. */
export const LocalTime = z.object({ day, from: time, until: time });
export type LocalTime = z.infer<typeof LocalTime>;

/** Times proposed for one meeting: rows of day, from and until; empty rows are left out. */
export const TimesProposal = z.object({
  meetingId: id,
  day: z.array(z.union([z.literal(""), day])).max(10),
  from: z.array(z.union([z.literal(""), time])).max(10),
  until: z.array(z.union([z.literal(""), time])).max(10),
  /** Of each, how many days it is of and which, where its meeting may have several. */
  more: z.array(z.custom<MoreDays>()).max(10).optional(),
  /** The number that each row has on its form. */
  rows: z.array(z.number().int()).max(10).optional(),
  sure,
});
export type TimesProposal = z.infer<typeof TimesProposal>;

/** How many rows a sheet of proposed times has. */
export const timeRows = 3;

/** The sheet of proposed times as a form sends it: `day-0`, `from-0`, `until-0`, and so on; rows without a day are left out. */
export const TimesForm = z.looseObject({ meetingId: id }).transform((sheet, context): TimesProposal => {
  const rows = Array.from({ length: 10 }, (_, row) => row).filter(
    (row) => (sheet[`day-${row}`] ?? "") !== "",
  );
  if (rows.length === 0) context.addIssue({ code: "custom", message: "required", path: ["day-0"] });
  const read = (name: string, schema: z.ZodType<string>, message: string) => {
    const parsed = schema.safeParse(sheet[name]);
    const why = parsed.error?.issues[0];
    const params = why?.code === "custom" ? why.params : undefined;
    if (!parsed.success)
      context.addIssue({ code: "custom", message, path: [name], ...(params ? { params } : {}) });
    return parsed.data ?? "";
  };
  const [days, froms, untils] = [[] as string[], [] as string[], [] as string[]];
  const more: MoreDays[] = [];
  for (const row of rows) {
    more.push(moreOf(sheet, `-${row}`, context));
    const [from, until] = [read(`from-${row}`, time, "time"), read(`until-${row}`, time, "time")];
    days.push(read(`day-${row}`, day, "date"));
    froms.push(from);
    untils.push(until);
  }
  return {
    meetingId: sheet.meetingId,
    day: days,
    from: froms,
    until: untils,
    ...(more.some(({ days }) => days !== undefined) ? { more } : {}),
    rows,
    ...(sheet.sure === "yes" ? { sure: "yes" as const } : {}),
  };
});

export const voteValues = ["yes", "if-need-be", "no"] as const;

/** What a form says of a time: an answer, or that it is taken back. */
const saidOfTime = [...voteValues, "open"] as const;

/** Answers to proposed times, by the option's id. */
export const Votes = z.object({ meetingId: id, votes: z.record(z.string(), z.enum(saidOfTime)) });
export type Votes = z.infer<typeof Votes>;

/**
 * The votes as a form sends them: `vote-<id of the time>`; `first` names the field that carries the error when nothing was
 * answered.
 */
export const VotesForm = z
  .looseObject({ meetingId: id, first: z.string().optional() })
  .transform((sheet, context): Votes => {
    const votes: Votes["votes"] = {};
    for (const [name, said] of Object.entries(sheet)) {
      if (!name.startsWith("vote-")) continue;
      const value = saidOfTime.find((one) => one === said);
      if (value) votes[name.slice("vote-".length)] = value;
      else context.addIssue({ code: "custom", message: "choose", path: [name] });
    }
    if (Object.keys(votes).length === 0)
      context.addIssue({ code: "custom", message: "choose", path: [sheet.first ?? "votes"] });
    return { meetingId: sheet.meetingId, votes };
  });

/** Taking a proposed time away, by the button beside it. */
export const OptionRemoval = z.object({ press: id }).transform(({ press }) => ({ optionId: press }));
export type OptionRemoval = z.infer<typeof OptionRemoval>;

/** Choosing a proposed time, by the button beside it. */
export const Scheduling = z
  .object({ meetingId: id, version, press: id })
  .transform(({ press, ...meeting }) => ({ ...meeting, optionId: press }));
export type Scheduling = z.infer<typeof Scheduling>;

/** Setting a time that was agreed on elsewhere, or moving a visit to another. */
export const DirectScheduling = z
  .looseObject({ meetingId: id, version, day, from: time, until: time, sure })
  .transform(({ meetingId, version, day, from, until, sure, ...sheet }, context) => ({
    ...{ meetingId, version, day, from, until, ...(sure && { sure }) },
    ...moreOf(sheet, "", context),
  }));
export type DirectScheduling = z.infer<typeof DirectScheduling>;

/** The times of several meetings of one group: a choice each, by its meeting. */
export type SeveralTimes = {
  choices: { meetingId: string; version: number; day: string; from: string }[];
  sure?: "yes" | undefined;
};

/**
 * The same as a form sends it: `time-<id>` is a day and a time of day ("2027-03-05T17:00"), "own" where `day-<id>` and `from-<id>` say
 * them, or anything else where nothing is set now; `version-<id>` is what was read.
 */
export const TimesChoice = z.looseObject({ sure }).transform((sheet, context): SeveralTimes => {
  const choices = Object.entries(sheet).flatMap(([name, said]): SeveralTimes["choices"] => {
    const meetingId = id.safeParse(name.replace(/^time-/, "")).data;
    const read = version.safeParse(sheet[`version-${meetingId}`]).data;
    if (!name.startsWith("time-") || !meetingId || read === undefined || typeof said !== "string") return [];
    const [, ...given] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(said) ?? [];
    if (said !== "own") {
      const [on = "", at = ""] = given;
      return given.length > 0 ? [{ meetingId, version: read, day: on, from: at }] : [];
    }
    const [on, at] = [day.safeParse(sheet[`day-${meetingId}`]), time.safeParse(sheet[`from-${meetingId}`])];
    if (!on.success) context.addIssue({ code: "custom", message: "date", path: [`day-${meetingId}`] });
    if (!at.success) context.addIssue({ code: "custom", message: "time", path: [`from-${meetingId}`] });
    return on.success && at.success ? [{ meetingId, version: read, day: on.data, from: at.data }] : [];
  });
  return { choices, sure: sheet.sure };
});

/** A meeting, whatever has changed of it since its page was shown. */
export const MeetingOnly = z.object({ meetingId: id });

export const MeetingAndVersion = z.object({ meetingId: id, version });
export type MeetingAndVersion = z.infer<typeof MeetingAndVersion>;

/** Whether one comes to a visit, as its page showed it: an answer to a time that has been moved since is none. */
export const Answer = z.object({
  meetingId: id,
  startsAt: z.iso.datetime(),
  coming: z.enum(["yes", "no"], "choose"),
});
export type Answer = z.infer<typeof Answer>;

export const Cancellation = z.object({ meetingId: id, version, reason: orNull(longTextOrEmpty(500)) });
export type Cancellation = z.infer<typeof Cancellation>;

/** The place card: what guests need to know to come, and what the host needs to know of them. */
export const PlaceCard = z
  .object({
    meetingId: id,
    version,
    placeName: orNull(lineOrEmpty(120)),
    address: orNull(lineOrEmpty(200)),
    stepFree: z
      .enum(["yes", "no", ""])
      .nullish()
      .transform((value) => (value ? value === "yes" : null)),
    arrival: orNull(longTextOrEmpty(500)),
    remoteLink: orNull(safeWebAddress.pipe(z.string().max(500))),
    diets: orNull(longTextOrEmpty(300)),
    interpretation: orNull(longTextOrEmpty(300)),
    hostNote: orNull(longTextOrEmpty(500)),
    /** An empty card is meant. */
    sure: z.literal("yes").optional(),
  })
  .superRefine(({ meetingId: _, version: __, sure, ...card }, context) => {
    if (sure || Object.values(card).some((value) => value !== null)) return;
    context.addIssue({ code: "custom", path: ["sure"], message: "sure-place" });
  })
  .transform(({ sure: _, ...card }) => card);
export type PlaceCard = z.infer<typeof PlaceCard>;

/** Marking a meeting held: who came. */
export const AttendanceSheet = z.object({
  meetingId: id,
  version,
  present: z.array(id).max(1000).default([]),
});
export type AttendanceSheet = z.infer<typeof AttendanceSheet>;

/** Somebody who came without having been named before; the address need not be given. */
export const NewWalkIn = z.object({
  meetingId: id,
  enrolmentId: z.uuid("choose"),
  name: personName,
  email: z.union([z.string().transform(plainLine).pipe(z.literal("")), emailAddress]).default(""),
  locale: z.enum(locales, "choose"),
});
export type NewWalkIn = z.infer<typeof NewWalkIn>;

export const WalkInId = z.object({ meetingId: id, walkInId: id });
export type WalkInId = z.infer<typeof WalkInId>;
