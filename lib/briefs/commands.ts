import { loadWriter } from "@/lib/briefs/loading";
import { isBriefOpen } from "@/lib/briefs/rules";
import type { BriefSheet } from "@/lib/briefs/schema";
import { sealBrief } from "@/lib/briefs/sealing";
import { currentSurvey } from "@/lib/feedback/loading";
import { readersAmong } from "@/lib/groups/access";
import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

/**
 * Writes, changes or (with nothing in it) takes back what one who takes part says to those who guide, until the meeting begins. Nothing is
 * recorded of it: whether somebody has written is between them and those who guide. Returns the group's id.
 */
export function writeBrief(viewer: Viewer, sheet: BriefSheet, typed: unknown, now: Date): Promise<string> {
  const { groupId, step, surveyId, version } = sheet;
  return write(viewer, async (tx) => {
    const found = await loadWriter(tx, viewer, groupId);
    const at = found?.steps.find((one) => one.step.key === step);
    if (!found || !at) throw new Refused("not-found");
    if (!isBriefOpen(found.group.state, at.meeting, now)) throw new Refused("brief-not-open");
    const survey = await currentSurvey(tx, found.group.programmeId, step, surveyId);
    if (!survey) throw new Refused("not-found");
    const answers = answersSchema(questionsOf(survey.definition), []).parse(typed);
    const key = { groupId, step, userId: userIdOf(viewer) };
    const saved = {
      sealed: Object.keys(answers).length > 0 ? sealBrief(key, answers) : null,
      savedAt: now,
      readers: readersAmong(found.group.facilitators),
    };
    const { count: changed } = await tx.brief.updateMany({
      where: { ...key, version },
      data: { ...saved, version: { increment: 1 } },
    });
    if (changed > 0) return groupId;
    // Whoever comes before they are asked writes the first.
    const { convenerId } = found.group;
    const { count: made } = await tx.brief.createMany({
      data: version === 0 ? [{ convenerId, ...key, ...saved, askedAt: now, version: 1 }] : [],
      skipDuplicates: true,
    });
    if (made === 0) throw new Refused("changed-by-someone-else");
    return groupId;
  });
}
