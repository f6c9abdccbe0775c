"use server";

import { addConvener, addCoordinator, changeConvener, removeCoordinator } from "@/lib/conveners/commands";
import { ConvenerChange, ConvenerDraft, CoordinatorRemoval, NewCoordinator } from "@/lib/conveners/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

export const addConvenerAction = formAction({
  schema: ConvenerDraft,
  run: addConvener,
  goTo: (id) => to.manage.convener(id, { done: "added" }),
});

export const changeConvenerAction = formAction({
  schema: ConvenerChange,
  run: changeConvener,
  goTo: (id) => to.manage.convener(id, { done: "changed" }),
});

export const addCoordinatorAction = formAction({
  schema: NewCoordinator,
  run: addCoordinator,
  goTo: (id) => to.manage.convener(id, { done: "coordinator" }),
});

export const removeCoordinatorAction = formAction({
  schema: CoordinatorRemoval,
  run: removeCoordinator,
  goTo: (id) => to.manage.convener(id, { done: "removed" }),
});
