import { notFound } from "next/navigation";
import { cache } from "react";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { mayArrange } from "@/lib/groups/access";
import type { Address } from "@/lib/kernel/addresses";
import { getMeeting, type MeetingPage } from "@/lib/meetings/queries";

/** The visit of a page on which it is arranged; for anybody who may not arrange it there is no such page. */
export const arrangedMeeting = cache(
  async (id: string, at: (meeting: string) => Address): Promise<MeetingPage> => {
    if (!isId(id)) notFound();
    const meeting = await getMeeting(await signedInViewer(at(id)), id);
    if (!meeting || !mayArrange(meeting.standing)) notFound();
    return meeting;
  },
);
