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
 * Drafts a group put together by hand, in the way in which its programme’s format makes groups, and returns its id. Null where two
 * of a pair must not meet and the coordinator has not read why; a group of a set has no such check, and no score.
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
