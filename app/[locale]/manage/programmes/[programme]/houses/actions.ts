"use server";

import { formAction } from "@/lib/forms/form-action";
import { endHouseContact, nameHouseContact } from "@/lib/houses/commands";
import { EndingHouseContact, NamingHouseContact } from "@/lib/houses/schema";
import { to } from "@/lib/kernel/addresses";

/** Names somebody who reads the numbers of a house. */
export const nameHouseContactAction = formAction({
  schema: NamingHouseContact,
  run: (viewer, naming) => nameHouseContact(viewer, naming, new Date()),
  goTo: (slug) => to.manage.houses(slug, { done: "named" }),
});

/** They read nothing of it any more. */
export const endHouseContactAction = formAction({
  schema: EndingHouseContact,
  run: endHouseContact,
  goTo: (slug) => to.manage.houses(slug, { done: "ended" }),
});
