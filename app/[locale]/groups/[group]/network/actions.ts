"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { beginNetwork } from "@/lib/networks/asking-commands";
import { Beginning } from "@/lib/networks/schema";

/** Begins a network, and asks others. */
export const beginNetworkAction = formAction({
  schema: Beginning,
  lists: ["who"],
  run: (viewer, input) => beginNetwork(viewer, input, new Date()),
  goTo: (networkId) => to.network(networkId, { done: "begun" }),
});
