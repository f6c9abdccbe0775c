"use server";

import { safePath } from "@/lib/auth/safe-path";
import { formAction } from "@/lib/forms/form-action";
import { askIn, askToUnite, takeBackAsking } from "@/lib/grouping/sets/admission-commands";
import { AdmissionId, Asking, Uniting } from "@/lib/grouping/sets/admission-schema";
import { decideShort } from "@/lib/grouping/sets/short-commands";
import { FewDecision, GroupAndVersion, GroupChange, ShortDecision } from "@/lib/groups/schema";
import { type Address, asking, type Query, to } from "@/lib/kernel/addresses";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroupLater } from "@/lib/meetings/ending-commands";
import { decideFew } from "@/lib/meetings/few-commands";
import { MeetingAndVersion } from "@/lib/meetings/schema";
import { keepMeeting } from "@/lib/places/keeping-commands";
import { nudge } from "@/lib/tasks/commands";
import { NudgePress } from "@/lib/tasks/schema";

/** Reminds those whom a task waits for, in the coordinator's name. */
export const nudgeAction = formAction({
  schema: NudgePress,
  run: (viewer, input) => nudge(viewer, input, new Date()),
  goTo: ({ groupId, dispatchId }, _input, { values }) =>
    backTo(values.back, { ...told(dispatchId, "nudged"), pair: groupId, "#": `pair-${groupId}` }),
});

/** Changes who facilitates a pair. */
export const changeFacilitatorAction = formAction({
  schema: GroupChange,
  run: (viewer, change) => changeGroupAndVisits(viewer, change, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, { done: "changed" }),
});

/** Decides that a stop is held though few have signed up. */
export const keepMeetingAction = formAction({
  schema: MeetingAndVersion,
  run: (viewer, input) => keepMeeting(viewer, input, new Date()),
  goTo: (_meetingId, _input, { values }) => backTo(values.back, { done: "kept" }),
});

/** Takes a pair apart. */
export const dissolveGroupAction = formAction({
  schema: GroupAndVersion,
  run: (viewer, input) => dissolveGroupLater(viewer, input, new Date()),
  goTo: ({ dispatchId }, _input, { values }) => backTo(values.back, told(dispatchId, "dissolved")),
});

/** Says how a group goes on of whose people too few are left. */
export const decideFewAction = formAction({
  schema: FewDecision,
  run: (viewer, input) => decideFew(viewer, input, new Date()),
  goTo: (_groupId, { decision }, { values }) => backTo(values.back, { done: `few-${decision}` }),
});

/** Says what becomes of a proposal in which too few are left. */
export const decideShortAction = formAction({
  schema: ShortDecision,
  run: (viewer, input) => decideShort(viewer, input, new Date()),
  goTo: (_groupId, { decision }, { values }) => backTo(values.back, { done: `few-${decision}` }),
});

/** Asks those who wait into a group that is under way. */
export const askInAction = formAction({
  schema: Asking,
  run: (viewer, input) => askIn(viewer, input, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, { done: "asked" }),
});

/** Asks all of another group whether they come into this one, and all of this one whether they may. */
export const askToUniteAction = formAction({
  schema: Uniting,
  run: (viewer, input) => askToUnite(viewer, input, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, { done: "asked" }),
});

/** Takes back what somebody was asked. */
export const takeBackAskingAction = formAction({
  schema: AdmissionId,
  run: (viewer, input) => takeBackAsking(viewer, input, new Date()),
  goTo: (_groupId, _input, { values }) => backTo(values.back, { done: "taken-back" }),
});

/** The press whose mails are held, or what was done where there are none. */
function told(dispatchId: string | null, done: string): Query {
  return dispatchId ? { dispatch: dispatchId } : { done };
}

function backTo(back: unknown, done: Query): Address {
  return asking(safePath(back, to.manage.front()), done);
}
