"use server";

import { takeTurn } from "@/lib/auth/commands";
import { requestNetwork } from "@/lib/auth/network";
import { askByLink } from "@/lib/enrolments/company-commands";
import { CompanyAsking, CompanyJoining } from "@/lib/enrolments/schema";
import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { joinVisitsByLink } from "@/lib/meetings/company-commands";

/** Mails the way in to an address. */
export const askByLinkAction = formAction({
  schema: CompanyAsking,
  run: async (viewer, asking) => {
    await takeTurn(viewer, null, ["link-address", asking.email], ["link-network", await requestNetwork()]);
    return askByLink(viewer, asking, new Date());
  },
  goTo: (linkId) => to.company(linkId, { asked: true }),
});

/** Takes a place. */
export const joinByLinkAction = formAction({
  schema: CompanyJoining,
  run: (viewer, joining) => joinVisitsByLink(viewer, joining, new Date()),
  goTo: (groupId) => to.group(groupId),
});
