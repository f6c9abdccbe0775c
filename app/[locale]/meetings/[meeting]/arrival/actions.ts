"use server";

import { arriveOneself } from "@/lib/days/door-commands";
import { OwnArrival } from "@/lib/days/door-schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Says that one has come to a day, or goes. */
export const arriveAction = formAction({
  schema: OwnArrival,
  run: (viewer, input) => arriveOneself(viewer, input, new Date()),
  goTo: ({ meetingId, kind }) => to.arrival(meetingId, { done: kind }),
});
