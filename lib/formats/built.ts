import { isAskedBefore, isBrief } from "@/lib/formats/asked";
import type { DocumentStep } from "@/lib/formats/documents";
import { isGroupedByHand, isOneGroup } from "@/lib/formats/grouping";
import { lead } from "@/lib/formats/leading";
import { hasChoice, intakeSteps, mainPart } from "@/lib/formats/parts";
import {
  type AssignmentStep,
  eachMeeting,
  type Format,
  firstOfMode,
  type MeetingStep,
  type SurveyStep,
} from "@/lib/formats/recipe";
import { isGuided } from "@/lib/formats/roles";
import { questionsOf } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";

type Asking = Pick<
  Format,
  "parts" | "grouping" | "agreement" | "leaving" | "roles" | "steps" | "modes" | "contacts" | "themes"
>;

/** What a recipe asks for that cannot be done yet; no programme has such a format. A way that has been built loses its line here. */
export function notBuilt(format: Asking): string[] {
  const { parts, grouping, agreement, leaving, roles, steps } = format;
  const meetings = steps.filter((step) => step.kind === "meeting");
  const documents = steps.filter((step) => step.kind === "document");
  const booklets = documents.filter(({ compiled }) => compiled);
  const keys = [...steps.map(({ key }) => key), ...intakeSteps(format)];
  const asked = steps.flatMap((step) => (step.kind === "survey" ? questionsOf(step.survey) : []));
  const mayFall = meetings.some(({ enough }) => enough !== undefined);
  const asksAtOnce = steps.some(
    (step) => step.kind === "survey" && "after" in step.when && !step.when.months,
  );
  const found: [string, unknown][] = [
    [
      "guests placed with hosts of another part, who never receive them in turn, or who are not asked how many",
      grouping.kind === "placed" &&
        (grouping.guest !== grouping.host || grouping.mutual === "never" || !mainPart(format).reads.room),
    ],
    [
      "one group of all, with other meetings than one of each seat",
      grouping.kind === "everyone" && grouping.seats !== null && !isOfSeats(meetings),
    ],
    [
      "one group of all, in which nobody has a seat, with other meetings than one to which all sign up",
      grouping.kind === "everyone" && grouping.seats === null && !isSignedUpTo(meetings),
    ],
    [
      "rounds at a meeting to which nobody signs up",
      meetings.some(({ rounds, places }) => rounds && !places),
    ],
    [
      "contacts of those who have met, at a meeting without rounds",
      meetings.some(({ contacts, rounds }) => contacts && !rounds),
    ],
    ["one group of all that ends when somebody leaves it", isOneGroup(format) && leaving.kind === "ends"],
    ["one group of all that waits for a yes", isOneGroup(format) && agreement.kind === "all"],
    [
      `agreement: ${agreement.kind}`,
      !["all", "offer", "enough"].includes(agreement.kind) &&
        !(agreement.kind === "none" && isOneGroup(format)),
    ],
    // With fewer than enough somebody decides, and those who wait are asked too: of sets it is known who may be with whom, and who hosts nothing.
    ["a yes of enough to other groups than sets", agreement.kind === "enough" && !isOfEnough(format)],
    [
      "a survey when the last meeting has been held, of meetings that may fall away or be added",
      (mayFall || isOneGroup(format)) && asksAtOnce,
    ],
    [
      "a technical check that nobody holds, or of others than groups made by hand",
      steps.some(
        (step) =>
          step.kind === "check" &&
          (isOneGroup(format) || !roles.some(({ key, holds }) => key === step.heldBy && holds)),
      ),
    ],
    ["a booklet whose pages are not their hosts' own", booklets.some((step) => !isOfHosts(step, meetings))],
    ["a document that anybody reads, and is no booklet", documents.some(isOpen)],
    ["two steps of one name", new Set(keys).size < keys.length],
    ["pairs or sets of more than one part", hasChoice(format) && isGroupedByHand(format)],
    [
      "enrolling while it runs, into groups made by hand",
      grouping.kind !== "each" && isGroupedByHand(format) && parts.some(({ whileRunning }) => whileRunning),
    ],
    [
      "corrections of what all approve by others than the host, or in a group that goes on without somebody",
      documents.some(
        ({ passes = "all-approve", corrects = [] }) =>
          passes === "all-approve" &&
          corrects.some((corrector) => corrector !== "host" || leaving.kind !== "ends"),
      ),
    ],
    [
      "a document of guests, or corrected by a host, of a meeting that nobody hosts",
      documents.some((step) => isOfGuests(step) && !isOfHosted(step, meetings)),
    ],
    [
      "a document read by supervisors whom nobody is asked for",
      documents.some(({ reads }) => reads?.includes("supervisors")) &&
        !parts.some(({ endorsed }) => endorsed),
    ],
    [
      "a survey before a meeting, of others than those who take part, or neither without a name nor for those who guide alone",
      steps.some(
        (step) => step.kind === "survey" && "before" in step.when && !isBrief(step) && !isEarly(step),
      ),
    ],
    [
      "a survey before a meeting of a group that others join all the time",
      isOneGroup(format) && steps.some((step) => step.kind === "survey" && isEarly(step)),
    ],
    [
      "a question for those who guide alone, with a name, when one enrols or after a meeting",
      asksSigned(format),
    ],
    // Whose supervisor takes their yes back ends the group, and nobody is told whose it was.
    [
      "the consent of a supervisor to a group that goes on without somebody, or that not all agree to",
      parts.some(({ endorsed }) => endorsed) && (leaving.kind !== "ends" || agreement.kind !== "all"),
    ],
    [
      "the consent of a supervisor whom nobody is asked for",
      parts.some(({ endorsed, reads }) => endorsed && !reads.supervisor),
    ],
    [
      "a meeting of several days whose time is not voted on by itself, to which people sign up, or that is a day of rounds",
      meetings.some(({ days, times, places, rounds }) => days && (times !== "voted" || places || rounds)),
    ],
    ["more than five days of a meeting", meetings.some(({ days }) => days && !isFewDays(days))],
    // Who comes later would have to be free on the days that are agreed.
    [
      "a meeting of several days in a group that goes on without somebody",
      leaving.kind !== "ends" && meetings.some(({ days }) => days),
    ],
    [
      "a technical check before a meeting of some modes alone",
      format.modes && steps.some((step) => step.kind === "check"),
    ],
    [
      "an assignment before the first meeting of a mode that has none of its own",
      steps.some((step) => step.kind === "assignment" && step.due.before === firstOfMode) &&
        !(format.modes ?? [{ key: "" }]).every(({ key }) =>
          meetings.some(({ modes }) => modes?.includes(key)),
        ),
    ],
    ["steps of some modes alone, where there are none", !format.modes && meetings.some((step) => step.modes)],
    ["a choice of modes that nobody is asked about", format.modes && parts.some(({ reads }) => !reads.modes)],
    [
      "an assignment of whoever hosts, before meetings that nobody hosts",
      steps.some((step) => step.kind === "assignment" && step.by === "host" && !isHosted(step, meetings)),
    ],
    [
      "colleagues of whoever hosts, in an assignment that others write",
      steps.some((step) => step.kind === "assignment" && step.colleagues && step.by !== "host"),
    ],
    ["a list by theme, of a format without themes", format.contacts === "list" && format.themes.length === 0],
    [
      "a diary of a meeting that nobody hosts",
      meetings.some(({ diary, count }) => diary && !("each" in count)),
    ],
    ["a lead who holds no meeting", roles.some(({ key, holds }) => key === lead && !holds)],
    // They are no staff, so that naming somebody takes nothing from them, and read nothing that is written in confidence.
    [
      "a role named by a contact that holds meetings or reads notes",
      roles.some(({ from, holds, notes }) => from === "contact" && (holds || notes)),
    ],
    [
      "a question for a guide who may be missing",
      !isGuided(format) && asked.some(({ seenBy }) => seenBy === "facilitator" || seenBy === "signed"),
    ],
  ];
  return found.filter(([, asks]) => asks).map(([what]) => what);
}

function isFewDays({ least, most }: { least: number; most: number }): boolean {
  return least >= 1 && most >= least && most <= 5;
}

/** Whether all who take part are asked something before a meeting, and nothing with a name. */
function isEarly(step: SurveyStep): boolean {
  return isAskedBefore(step) && step.asked === "participants" && questionsOf(step.survey).every(isNameless);
}

/** Whether something is asked for those who guide alone, with a name, where that is not sealed. */
function asksSigned({ parts, steps }: Pick<Format, "parts" | "steps">): boolean {
  const others = steps.flatMap((step) => (step.kind === "survey" && !isBrief(step) ? [step.survey] : []));
  const surveys = [...parts.map(({ intake }) => intake), ...others];
  return surveys.flatMap(questionsOf).some(({ seenBy }) => seenBy === "signed");
}

/** Whether somebody hosts the meetings before which an assignment is due. */
function isHosted({ due }: AssignmentStep, meetings: readonly MeetingStep[]): boolean {
  return meetings.some(({ key, count }) => key === due.before && "each" in count);
}

/** Whether groups are sets without hosts that go on with fewer. */
function isOfEnough({ grouping, leaving, steps }: Asking): boolean {
  const hosted = steps.some((step) => step.kind === "meeting" && "each" in step.count);
  return grouping.kind === "sets" && leaving.kind === "goes-on" && !hosted;
}

/** Whether each seat has its own meeting, and there are no others. */
function isOfSeats(meetings: readonly MeetingStep[]): boolean {
  return meetings.length === 1 && meetings.every(({ count }) => "each" in count);
}

/** Whether there is one meeting, and those come who have a place. */
function isSignedUpTo(meetings: readonly MeetingStep[]): boolean {
  return (
    meetings.length === 1 &&
    meetings.every(({ count, places }) => "times" in count && count.times === 1 && places)
  );
}

/** Whether each host, and nobody else, writes and publishes a page about its own meeting. */
function isOfHosts(
  { writes, passes, when, corrects }: DocumentStep,
  meetings: readonly MeetingStep[],
): boolean {
  const own = writes.length === 1 && writes[0] === "host" && passes === "author" && !corrects;
  return own && "about" in when && when.about === eachMeeting && isOfSeats(meetings);
}

function isOfGuests({ writes, corrects = [] }: DocumentStep): boolean {
  return writes.includes("guest") || corrects.includes("host");
}

/** Whether each meeting that a document is about has a host. */
function isOfHosted({ when }: DocumentStep, meetings: readonly MeetingStep[]): boolean {
  const of = "about" in when ? when.about : when.after;
  const meant = meetings.filter(({ key }) => of === eachMeeting || of === key || of.startsWith(`${key}-`));
  return "about" in when && meant.length > 0 && meant.every(({ count }) => "each" in count);
}

function isOpen({ compiled, reads }: DocumentStep): boolean {
  return !compiled && (reads ?? []).includes("public");
}
