"use server";

import { checkIn, giveTable, type Marked, takeInAtDoor } from "@/lib/days/door-commands";
import { AtDoor, KeptTable, NewAtDoor } from "@/lib/days/door-schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

const back = ({ meetingId, kind, number }: Marked) => to.door(meetingId, { done: kind, number });

/** Writes down at the door that somebody has come, has left, or neither. */
export const checkInAction = formAction({
  schema: AtDoor,
  run: (viewer, input) => checkIn(viewer, input, new Date()),
  goTo: back,
});

/** Takes in somebody who came without signing up. */
export const takeInAction = formAction({
  schema: NewAtDoor,
  run: (viewer, input) => takeInAtDoor(viewer, input, new Date()),
  goTo: back,
});

/** Says which table somebody keeps in all rounds. */
export const giveTableAction = formAction({
  schema: KeptTable,
  run: (viewer, input) => giveTable(viewer, input),
  goTo: back,
});
