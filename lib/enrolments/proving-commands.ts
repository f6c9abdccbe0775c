import { type Handover, type Opened, openLink, type Proven, useCode } from "@/lib/auth/commands";
import { takeIn } from "@/lib/enrolments/taking-in-tx";
import { type Viewer, withoutReceipt } from "@/lib/kernel/viewer";

/** Uses a link; an enrolment whose address is proven by that, and which is taken in at once, is in before its reader sees a page. */
export function openLinkAndBeIn(viewer: Viewer, token: string, now: Date): Promise<Opened> {
  return openLink(viewer, token, takingIn(viewer, now));
}

/** The same with a code that was typed. */
export function useCodeAndBeIn(
  viewer: Viewer,
  { code, browserKey, network }: { code: string; browserKey: string; network: string },
  now: Date,
): Promise<Handover> {
  return useCode(viewer, code, browserKey, network, takingIn(viewer, now));
}

function takingIn(viewer: Viewer, now: Date): Proven {
  return async (tx, enrolmentIds) => {
    for (const id of enrolmentIds) await takeIn(tx, withoutReceipt(viewer), id, now);
  };
}
