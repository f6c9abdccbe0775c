"use server";

import { addConvener, addCoordinator, changeConvener, removeCoordinator } from "@/lib/conveners/commands";
import { ConvenerChange, ConvenerDraft, CoordinatorRemoval, NewCoordinator } from "@/lib/conveners/schema";
import { formAction } from "@/lib/forms/form-action";

export const addConvenerAction = formAction({
  schema: ConvenerDraft,
  run: addConvener,
  then: (id) => `/manage/conveners/${id}?done=added`,
});

export const changeConvenerAction = formAction({
  schema: ConvenerChange,
  run: changeConvener,
  then: (id) => `/manage/conveners/${id}?done=changed`,
});

export const addCoordinatorAction = formAction({
  schema: NewCoordinator,
  run: addCoordinator,
  then: (id) => `/manage/conveners/${id}?done=coordinator`,
});

export const removeCoordinatorAction = formAction({
  schema: CoordinatorRemoval,
  run: removeCoordinator,
  then: (id) => `/manage/conveners/${id}?done=removed`,
});
