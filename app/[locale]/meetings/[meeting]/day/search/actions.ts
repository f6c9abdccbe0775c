"use server";

import {
  lookAt,
  lookAway,
  lowerHand,
  meet,
  pairTheRest,
  raiseHand,
  typeSlip,
  unmeet,
} from "@/lib/days/search-commands";
import { MetNow, NumberTyped, OwnSearch, Slip } from "@/lib/days/search-schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

const goTo = (meetingId: string) => to.daySearch(meetingId);

/** Looks who has a number. */
export const lookAtAction = formAction({
  schema: NumberTyped,
  run: (viewer, input) => lookAt(viewer, input),
  goTo,
});

/** Looks for another one. */
export const lookAwayAction = formAction({
  schema: OwnSearch,
  run: (viewer, input) => lookAway(viewer, input),
  goTo,
});

/** Says that two meet. */
export const meetAction = formAction({
  schema: MetNow,
  run: (viewer, input) => meet(viewer, input, new Date()),
  goTo,
});

/** Says that they have not met. */
export const unmeetAction = formAction({
  schema: OwnSearch,
  run: (viewer, input) => unmeet(viewer, input),
  goTo,
});

/** Lifts a hand. */
export const raiseHandAction = formAction({
  schema: OwnSearch,
  run: (viewer, input) => raiseHand(viewer, input, new Date()),
  goTo,
});

/** Takes it down. */
export const lowerHandAction = formAction({
  schema: OwnSearch,
  run: (viewer, input) => lowerHand(viewer, input),
  goTo,
});

/** Pairs all who stand alone. */
export const pairTheRestAction = formAction({
  schema: OwnSearch,
  run: (viewer, input) => pairTheRest(viewer, input, new Date()),
  goTo: ({ meetingId, sets, left }) =>
    to.daySearchBoard(meetingId, { done: "paired", sets: `${sets}`, left: `${left}` }),
});

/** Types in a slip of paper. */
export const typeSlipAction = formAction({
  schema: Slip,
  run: (viewer, input) => typeSlip(viewer, input, new Date()),
  goTo: (meetingId) => to.daySearchBoard(meetingId, { done: "slip" }),
});
