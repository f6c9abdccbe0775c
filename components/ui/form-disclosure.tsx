import type { ComponentProps } from "react";
import { formCameBack } from "@/lib/forms/came-back";
import { Disclosure } from "./disclosure";

/** A form folded away until it is asked for; it stands open when a form of the page was sent without JavaScript and came back. */
export async function FormDisclosure({ open, ...props }: ComponentProps<typeof Disclosure>) {
  return <Disclosure {...props} open={open || (await formCameBack())} />;
}
