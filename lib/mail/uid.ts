/** The uid of the calendar entry of a visit, or of one of its days: the same for its life. */
export function uidOf(meetingId: string, day = 1): string {
  return `${meetingId}${day > 1 ? `-${day}` : ""}@kylassa.example`;
}
