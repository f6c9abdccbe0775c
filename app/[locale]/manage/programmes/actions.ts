"use server";

import { cancelProgrammeLater } from "@/lib/dispatches/cancelling-commands";
import { atFields } from "@/lib/forms/at-fields";
import { formAction } from "@/lib/forms/form-action";
import { removeFacilitatorAndGroups } from "@/lib/groups/facilitator-commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { to } from "@/lib/kernel/addresses";
import {
  addFacilitator,
  closeProgramme,
  closeSignUp,
  openProgramme,
  reopenSignUp,
} from "@/lib/programmes/commands";
import { sayGuiding } from "@/lib/programmes/guiding-commands";
import { Guiding } from "@/lib/programmes/guiding-schema";
import { inviteToTakePart } from "@/lib/programmes/inviting-commands";
import { Inviting } from "@/lib/programmes/inviting-schema";
import {
  FacilitatorRemoval,
  NewFacilitator,
  ProgrammeAndVersion,
  ProgrammeChange,
  ProgrammeDraft,
} from "@/lib/programmes/schema";
import { changeFromSheet, draftFromSheet } from "@/lib/programmes/sheet-commands";

export const draftProgrammeAction = formAction({
  schema: ProgrammeDraft,
  lists: ["themes", "facilitators"],
  run: (viewer, draft) => atFields(draftFromSheet(viewer, draft, new Date())),
  goTo: (slug) => to.manage.programme(slug, { done: "drafted" }),
});

export const changeProgrammeAction = formAction({
  schema: ProgrammeChange,
  lists: ["themes"],
  run: (viewer, change) => atFields(changeFromSheet(viewer, change, new Date())),
  goTo: (slug) => to.manage.programme(slug, { done: "changed" }),
});

export const openProgrammeAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => openProgramme(viewer, input, new Date()),
  goTo: (slug) => to.manage.programme(slug, { done: "open" }),
});

export const closeSignUpAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => closeSignUp(viewer, input, new Date()),
  goTo: (slug) => to.manage.programme(slug, { done: "closeSignUp" }),
});

export const reopenSignUpAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => reopenSignUp(viewer, input, new Date()),
  goTo: (slug) => to.manage.programme(slug, { done: "reopenSignUp" }),
});

export const startProgrammeAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => startProgramme(viewer, input, new Date()),
  goTo: (slug) => to.manage.programme(slug, { done: "start" }),
});

export const closeProgrammeAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => closeProgramme(viewer, input, new Date()),
  goTo: (slug) => to.manage.programme(slug, { done: "close" }),
});

export const cancelProgrammeAction = formAction({
  schema: ProgrammeAndVersion,
  run: (viewer, input) => cancelProgrammeLater(viewer, input, new Date()),
  goTo: ({ slug, dispatchId }) =>
    to.manage.programme(slug, dispatchId ? { dispatch: dispatchId } : { done: "cancel" }),
});

export const addFacilitatorAction = formAction({
  schema: NewFacilitator,
  run: addFacilitator,
  goTo: (slug) => to.manage.facilitators(slug, { done: "added" }),
});

export const removeFacilitatorAction = formAction({
  schema: FacilitatorRemoval,
  run: (viewer, removal) => removeFacilitatorAndGroups(viewer, removal, new Date()),
  goTo: (slug) => to.manage.facilitators(slug, { done: "removed" }),
});

export const noteGuidingAction = formAction({
  schema: Guiding,
  lists: ["roles", "times", "languages"],
  run: sayGuiding,
  goTo: ({ slug }) => to.manage.facilitators(slug, { done: "guiding" }),
});

export const inviteAction = formAction({
  schema: Inviting,
  run: (viewer, inviting) => inviteToTakePart(viewer, inviting, new Date()),
  goTo: (slug) => to.manage.inviting(slug, { done: "invited" }),
});
