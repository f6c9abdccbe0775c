"use server";

import { wishContacts } from "@/lib/days/contacts-commands";
import { Wishes } from "@/lib/days/contacts-schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";

/** Says with whom one would like to stay in touch. */
export const wishContactsAction = formAction({
  schema: Wishes,
  lists: ["to"],
  run: (viewer, input) => wishContacts(viewer, input, new Date()),
  goTo: (meetingId) => to.dayContacts(meetingId, { done: "saved" }),
});
