import { readFileSync, writeFileSync } from "node:fs";
import { roundStates } from "@/lib/days/states";
import { documentStates } from "@/lib/documents/states";
import { calendarTable, occasionsTable } from "@/lib/emails/occasions-table";
import { enrolmentStates } from "@/lib/enrolments/states";
import { sizesOf } from "@/lib/formats/grouping";
import { isOfHost } from "@/lib/formats/occurrences";
import {
  eachMeeting,
  type Format,
  firstOfMode,
  lastMeeting,
  type MeetingStep,
  type Step,
  type SurveyStep,
} from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { groupStates } from "@/lib/groups/states";
import { diagram } from "@/lib/kernel/states";
import { meetingStates } from "@/lib/meetings/states";
import { placeStates } from "@/lib/places/states";
import { programmeStates } from "@/lib/programmes/states";

/** The text with every block between `<!-- print:name -->` and `<!-- /print -->` printed anew from the code. */
export function printed(text: string): string {
  return text.replace(
    /(<!-- print:([\w-]+) -->\n)[\s\S]*?(<!-- \/print -->)/g,
    (_, open: string, name: string, close: string) => `${open}${block(name)}\n${close}`,
  );
}

function block(name: string): string {
  if (name === "who-gets-which-mail") return occasionsTable();
  if (name === "mail-calendar") return calendarTable();
  const format = formats.find(({ key }) => key === name);
  if (format) return fenced("text", recipe(format));
  const table = [
    programmeStates,
    enrolmentStates,
    groupStates,
    meetingStates,
    placeStates,
    roundStates,
    documentStates,
  ].find(({ noun }) => noun === name);
  if (!table) throw new Error(`nothing to print: ${name}`);
  return fenced("mermaid", diagram(table as typeof programmeStates));
}

function recipe(format: Format): string {
  const sizes = sizesOf(format);
  const intakes = format.parts.map(({ intake }) => ({
    head: ["survey", intake.key],
    rest: "answered before pairing",
  }));
  const lines = [
    ...intakes,
    ...format.steps.map((step) => ({ head: [step.kind, step.key], rest: told(step) })),
  ];
  return [
    format.grouping.kind === "each"
      ? `${format.key}: a group for each order`
      : format.grouping.kind === "everyone"
        ? `${format.key}: the whole programme is one group, which others join while it runs`
        : format.grouping.kind === "sets"
          ? `${format.key}: groups of ${sizes.least} to ${sizes.most}`
          : `${format.key}: groups of ${sizes.usual}, up to ${sizes.most} where some are left over or by hand`,
    ...lines.map(({ head, rest }) => `  ${(head[0] ?? "").padEnd(11)}${(head[1] ?? "").padEnd(16)}${rest}`),
  ].join("\n");
}

const asked = {
  "those-who-came": "everyone who came",
  contacts: "the contacts",
  host: "the host",
  participants: "everyone who takes part",
} as const;

const readers = {
  group: "the group",
  participants: "those who take part",
  contacts: "the contacts",
  coordinators: "the coordinators",
  supervisors: "the supervisors of those who wrote it",
  public: "anybody, as far as its host allows",
} as const;

function passes({ passes, corrects = [], days }: Extract<Step, { kind: "document" }>): string {
  if (passes === "no-objection") return `going round for ${days.answer} days to be corrected`;
  if (passes === "author") return `published by whoever writes it, after ${days.answer} days`;
  const first = corrects.includes("host") ? "corrected by the host before anybody else reads it, " : "";
  return `${first}approved by all within ${days.answer} days`;
}

function told(step: Step): string {
  switch (step.kind) {
    case "meeting":
      return `${"each" in step.count ? `hosted by each ${step.count.each} in turn` : timesTold(step.count)}, ${step.days ? `${step.days.least} to ${step.days.most} days of ` : ""}${step.minutes} minutes${step.gapWeeks ? `, ${step.gapWeeks.min} to ${step.gapWeeks.max} weeks after the one before` : ""}${step.modes ? `, where it is ${step.modes.join(" or ")}` : ""}`;
    case "assignment":
      return `${step.opens === "at-once" ? "opens at once" : `after ${named(step.opens.after)}`}, due ${step.due.days} days before ${named(step.due.before)}, ${isOfHost(step) ? `written by whoever hosts it${step.colleagues ? ", who may have colleagues told" : ""}, read by the others at once` : "revealed to all when all are in"}`;
    case "document":
      return `written by ${step.writes.map((writer) => (typeof writer === "string" ? `any ${writer}` : writer.role)).join(" or ")} within ${step.days.write} days, ${"about" in step.when ? `about ${named(step.when.about)}` : `after ${named(step.when.after)}`}, ${passes(step)}, read by ${(step.reads ?? ["group" as const]).map((reader) => (typeof reader === "string" ? readers[reader] : reader.role)).join(", ")}`;
    case "check":
      return `before ${named(step.before)}, ${step.places} places of ${step.minutes} minutes, held by ${step.heldBy}`;
    case "survey":
      return `asked of ${asked[step.asked]}, ${when(step.when)}, open ${step.openDays} days`;
  }
}

function timesTold(count: Exclude<MeetingStep["count"], { each: "seat" }>): string {
  return "times" in count
    ? `${count.times} times`
    : `as many times as ordered, ${count.ordered.least} to ${count.ordered.most}`;
}

function when(when: SurveyStep["when"]): string {
  if ("about" in when) return `about ${named(when.about)}`;
  if ("yearly" in when) return "once a calendar year";
  if ("before" in when) return `before ${named(when.before)}`;
  return `${when.months ? `${when.months === 1 ? "a month" : `${when.months} months`} ` : ""}after ${named(when.after)}`;
}

function named(meeting: string): string {
  if (meeting === lastMeeting) return "the last meeting";
  if (meeting === firstOfMode) return "the first meeting of its mode";
  return meeting === eachMeeting ? "each meeting" : meeting;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

if (process.argv[1]?.endsWith("diagrams.ts"))
  for (const file of ["ARCHITECTURE.md", "docs/who-gets-which-mail.md"])
    writeFileSync(file, printed(readFileSync(file, "utf8")));
