"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { askIntoNetwork, declineNetwork, joinNetwork } from "@/lib/networks/asking-commands";
import { changeOwnLine, endNetwork, goOn, leaveNetwork, takeUp } from "@/lib/networks/commands";
import { callDate, callOffDate, moveDate, replyToDate } from "@/lib/networks/date-commands";
import {
  Asking,
  Calling,
  DateAndVersion,
  Joining,
  Moving,
  NetworkOnly,
  Replying,
} from "@/lib/networks/schema";

/** Says yes to being asked into a network. */
export const joinNetworkAction = formAction({
  schema: Joining,
  run: (viewer, input) => joinNetwork(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "joined" }),
});

/** Says no to it, of which nobody is told. */
export const declineNetworkAction = formAction({
  schema: NetworkOnly,
  run: declineNetwork,
  goTo: () => to.home({ said: "network-left" }),
});

/** Asks others into a network. */
export const askIntoNetworkAction = formAction({
  schema: Asking,
  lists: ["who"],
  run: (viewer, input) => askIntoNetwork(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "asked" }),
});

/** Changes what one lets the others of a network know. */
export const changeOwnLineAction = formAction({
  schema: Joining,
  run: (viewer, input) => changeOwnLine(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "line" }),
});

/** Says that a network goes on. */
export const goOnAction = formAction({
  schema: NetworkOnly,
  run: (viewer, input) => goOn(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "on" }),
});

/** Leaves a network. */
export const leaveNetworkAction = formAction({
  schema: NetworkOnly,
  run: (viewer, input) => leaveNetwork(viewer, input, new Date()),
  goTo: () => to.home({ said: "network-left" }),
});

/** Ends a network for everybody. */
export const endNetworkAction = formAction({
  schema: NetworkOnly,
  run: (viewer, input) => endNetwork(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "ended" }),
});

/** Takes a network up again that has ended. */
export const takeUpNetworkAction = formAction({
  schema: NetworkOnly,
  run: (viewer, input) => takeUp(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "on" }),
});

/** Calls the members of a network to a date. */
export const callDateAction = formAction({
  schema: Calling,
  run: (viewer, input) => callDate(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "called" }),
});

/** Moves a date of a network. */
export const moveDateAction = formAction({
  schema: Moving,
  run: (viewer, input) => moveDate(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "moved" }),
});

/** Calls a date of a network off. */
export const callOffDateAction = formAction({
  schema: DateAndVersion,
  run: (viewer, input) => callOffDate(viewer, input, new Date()),
  goTo: (id) => to.network(id, { done: "off" }),
});

/** Says whether one comes to a date of a network. */
export const replyToDateAction = formAction({
  schema: Replying,
  run: (viewer, input) => replyToDate(viewer, input, new Date()),
  goTo: (id) => to.network(id),
});
