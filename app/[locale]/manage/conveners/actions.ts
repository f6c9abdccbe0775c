"use server";

import { addConvener, addCoordinator, changeConvener, removeCoordinator } from "@/lib/conveners/commands";
import { ConvenerChange, ConvenerDraft, CoordinatorRemoval, NewCoordinator } from "@/lib/conveners/schema";
import { formAction } from "@/lib/forms/form-action";

export const addConvenerAction = formAction({
  schema: ConvenerDraft,
  run: addConvener,
  goTo: (id) => `/manage/conveners/${id}?done=added`,
});

export const changeConvenerAction = formAction({
  schema: ConvenerChange,
  run: changeConvener,
  goTo: (id) => `/manage/conveners/${id}?done=changed`,
});

export const addCoordinatorAction = formAction({
  schema: NewCoordinator,
  run: addCoordinator,
  goTo: (id) => `/manage/conveners/${id}?done=coordinator`,
});

export const removeCoordinatorAction = formAction({
  schema: CoordinatorRemoval,
  run: removeCoordinator,
  goTo: (id) => `/manage/conveners/${id}?done=removed`,
});
