"use server";

import { planRounds } from "@/lib/days/planning-commands";
import {
  chooseSize,
  closeTable,
  keepTable,
  publishRound,
  seatArrivals,
  startRound,
  stopRound,
  swapSeats,
} from "@/lib/days/round-commands";
import {
  DaySheet,
  KeepSheet,
  PlanSheet,
  RoundSheet,
  SizeSheet,
  StartSheet,
  SwapSheet,
  TableSheet,
} from "@/lib/days/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Plans all rounds that are not published. */
export const planRoundsAction = formAction({
  schema: PlanSheet,
  run: (viewer, input) => planRounds(viewer, input, new Date()),
  goTo: (id) => to.dayCoach(id, { done: "planned" }),
});

/** Publishes a round. */
export const publishRoundAction = formAction({
  schema: RoundSheet,
  run: (viewer, input) => publishRound(viewer, input, new Date()),
  goTo: (id) => to.dayCoach(id, { done: "published" }),
});

/** Lets two change tables. */
export const swapSeatsAction = formAction({
  schema: SwapSheet,
  run: (viewer, input) => swapSeats(viewer, input, new Date()),
  goTo: (id, _, { values }) => to.dayRound(id, { round: roundIn(values), done: "swapped" }),
});

/** Closes a table. */
export const closeTableAction = formAction({
  schema: TableSheet,
  run: (viewer, input) => closeTable(viewer, input, new Date()),
  goTo: (id, _, { values }) => to.dayRound(id, { round: roundIn(values), done: "closed" }),
});

/** Begins a round. */
export const startRoundAction = formAction({
  schema: StartSheet,
  run: (viewer, input) => startRound(viewer, input, new Date()),
  goTo: (id) => to.dayCoach(id, { done: "started" }),
});

/** Ends the round that runs. */
export const stopRoundAction = formAction({
  schema: RoundSheet,
  run: (viewer, input) => stopRound(viewer, input, new Date()),
  goTo: (id) => to.dayCoach(id, { done: "stopped" }),
});

/** Seats who has come. */
export const seatArrivalsAction = formAction({
  schema: DaySheet,
  run: (viewer, input) => seatArrivals(viewer, input, new Date()),
  goTo: (id) => to.dayCoach(id, { done: "seated" }),
});

/** Says who keeps a table. */
export const keepTableAction = formAction({
  schema: KeepSheet,
  run: (viewer, input) => keepTable(viewer, input),
  goTo: (id) => to.dayCoach(id, { done: "kept" }),
});

/** Says how many sit at each table. */
export const chooseSizeAction = formAction({
  schema: SizeSheet,
  run: (viewer, input) => chooseSize(viewer, input),
  goTo: (id) => to.dayCoach(id, { done: "sized" }),
});

/** The round that the form was about, to come back to it. */
function roundIn(values: Record<string, unknown>): string {
  return typeof values.round === "string" ? values.round : "";
}
