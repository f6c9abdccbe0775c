import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { draftByHand, type HandPair } from "@/lib/grouping/pairs/drafting-commands";
import { whyNotSize } from "@/lib/grouping/sets/rules";
import { draftGroup } from "@/lib/groups/draft-commands";
import { read } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";

/**
 * Pencils a group put together by hand, in the way in which the format of its programme makes groups, and returns its id. Null where a
 * wall stands between two of a pair that the coordinator has not read; a group of a set has none, and no score.
 */
export async function draftTicked(viewer: Viewer, ticked: HandPair, now: Date): Promise<string | null> {
  const { programmeId, enrolmentIds } = ticked;
  const programme = await read(viewer, (db) =>
    db.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { format: true },
    }),
  );
  if (!programme) throw new Refused("not-found");
  const format = formatOf(programme.format);
  if (format.grouping.kind !== "sets") return draftByHand(viewer, ticked, now);
  refuseIf(whyNotSize(enrolmentIds.length, sizesOf(format)));
  const said = { facilitatorId: null, theme: null, message: null, assignment: null };
  return draftGroup(viewer, { programmeId, enrolmentIds, ...said });
}
