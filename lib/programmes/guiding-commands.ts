import { optionsAsked } from "@/lib/formats/forming";
import { formatOf } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { guidingSaidBy } from "@/lib/programmes/access";
import { type Guiding, guidingFields, guidingMark } from "@/lib/programmes/guiding-schema";

/** Writes down when somebody can guide, as they or a coordinator say it. Returns the programme's slug, and whether one has said it oneself. */
export function sayGuiding(
  viewer: Viewer,
  { programmeId, userId, was, ...guiding }: Guiding,
): Promise<{ slug: string; isOwn: boolean }> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`
      select 1 from "ProgrammeFacilitator" where "programmeId" = ${programmeId}::uuid and "userId" = ${userId}::uuid for update`;
    const found = await tx.programmeFacilitator.findFirst({
      where: { programmeId, userId, AND: guidingSaidBy(viewer) },
      select: {
        ...guidingFields,
        programme: { select: { id: true, convenerId: true, slug: true, format: true } },
      },
    });
    if (!found) throw new Refused("not-found");
    const { programme, ...before } = found;
    const format = formatOf(programme.format);
    const [times, languages] = [optionsAsked(format, "times"), optionsAsked(format, "languages")];
    const isOffered =
      guiding.roles.every((key) => neededRoles(format).includes(key)) &&
      guiding.times.every((key) => times.some((option) => option.key === key)) &&
      guiding.languages.every((key) => languages.some((option) => option.key === key));
    if (!isOffered || (languages.length > 0 && guiding.languages.length === 0))
      throw new Refused("not-found");
    if (guidingMark(before) !== was) throw new Refused("changed-by-someone-else");
    await tx.programmeFacilitator.update({
      where: { programmeId_userId: { programmeId, userId } },
      data: guiding,
    });
    const { id, convenerId, slug } = programme;
    await record(
      tx,
      viewer,
      "programme.say-guiding",
      { type: "programme", id, convenerId },
      { of: [userId] },
    );
    return { slug, isOwn: userId === viewer.userId };
  });
}
