"use server";

import { z } from "zod";
import { Moving, moveEnrolment } from "@/lib/enrolments/moving-commands";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { Merging, mergeOrganisations } from "@/lib/organisations/merging-commands";
import {
  addOrganisation,
  addOtherName,
  changeOrganisation,
  NewOrganisation,
  OrganisationChange,
  OtherName,
  removeOtherName,
} from "@/lib/organisations/register-commands";

const page = (id: string, done: string) => to.manage.organisation(id, { done });

export const addOrganisationAction = formAction({
  schema: NewOrganisation,
  run: (viewer, typed) => addOrganisation(viewer, typed, new Date()),
  goTo: (id) => page(id, "added"),
});

export const changeOrganisationAction = formAction({
  schema: OrganisationChange,
  run: (viewer, typed) => changeOrganisation(viewer, typed, new Date()),
  goTo: (id) => page(id, "changed"),
});

export const addNameAction = formAction({
  schema: OtherName,
  run: addOtherName,
  goTo: (id) => page(id, "named"),
});

export const removeNameAction = formAction({
  schema: z.object({ id: z.uuid(), nameId: z.uuid() }),
  run: (viewer, input) => removeOtherName(viewer, input, new Date()),
  goTo: (id) => page(id, "unnamed"),
});

export const mergeAction = formAction({
  schema: Merging,
  run: (viewer, input) => mergeOrganisations(viewer, input, new Date()),
  goTo: (id) => page(id, "merged"),
});

export const moveAction = formAction({
  schema: Moving,
  run: (viewer, input) => moveEnrolment(viewer, input, new Date()),
  goTo: (id) => page(id, "moved"),
});
