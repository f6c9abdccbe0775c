import { randomUUID } from "node:crypto";
import { surveysIn } from "@/lib/formats/occurrences";
import { intakeStep } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formats } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import { takenOver } from "@/lib/programmes/copying-tx";
import { addByAddress, addKnown } from "@/lib/programmes/facilitators-tx";
import { endProgramme, findProgramme, whyNotNow } from "@/lib/programmes/moving-tx";
import { withForget } from "@/lib/programmes/options";
import { whyNotChangeProgramme } from "@/lib/programmes/rules";
import type {
  FacilitatorRemoval,
  NewFacilitator,
  ProgrammeAndVersion,
  ProgrammeChange,
  ProgrammeDraft,
} from "@/lib/programmes/schema";
import { type ProgrammeEvent, programmeStates } from "@/lib/programmes/states";
import { chosenThemes, knownThemes } from "@/lib/programmes/themes";
import { dateOn } from "@/lib/time/days";

/** Writes down a new programme from its format's recipe, with its own copy of each survey. Returns its slug. */
export function draftProgramme(viewer: Viewer, draft: ProgrammeDraft): Promise<string> {
  return write(viewer, async (tx) => {
    const convener = await tx.convener.findFirst({
      where: { id: draft.convenerId, coordinators: { some: { userId: userIdOf(viewer) } } },
      select: { id: true, timeZone: true },
    });
    const format = formats.find(({ key }) => key === draft.format);
    if (!convener || !format) throw new Refused("not-found");
    const convenerId = convener.id;
    const copied = draft.copyOf
      ? await takenOver(tx, viewer, { id: draft.copyOf, convenerId, format: format.key })
      : null;
    const programme = await tx.programme.create({
      data: {
        ...{ convenerId, format: format.key, slug: draft.slug, ...columns(draft) },
        ...{ timeZone: copied?.timeZone ?? convener.timeZone, weights: copied?.weights ?? {} },
        options: withForget(copied?.options ?? {}, draft),
        themes: chosenThemes(knownThemes(format, copied?.themes), draft, ownKey()),
        copiedFromId: copied?.id ?? null,
      },
      select: { id: true },
    });
    await tx.survey.createMany({
      data: surveysOf(format).map(({ step, definition }) => ({
        ...{ convenerId, programmeId: programme.id, step, version: 1 },
        definition: copied?.surveys.get(step) ?? definition,
      })),
    });
    await addKnown(tx, viewer, { id: programme.id, convenerId }, draft.facilitators);
    if (draft.facilitatorEmail) {
      const newcomer = {
        email: draft.facilitatorEmail,
        name: draft.facilitatorName || draft.facilitatorEmail,
        locale: viewer.locale,
      };
      await addByAddress(tx, viewer, { id: programme.id, convenerId }, newcomer);
    }
    await record(
      tx,
      viewer,
      "programme.draft",
      { type: "programme", id: programme.id, convenerId },
      { format: format.key },
    );
    return draft.slug;
  });
}

/** Changes what a programme says of itself, over the version that was read. Returns its slug. */
export function changeProgramme(viewer: Viewer, change: ProgrammeChange): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, change.programmeId);
    refuseIf(whyNotChangeProgramme(programme));
    const slug = programme.state === "DRAFT" && change.slug ? change.slug : programme.slug;
    const kept = programme.state === "DRAFT" ? [] : programme.themes;
    const options = withForget(programme.options, change);
    const known = knownThemes(formatOf(programme.format), programme.themes);
    const details = {
      ...columns(change),
      slug,
      options,
      themes: chosenThemes(known, change, ownKey(), kept),
    };
    if (programme.version === change.version && isUnchanged(programme, details)) return slug;
    const { count } = await tx.programme.updateMany({
      where: { id: programme.id, version: change.version },
      data: { ...details, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "programme.change", {
      type: "programme",
      id: programme.id,
      convenerId: programme.convenerId,
    });
    return slug;
  });
}

/** Opens sign-up: the programme can be seen and enrolled in. */
export function openProgramme(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return advance(viewer, programme, "open", now);
}

/** Closes sign-up: pairs are made. */
export function closeSignUp(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return advance(viewer, programme, "closeSignUp", now);
}

/** Opens sign-up once more. */
export function reopenSignUp(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return advance(viewer, programme, "reopenSignUp", now);
}

/** The groups have been proposed, or `begin` makes the one that the whole programme is: the meetings begin. */
export function beginProgramme(
  viewer: Viewer,
  programme: ProgrammeAndVersion,
  now: Date,
  begin: (tx: Tx, programme: Begun) => Promise<void>,
): Promise<string> {
  return advance(viewer, programme, "start", now, begin);
}

type Begun = { id: string; convenerId: string; format: string; timeZone: string };

/** Every pair has come to its end, and so has the programme. */
export function closeProgramme(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return advance(viewer, programme, "close", now);
}

/** The programme will not be, from now on; those whom it concerns are told. */
export function cancelProgramme(viewer: Viewer, programme: ProgrammeAndVersion, now: Date): Promise<string> {
  return advance(viewer, programme, "cancel", now);
}

/** Adds somebody who may be asked to facilitate in the programme. Returns the programme's slug. */
export function addFacilitator(viewer: Viewer, newcomer: NewFacilitator): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, newcomer.programmeId);
    refuseIf(whyNotChangeProgramme(programme));
    const added =
      "userId" in newcomer
        ? await addKnown(tx, viewer, programme, [newcomer.userId])
        : await addByAddress(tx, viewer, programme, { ...newcomer, locale: viewer.locale });
    if (added === 0) return programme.slug;
    await record(tx, viewer, "programme.add-facilitator", {
      type: "programme",
      id: programme.id,
      convenerId: programme.convenerId,
    });
    return programme.slug;
  });
}

/**
 * Takes a facilitator out of the programme; not while they have pairs under way in it. `ended` ends what they were to groups that have
 * come to their end, in the same transaction. Returns the programme's slug.
 */
export function removeFacilitator(
  viewer: Viewer,
  { programmeId, userId }: FacilitatorRemoval,
  ended: (tx: Tx, who: FacilitatorRemoval) => Promise<void>,
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, programmeId);
    const groups = await tx.groupFacilitator.count({
      where: { userId, group: { programmeId, state: { in: ["DRAFT", "PROPOSED", "CONFIRMED"] } } },
    });
    if (groups > 0) throw new Refused("facilitator-has-groups");
    await ended(tx, { programmeId, userId });
    await tx.programmeFacilitator.deleteMany({ where: { programmeId, userId } });
    await record(tx, viewer, "programme.remove-facilitator", {
      type: "programme",
      id: programmeId,
      convenerId: programme.convenerId,
    });
    return programme.slug;
  });
}

function advance(
  viewer: Viewer,
  { programmeId, version }: ProgrammeAndVersion,
  event: ProgrammeEvent,
  now: Date,
  onward: (tx: Tx, programme: Begun) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  return write(viewer, async (tx) => {
    const programme = await findProgramme(tx, viewer, programmeId);
    if (programme.version !== version) throw new Refused("changed-by-someone-else");
    await refuseWhileCancelled(tx, programmeId);
    refuseIf(await whyNotNow(tx, programme, event, now));
    if (event === "cancel") await endProgramme(tx, viewer, programme);
    else await move(tx, viewer, programmeStates, programme, event);
    await onward(tx, programme);
    return programme.slug;
  });
}

/** A programme's own copies of its format's surveys; later versions leave what was answered before as it is. */
function surveysOf(format: Format) {
  const later = surveysIn(format).map(({ key, survey }) => ({ step: key, definition: survey }));
  const intakes = format.parts.map(({ key, intake }) => ({
    step: intakeStep(format, key),
    definition: intake,
  }));
  return [...intakes, ...later];
}

function columns(sheet: ProgrammeDraft | ProgrammeChange) {
  return {
    name: sheet.name,
    summary: sheet.summary,
    signUpOpensOn: dateOn(sheet.signUpOpensOn),
    signUpClosesOn: dateOn(sheet.signUpClosesOn),
    meetingsFromOn: dateOn(sheet.meetingsFromOn),
    meetingsToOn: dateOn(sheet.meetingsToOn),
    answerDays: sheet.answerDays,
  };
}

function ownKey(): string {
  return `own-${randomUUID().slice(0, 8)}`;
}
