"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { changeRoom } from "@/lib/places/room-commands";
import { RoomChange } from "@/lib/places/schema";

/** Changes how many places a meeting has; those who are chosen move to its queue. */
export const changeRoomAction = formAction({
  schema: RoomChange,
  lists: ["setBack"],
  run: (viewer, input) => changeRoom(viewer, input, new Date()),
  goTo: (meetingId) => to.meetingPlaces(meetingId, { done: "saved" }),
});
