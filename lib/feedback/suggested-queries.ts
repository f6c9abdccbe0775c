import { listNamedAnswers } from "@/lib/feedback/words-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Viewer } from "@/lib/kernel/viewer";

/** Whom somebody who takes part has suggested to take part next, in their words; for whoever coordinates the programme. */
export async function listSuggested(
  viewer: Viewer,
  programme: Parameters<typeof listNamedAnswers>[1],
): Promise<{ words: string; by: string }[]> {
  const keys = formatOf(programme.format).parts.flatMap(({ reads }) => reads.suggests ?? []);
  if (keys.length === 0) return [];
  const surveys = await listNamedAnswers(viewer, programme);
  return surveys.flatMap(({ answered }) =>
    answered.flatMap(({ name, answers }) =>
      keys.flatMap((key) => {
        const words = [answers[key]].flat().join(", ").trim();
        return words ? [{ words, by: name }] : [];
      }),
    ),
  );
}
