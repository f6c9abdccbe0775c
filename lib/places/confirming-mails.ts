import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { whenAndWhere } from "@/lib/meetings/lines";
import { whichOf } from "@/lib/meetings/told-tx";
import { receiver } from "@/lib/people/receiver";
import { filedAt, type OfPlace, ofPlace, type PlaceHolder, type ToldPlaces } from "@/lib/places/mails";

/** A day has a new date, and somebody who has a place has not said yet that they come: until when they may, before it may go to who waits. */
export const placeToConfirm = defineMail<OfPlace & { confirmBy: string }>()({
  name: "place-to-confirm",
  readers: ["participant"],
  reason: "group",
  path: ({ meetingId }) => to.place(meetingId),
  values: (params, locale) => ({ which: whichOf(params, locale) }),
  facts: (params, locale, now) => [
    ...whenAndWhere({ ...params, facilitator: "" }, locale),
    dueLine("answerBy", params.confirmBy, { locale, now, zone: params.calendar.timeZone }),
  ],
  calendar: null,
  still: async ({ params: { placeId: id, confirmBy, calendar } }, tx, { now }) => {
    const meeting = { state: "SCHEDULED", startsAt: new Date(calendar.startsAt) } as const;
    const open = { id, state: "TAKEN", confirmBy: new Date(confirmBy), meeting } as const;
    return new Date(confirmBy) > now && (await tx.place.count({ where: open })) > 0;
  },
});

/** To who has a place and has not confirmed it; the same once, whenever it is asked. */
export function toConfirmMail(
  meeting: ToldPlaces,
  guest: PlaceHolder,
  { id, confirmBy }: { id: string; confirmBy: Date },
): EmailDraft {
  const params = { ...ofPlace(meeting, guest, id, "in-room"), confirmBy: confirmBy.toISOString() };
  return placeToConfirm.to(receiver(guest.user), [id, confirmBy.getTime()], params, filedAt(meeting));
}
