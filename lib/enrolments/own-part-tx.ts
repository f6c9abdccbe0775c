import type { LoadedEnrolment } from "@/lib/enrolments/loading";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { offerUndo } from "@/lib/undo/commands";

/** Who ends their own part has no way back through the enrolment's pages: it is offered as an undo. */
export function offerOwnPart(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId, programmeId, name }: LoadedEnrolment,
  { id: participantId, isContact, user }: LoadedEnrolment["participants"][number],
  left: boolean,
  now: Date,
): Promise<string> {
  return offerUndo(
    tx,
    viewer,
    {
      kind: "own-part-ended",
      convenerId,
      programmeId,
      subject: "enrolment",
      subjectIds: [id],
      before: { enrolmentId: id, participantId, isContact, left },
      params: { organisation: name, name: user.name, left: left ? "yes" : "no" },
    },
    now,
  );
}
