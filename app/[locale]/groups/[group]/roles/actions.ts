"use server";

import { formAction } from "@/lib/forms/form-action";
import { RoleEnded, RoleGiven, RoleNamed } from "@/lib/groups/role-schema";
import { to } from "@/lib/kernel/addresses";
import { endRole, giveRole, nameForRole } from "@/lib/meetings/role-commands";

/** Somebody of the programme gets a role. */
export const giveRoleAction = formAction({
  schema: RoleGiven,
  run: (viewer, input) => giveRole(viewer, input, new Date()),
  goTo: (groupId) => to.roles(groupId, { done: "named" }),
});

/** Somebody gets a role by their address. */
export const nameForRoleAction = formAction({
  schema: RoleNamed,
  run: (viewer, input) => nameForRole(viewer, input, new Date()),
  goTo: (groupId) => to.roles(groupId, { done: "named" }),
});

/** Somebody has a role no more. */
export const endRoleAction = formAction({
  schema: RoleEnded,
  run: (viewer, input) => endRole(viewer, input, new Date()),
  goTo: (groupId) => to.roles(groupId, { done: "ended" }),
});
