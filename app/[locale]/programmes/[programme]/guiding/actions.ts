"use server";

import { formAction } from "@/lib/forms/form-action";
import { to } from "@/lib/kernel/addresses";
import { sayGuiding } from "@/lib/programmes/guiding-commands";
import { Guiding } from "@/lib/programmes/guiding-schema";

/** Writes down when one can guide. */
export const sayGuidingAction = formAction({
  schema: Guiding,
  lists: ["roles", "times", "languages"],
  run: sayGuiding,
  goTo: () => to.home({ said: "guiding" }),
});
